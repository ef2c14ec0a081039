package answerprint.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import answerprint.picture.LabFixture;
import answerprint.picture.PictureMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every broken file ends refused in words or logged, and nothing else happens: those that a seed makes of our own
 * recordings, and those of the shared footage where it lies beside the project.
 */
class MalformedMediaTest {
    private static final Logger LOG = Logger.getLogger(MalformedMediaTest.class);
    private static final Path MALFORMED = Path.of("../shared/footage/malformed");
    private static final long SEED = Long.getLong("malformed.seed", 11);
    private static final int OF_EACH_KIND = Integer.getInteger("malformed.each", 10);

    @Test
    void everyBrokenFileIsRefusedInWordsOrLogged(@TempDir Path folder) throws IOException {
        assumeTrue(
                Files.isDirectory(MALFORMED),
                "There is no ../shared/footage/malformed beside the project: only our own broken files are tried.");

        Map<String, String> ends = ends(folder, files());

        assertThat(ends).hasSizeGreaterThanOrEqualTo(264);
        assertAllEndInWords(ends);
    }

    @Test
    void whatASeedMakesOfOurOwnRecordingsIsRefusedInWordsOrLogged(@TempDir Path folder) throws IOException {
        Map<String, String> ends = ends(folder, DamagedMedia.of(folder, SEED, OF_EACH_KIND));

        assertThat(ends).hasSize(7 * OF_EACH_KIND);
        assertAllEndInWords(ends);
        assertThat(ends.values()).anyMatch(end -> end.startsWith("refused")).anyMatch(end -> end.startsWith("warned"));
    }

    private static Map<String, String> ends(Path folder, List<Path> files) {
        InspectionFixture inspection =
                new InspectionFixture(LabFixture.in(folder, PictureMemory.ofBytes(1L << 30)), folder);
        Map<String, String> ends = files.stream()
                .collect(Collectors.toMap(Path::toString, inspection::inspect, (a, b) -> a, TreeMap::new));
        ends.forEach((file, end) -> LOG.debugf("%s -> %s", file, end));
        LOG.infof("%d malformed files: %s", ends.size(), counts(ends));
        return ends;
    }

    private static void assertAllEndInWords(Map<String, String> ends) {
        assertThat(counts(ends).keySet()).isSubsetOf("logged", "refused", "warned");
        assertThat(ends.values()).allMatch(end -> end.equals("logged") || end.length() > "refused: ".length() + 10);
    }

    private static Map<String, Long> counts(Map<String, String> ends) {
        return ends.values().stream()
                .collect(Collectors.groupingBy(end -> end.replaceAll(":.*", ""), TreeMap::new, Collectors.counting()));
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(MALFORMED)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals("SOURCE.tsv"))
                    .sorted()
                    .toList();
        }
    }
}
