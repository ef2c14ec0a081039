package answerprint.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import answerprint.access.Refused;
import answerprint.picture.Barcodes;
import answerprint.picture.NoLeaks;
import answerprint.production.ProductionId;
import answerprint.runtime.EmbeddedDatabase;
import answerprint.take.Slate;
import answerprint.take.Take;
import answerprint.take.TakeMedia;
import answerprint.timeline.FrameRate;
import answerprint.timeline.Timecode;
import answerprint.work.WorkOutcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From a file handed over to a take, on a real PostgreSQL and through the real box. */
@NoLeaks
class IngestingTest {
    @RegisterExtension
    static final EmbeddedDatabase DB = new EmbeddedDatabase();

    private static final String LOG = String.join(
            "\r\n",
            "Heading",
            "FIELD_DELIM\tTABS",
            "FPS\t29.97",
            "",
            "Column",
            "Name\tCamroll\tScene\tTake\tCircled\tASC_SOP\tASC_SAT",
            "",
            "Data",
            "A012C002\tA012\t12A\t2\tYes\t(1.08 1.02 0.96)(0 0 0)(1 1 1)\t0.95",
            "");

    private final IngestHouse house;
    private final Path folder;
    private final ProductionId production;

    IngestingTest(@TempDir Path folder) {
        this.folder = folder;
        this.house = new IngestHouse(DB.rows(), folder);
        this.production = house.crew().production("Night Shift");
    }

    @Test
    void aRecordingBecomesATakeWithWhatItsLogSays() throws Exception {
        Path clip = clip("A012C002.mov", 30);
        assertThat(house.receive(production, "A012C002.ale", LOG.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Receipt.LogRead(1, 0));

        WorkOutcome outcome = house.inspect(production, "day 1/A012C002.mov", Files.readAllBytes(clip));

        assertThat(outcome).isInstanceOf(WorkOutcome.Done.class);
        Take take = house.onlyTake(production);
        assertThat(take.slate()).isEqualTo(new Slate("12A", 2));
        assertThat(take.circled()).isTrue();
        assertThat(take.origin().roll()).isEqualTo("A012");
        assertThat(take.cdl()).isNotNull();
        assertThat(take.rate()).isEqualTo(FrameRate.NTSC);
        assertThat(take.start()).isEqualTo(Timecode.parse("10:00:00;00", 30));
        assertThat(take.frames()).isEqualTo(30);
        assertThat(take.pictures().strip()).isNotNull();
        assertThat(TakeMedia.facts(take).times().count()).isEqualTo(30);
    }

    @Test
    void aLogThatComesLaterIsWrittenDown() throws Exception {
        house.inspect(production, "A012C002.mov", Files.readAllBytes(clip("x.mov", 4)));

        assertThat(house.receive(production, "log.ale", LOG.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Receipt.LogRead(1, 1));
        assertThat(house.onlyTake(production).label()).isEqualTo("12A / 2");
    }

    @Test
    void theSameBytesAreAlreadyHere() throws Exception {
        byte[] bytes = Files.readAllBytes(clip("y.mov", 4));
        house.inspect(production, "one.mov", bytes);
        assertThat(house.receive(production, "two.mov", bytes)).isInstanceOf(Receipt.AlreadyHere.class);
    }

    @Test
    void aBrokenRecordingIsGivenUpWithItsReason() throws Exception {
        byte[] bytes = Files.readAllBytes(clip("z.mov", 8));
        WorkOutcome outcome = house.inspect(production, "cut.mov", Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(outcome)
                .isEqualTo(
                        new WorkOutcome.GiveUp(
                                "The file cannot be read: the index (moov) is missing, so the file is cut off or was never finished."));
        assertThat(house.receive(production, "notes.txt", "hello".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Receipt.Refused("This is a text file, not a recording."));
    }

    @Test
    void numberedFramesAreOneTake() throws Exception {
        for (int n = 1001; n <= 1004; n++) {
            Path frame = folder.resolve("f" + n + ".dpx");
            Barcodes.film(frame, 1, "24/1", n, "-pix_fmt", "gbrp10le", "-c:v", "dpx", "-frames:v", "1");
            house.receive(production, "pull/A001C003." + n + ".dpx", Files.readAllBytes(frame));
        }

        assertThat(house.inspectSequence(production, "pull/a001c003.#.dpx")).isInstanceOf(WorkOutcome.Done.class);
        Take take = house.onlyTake(production);
        assertThat(take.frames()).isEqualTo(4);
        assertThat(take.files()).hasSize(4);
        assertThat(take.fileName()).isEqualTo("A001C003");
    }

    @Test
    void anUploadThatBrokeOffGoesOn() throws IOException {
        byte[] bytes = Files.readAllBytes(clip("u.mov", 4));
        Uploads uploads = house.uploads();
        UUID id = uploads.begin(production, "u.mov", bytes.length);

        Uploads.State half = uploads.append(production, id, 0, new ByteArrayInputStream(bytes, 0, 1000));
        assertThat(half.offset()).isEqualTo(1000);
        assertThatThrownBy(() -> uploads.append(production, id, 999, new ByteArrayInputStream(bytes)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("1000");
        Uploads.State whole =
                uploads.append(production, id, 1000, new ByteArrayInputStream(bytes, 1000, bytes.length - 1000));

        assertThat(whole.receipt()).get().isInstanceOf(Receipt.Ordered.class);
        assertThat(house.lastOrder().subject()).isEqualTo("u.mov");
    }

    private Path clip(String name, int frames) {
        Path clip = folder.resolve(name);
        Barcodes.film(
                clip,
                frames,
                "30000/1001",
                frames,
                "-c:v",
                "prores_ks",
                "-pix_fmt",
                "yuv422p10le",
                "-timecode",
                "10:00:00;00");
        return clip;
    }
}
