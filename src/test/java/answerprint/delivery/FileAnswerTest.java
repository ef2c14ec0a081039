package answerprint.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.storage.MediaAddress;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileAnswerTest {
    private static final DeliveredFile FILE =
            new DeliveredFile("a/frame.1001.exr", DeliveredFile.FRAME, new MediaAddress("ab".repeat(32)), 10);

    @TempDir
    Path folder = Path.of("");

    private Path path = Path.of("unset");

    @BeforeEach
    void tenBytes() throws IOException {
        path = Files.writeString(folder.resolve("file"), "0123456789");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-3, 0123, bytes 0-3/10",
        "bytes=7-, 789, bytes 7-9/10",
        "bytes=-2, 89, bytes 8-9/10",
        "bytes=8-99, 89, bytes 8-9/10",
        "bytes=-99, 0123456789, bytes 0-9/10"
    })
    void oneRangeIsServed(String asked, String bytes, String range) throws IOException {
        Response answer = FileAnswer.of(FILE, path, asked, null);

        assertThat(answer.getStatus()).isEqualTo(206);
        assertThat(answer.getHeaderString("Content-Range")).isEqualTo(range);
        assertThat(body(answer)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({"bytes=10-", "bytes=5-2", "bytes=-"})
    void aRangeBeyondTheFileIsRefused(String asked) throws IOException {
        Response answer = FileAnswer.of(FILE, path, asked, null);

        assertThat(answer.getStatus()).isEqualTo(416);
        assertThat(answer.getHeaderString("Content-Range")).isEqualTo("bytes */10");
    }

    @Test
    void anythingElseGetsTheWholeFileAsADownload() throws IOException {
        Response answer = FileAnswer.of(FILE, path, "bytes=0-1,4-5", null);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeaderString("Content-Disposition")).isEqualTo("attachment; filename=\"frame.1001.exr\"");
        assertThat(body(answer)).isEqualTo("0123456789");
    }

    @Test
    void aFileThatIsKnownIsNotSentAgain() throws IOException {
        assertThat(FileAnswer.of(FILE, path, null, "\"" + FILE.sha256() + "\"").getStatus())
                .isEqualTo(304);
    }

    private static String body(Response answer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ((StreamingOutput) answer.getEntity()).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
