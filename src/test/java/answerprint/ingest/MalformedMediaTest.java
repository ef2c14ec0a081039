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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every broken file of the shared footage ends refused in words or logged, and nothing else happens. */
@Tag("slow")
class MalformedMediaTest {
    private static final Logger LOG = Logger.getLogger(MalformedMediaTest.class);
    private static final Path MALFORMED = Path.of("../shared/footage/malformed");

    @Test
    void everyBrokenFileIsRefusedInWordsOrLogged(@TempDir Path folder) throws IOException {
        assumeTrue(
                Files.isDirectory(MALFORMED),
                "There is no ../shared/footage/malformed beside the project: nothing broken to try.");
        InspectionFixture inspection =
                new InspectionFixture(LabFixture.in(folder, PictureMemory.ofBytes(1L << 30)), folder);

        Map<String, String> ends = files().stream()
                .collect(Collectors.toMap(Path::toString, inspection::inspect, (a, b) -> a, TreeMap::new));

        Map<String, Long> counts = ends.values().stream()
                .collect(Collectors.groupingBy(end -> end.replaceAll(":.*", ""), TreeMap::new, Collectors.counting()));
        ends.forEach((file, end) -> LOG.infof("%s -> %s", MALFORMED.relativize(Path.of(file)), end));
        LOG.infof("%d malformed files: %s", ends.size(), counts);
        assertThat(ends).hasSizeGreaterThanOrEqualTo(264);
        assertThat(counts.keySet()).isSubsetOf("logged", "refused", "warned");
        assertThat(ends.values()).allMatch(end -> end.equals("logged") || end.length() > "refused: ".length() + 10);
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
