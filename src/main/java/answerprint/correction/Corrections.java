package answerprint.correction;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The catalogue of all kinds. Two kinds with one id stop the start-up. */
@ApplicationScoped
public class Corrections {
    private final Map<CorrectionKind, Correction> kinds;

    public Corrections(@All List<Correction> found) {
        Map<CorrectionKind, Correction> byKind = new TreeMap<>(Comparator.comparing(CorrectionKind::id));
        for (Correction correction : found) {
            if (byKind.putIfAbsent(correction.kind(), correction) != null) {
                throw new IllegalStateException("Two corrections call themselves " + correction.kind());
            }
        }
        kinds = Collections.unmodifiableMap(byKind);
    }

    /** The same kinds for programs without injection, such as benches. */
    public static Corrections onDuty() {
        return new Corrections(ServiceLoader.load(Correction.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    public Optional<Correction> find(CorrectionKind kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    /** @throws IllegalArgumentException when there is no such kind */
    public Correction require(CorrectionKind kind) {
        return find(kind).orElseThrow(() -> new IllegalArgumentException("There is no correction " + kind));
    }

    /** In the order of their ids. */
    public List<Correction> all() {
        return List.copyOf(kinds.values());
    }
}
