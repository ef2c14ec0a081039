package answerprint.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import answerprint.picture.Barcodes;
import answerprint.picture.BoxRules;
import answerprint.picture.LabFixture;
import answerprint.picture.MediaProbing;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import answerprint.picture.UnreadableMedia;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that only pretend to be recordings are refused in words and make nobody read or call anything. */
@NoLeaks
class DisguisedMediaTest {
    private final Path folder;

    DisguisedMediaTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void playlistsInDisguiseReadNothing(PictureMemory memory) throws IOException {
        try (ServerSocket canary = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + canary.getLocalPort() + "/canary.ts";
            Path secret = Files.writeString(folder.resolve("secret.txt"), "canary");
            InspectionFixture inspection = new InspectionFixture(LabFixture.in(folder, memory), folder);

            assertThat(inspection.inspect(file("hls.mp4", "#EXTM3U\n#EXTINF:1,\n" + url + "\n#EXT-X-ENDLIST\n")))
                    .contains("playlist (HLS)");
            assertThat(inspection.inspect(file("concat.mov", "ffconcat version 1.0\nfile '" + secret + "'\n")))
                    .contains("list of other files");
            assertThat(inspection.inspect(
                            file("dash.mkv", "<?xml version='1.0'?><MPD><BaseURL>" + url + "</BaseURL></MPD>")))
                    .contains("refused");
            assertThat(inspection.inspect(file("sdp.mxf", "v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\n")))
                    .contains("text file");
            assertThat(called(canary)).isFalse();
        }
    }

    @Test
    void theWallsStandWhereThisSystemHasNamespaces(PictureMemory memory) {
        MediaProbing probing = LabFixture.in(folder, memory).probing();
        assertThat(probing.walls().trusted())
                .isEqualTo(probing.walls().files() || probing.walls().words().contains("container"));
    }

    @Test
    void strictRulesOpenNothingWithoutWalls(PictureMemory memory) {
        Path clip = folder.resolve("clip.mov");
        Barcodes.film(clip, 2, "24/1", 5, "-c:v", "prores_ks", "-pix_fmt", "yuv422p10le");
        BoxRules usual = BoxRules.usual(folder.resolve("tight"));
        BoxRules tooTight = new BoxRules(
                BoxRules.Walls.STRICT,
                usual.directory(),
                1 << 20,
                usual.longest(),
                usual.maxPixels(),
                usual.maxFileBytes());
        MediaProbing probing = PictureLab.of(tooTight, memory).probing();

        assertThat(probing.walls().trusted()).isFalse();
        assertThatThrownBy(() -> probing.probe(clip))
                .isInstanceOf(UnreadableMedia.class)
                .hasMessageContaining("not opened on this machine");
    }

    @Test
    void brokenFilesAreRefusedInWords(PictureMemory memory) throws IOException {
        Path whole = folder.resolve("whole.mov");
        Barcodes.film(whole, 24, "24/1", 7, "-c:v", "prores_ks", "-pix_fmt", "yuv422p10le");
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.mov"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        InspectionFixture inspection = new InspectionFixture(LabFixture.in(folder, memory), folder);

        assertThat(List.of(
                        inspection.inspect(cut),
                        inspection.inspect(file("empty.mov", "")),
                        inspection.inspect(file("words.mov", "Dear editor, the rushes are late.")),
                        inspection.inspect(whole)))
                .containsExactly(
                        "refused: The file cannot be read: the index (moov) is missing, so the file is cut off or was never finished.",
                        "refused: The file is empty.",
                        "refused: This is a text file, not a recording.",
                        "warned: The file has no colour tags; it is read as rec709/rec709/full. Say what it is if it is"
                                + " something else.");
    }

    private Path file(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean called(ServerSocket canary) throws IOException {
        canary.setSoTimeout(50);
        try (Socket caller = canary.accept()) {
            return caller.isConnected();
        } catch (SocketTimeoutException e) { // nobody called
            return false;
        }
    }
}
