package answerprint.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import answerprint.colour.Encoding;
import answerprint.correction.CorrectionKind;
import answerprint.correction.Corrections;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@NoLeaks
class KindCaseTest {
    private static final PictureFormat FORMAT = new PictureFormat(160, 90, Encoding.REC709);
    private static final FilmedClip CLIP = new FilmedClip("painted", FORMAT, 12, 255, KindCaseTest::painted);

    @ParameterizedTest
    @MethodSource("answerprint.bench.KindCase#all")
    void theSameSeedStagesTheSameCase(KindCase one, PictureMemory memory) {
        StagedCase first = staged(one, memory);
        StagedCase again = staged(one, memory);

        assertThat(frame(again, 5, memory)).isEqualTo(frame(first, 5, memory));
        assertThat(again.assignment()).isEqualTo(first.assignment());
        assertThat(first.assignment().kind()).isEqualTo(one.kind());
    }

    @Test
    void everyKindHasACase() {
        assertThat(KindCase.all()).extracting(KindCase::kind).doesNotHaveDuplicates();
        assertThat(KindCase.all())
                .extracting(KindCase::kind)
                .containsAll(Corrections.onDuty().all().stream()
                        .map(kind -> kind.kind())
                        .toList());
    }

    @Test
    void rowsOverAllKindsAreNarrowedToTheKindsThatAreNamed(PictureMemory memory) {
        Set<CorrectionKind> named = Bench.kinds("cleanup,denoise");

        BenchSetup setup = new BenchSetup(Path.of("."), 3, HeldOut.ALL, named);

        assertThat(KindRun.of(CLIP, memory, setup, 3))
                .extracting(run -> run.kind().kind().id())
                .containsExactly("cleanup", "denoise");
    }

    @Test
    void aKindThatThereIsNotIsNamedWithThoseThatThereAre() {
        assertThatThrownBy(() -> Bench.kinds("cleanup,dusting"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no kind is called dusting; there are cleanup, ");
    }

    private static StagedCase staged(KindCase one, PictureMemory memory) {
        return one.staged(CLIP, Corrections.onDuty().all().getFirst(), memory, 3)
                .orElseThrow();
    }

    private static float[] frame(StagedCase staged, int n, PictureMemory memory) {
        try (FrameSource source = staged.footage().open();
                Frame frame = new Frame(FORMAT, memory)) {
            source.read(n, frame);
            return LightFault.pixels(frame);
        }
    }

    private static float[] painted(int n) {
        float[] rgb = new float[3 * FORMAT.width() * FORMAT.height()];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = ((i / 3 + n) % 97) / 140f + 0.1f;
        }
        return rgb;
    }
}
