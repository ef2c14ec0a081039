package answerprint.interchange;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that lie beside the project; tests of them are skipped where they are not there. */
final class SharedFootage {

    private SharedFootage() {}

    static byte[] bytes(String item) throws IOException {
        Path file = Path.of("../shared/footage").resolve(item);
        assumeTrue(Files.isReadable(file), "no shared footage here");
        return Files.readAllBytes(file);
    }

    static String text(String item) throws IOException {
        return new String(bytes(item), StandardCharsets.UTF_8);
    }
}
