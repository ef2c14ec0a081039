package answerprint.guard;

import answerprint.picture.PictureMemory;
import com.google.errorprone.annotations.MustBeClosed;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/**
 * The guards on duty. The same round runs before a person sees a proposal and again at delivery, there with the shares that
 * were judged and the facts of the delivered files.
 */
@ApplicationScoped
public class Guards {
    private final List<Guard> guards;

    Guards(@All List<Guard> found) {
        guards = found.stream()
                .sorted(Comparator.comparingInt(
                        guard -> Integer.parseInt(guard.id().substring(1))))
                .toList();
        if (guards.stream().map(Guard::id).distinct().count() != guards.size()) {
            throw new IllegalStateException("Two guards share an id");
        }
    }

    /** The same guards for programs without injection, such as benches. */
    public static Guards onDuty() {
        return new Guards(ServiceLoader.load(Guard.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** The same guards, with this one in the place of the one that has its id. */
    public Guards with(Guard other) {
        return new Guards(guards.stream()
                .map(guard -> guard.id().equals(other.id()) ? other : guard)
                .toList());
    }

    /** In the order of their ids. */
    public List<Guard> all() {
        return guards;
    }

    @MustBeClosed
    public GuardRound begin(GuardScene scene, PictureMemory memory) {
        return new GuardRound(guards, scene, memory);
    }
}
