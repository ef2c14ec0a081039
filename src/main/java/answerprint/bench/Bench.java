package answerprint.bench;

import answerprint.correction.CorrectionKind;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs the bench and prints its table: {@code bench [--only NAME] [--kind ID[,ID]] [--footage DIR] [--out FILE.json] [--seed N]
 * [--items all|tuning|held-out] [--case EDIT@RECORDING]}. {@code --kind} narrows the rows over all kinds; rows about one kind do
 * not heed it. {@code --case} narrows the row of the guards' mutations to edits and recordings that hold these words. Rows are
 * found as services, so that a new one needs no edit here. At the end stands one table of all that was asked, and which rows the
 * folder holds nothing for. Ends with 1 when a target does not hold or could
 * not be measured.
 */
public final class Bench {
    private static final String USAGE =
            "usage: bench [--only NAME] [--kind ID[,ID]] [--footage DIR] [--out FILE.json] [--seed N]"
                    + " [--items all|tuning|held-out] [--case EDIT@RECORDING]";

    private Bench() {}

    private record Options(@Nullable String only, @Nullable Path out, BenchSetup setup) {}

    public static void main(String... args) throws IOException {
        int code;
        try {
            code = run(options(args));
        } catch (IllegalArgumentException e) {
            System.err.println("bench: " + e.getMessage());
            code = 2;
        }
        System.exit(code);
    }

    private static int run(Options options) throws IOException {
        BenchSetup setup = options.setup();
        if (!Files.isDirectory(setup.footage())) {
            throw new IllegalArgumentException(
                    "there is no folder " + setup.footage() + "; name one that holds clips with --footage DIR");
        }
        List<Measure> measures = new ArrayList<>();
        List<BenchRow> rows = rows(options.only());
        AskedTable asked = new AskedTable();
        for (BenchRow row : rows) {
            List<Measure> of = measured(row, setup, asked);
            measures.addAll(of);
            asked.add(row.name(), of);
        }
        asked.print(System.out);
        if (options.out() != null) {
            new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValue(options.out().toFile(), measures);
        }
        return asked.holds() ? 0 : 1;
    }

    private static List<BenchRow> rows(@Nullable String only) {
        List<BenchRow> rows = ServiceLoader.load(BenchRow.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(row -> only == null || row.name().equals(only))
                .toList();
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no row is called " + only);
        }
        return rows;
    }

    private static List<Measure> measured(BenchRow row, BenchSetup setup, AskedTable asked) {
        System.out.println("== " + row.name());
        List<Measure> measures;
        try {
            measures = row.run(setup);
        } catch (NoSuchFootage e) {
            System.out.println("-    not measured: needs " + e.needed());
            asked.lacks(row.name(), e);
            return List.of();
        } catch (Exception | OutOfMemoryError e) { // one row's failure must not hide the others' numbers
            e.printStackTrace(System.err);
            measures = List.of(
                    new Measure(row.name(), "could not be measured: " + e.getMessage(), Double.NaN, "", "", false));
        }
        for (Measure measure : measures) {
            System.out.printf(
                    Locale.ROOT,
                    "%-4s %-58s %-34s %10.3f %-8s %s%n",
                    measure.holds() ? "ok" : "MISS",
                    measure.measure(),
                    measure.item(),
                    measure.value(),
                    measure.unit(),
                    measure.target());
        }
        return measures;
    }

    private static Options options(String... args) {
        String only = null;
        Path footage = Path.of("../shared/footage");
        Path out = null;
        long seed = 1;
        HeldOut items = HeldOut.ALL;
        Set<CorrectionKind> kinds = Set.of();
        CaseWords cases = CaseWords.ANY;
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 >= args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value; " + USAGE);
            }
            String value = args[i + 1];
            switch (args[i]) {
                case "--only" -> only = value;
                case "--footage" -> footage = Path.of(value);
                case "--out" -> out = Path.of(value);
                case "--seed" -> seed = Long.parseLong(value);
                case "--kind" -> kinds = kinds(value);
                case "--items" -> items = HeldOut.of(value);
                case "--case" -> cases = CaseWords.of(value);
                default -> throw new IllegalArgumentException("unknown option " + args[i] + "; " + USAGE);
            }
        }
        return new Options(only, out, new BenchSetup(footage, seed, items, kinds, cases));
    }

    /** @throws IllegalArgumentException for an id that no kind has */
    static Set<CorrectionKind> kinds(String ids) {
        Map<String, CorrectionKind> known = new TreeMap<>();
        KindCase.all().forEach(one -> known.put(one.kind().id(), one.kind()));
        return Stream.of(ids.split(","))
                .map(id -> Optional.ofNullable(known.get(id))
                        .orElseThrow(() -> new IllegalArgumentException(
                                "no kind is called " + id + "; there are " + String.join(", ", known.keySet()))))
                .collect(Collectors.toSet());
    }
}
