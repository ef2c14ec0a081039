package answerprint.correction.denoise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import answerprint.correction.Assignment;
import answerprint.correction.FootageFixture;
import answerprint.correction.NothingToCorrect;
import answerprint.correction.Patch;
import answerprint.correction.Render;
import answerprint.correction.SourceTable;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import answerprint.work.Progress;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

@NoLeaks
class DenoisePictureTest {
    private static final int FRAMES = 8;
    private static final int N = 4;
    private final Denoise denoise = new Denoise();

    @Test
    void noiseIsTakenOutAndThePictureStays(PictureMemory memory) {
        double before = error(plate(0.05));

        double after = error(rendered(take(memory, 0.05), settings(100, 0)).rgb());

        assertThat(10 * Math.log10(before / after)).isGreaterThan(9);
    }

    @Test
    void keptGrainIsThePlatesOwn(PictureMemory memory) {
        FootageFixture take = take(memory, 0.05);
        float[] clean = rendered(take, settings(100, 0)).rgb();
        float[] grainy = rendered(take, settings(100, 100)).rgb();
        float[] plate = plate(0.05);

        for (int i = 0; i < clean.length; i += 3) {
            float taken = 0;
            float left = 0;
            for (int c = 0; c < 3; c++) {
                taken += plate[i + c] - clean[i + c];
                left += grainy[i + c] - clean[i + c];
            }
            assertThat(left).isCloseTo(taken, within(1e-3f));
        }
    }

    @Test
    void saysWhichFramesSpoke(PictureMemory memory) {
        Rendered rendered = rendered(take(memory, 0.05), settings(100, 0));

        long borrowed = 0;
        for (short source : rendered.source()) {
            borrowed += source >= SourceTable.FIRST_ROW ? 1 : 0;
        }
        assertThat((double) borrowed / rendered.source().length).isGreaterThan(0.8);
    }

    @Test
    void staysWithinADrawnBox(PictureMemory memory) {
        FootageFixture take = take(memory, 0.04);
        ObjectNode hints = JsonNodeFactory.instance.objectNode();
        hints.putObject("box").put("x", 20).put("y", 10).put("width", 60).put("height", 40);
        Assignment assignment =
                take.assignment(Denoise.KIND, FrameRange.ofCount(FRAMES)).withHints(hints);

        Rendered rendered = rendered(take, assignment);

        assertThat(rendered.box()).isEqualTo(new Region(20, 10, 60, 40));
    }

    @Test
    void aBoxWithoutAreaIsRefusedInWords(PictureMemory memory) {
        FootageFixture take = take(memory, 0.04);
        ObjectNode hints = JsonNodeFactory.instance.objectNode();
        hints.putObject("box").put("x", 20);
        Assignment assignment =
                take.assignment(Denoise.KIND, FrameRange.ofCount(FRAMES)).withHints(hints);

        assertThatThrownBy(() -> denoise.prepare(assignment, take))
                .isInstanceOf(NothingToCorrect.class)
                .hasMessageContaining("has no area");
    }

    @Test
    void measuresTheNoiseThatIsThere(PictureMemory memory) {
        FootageFixture take = take(memory, 0.05);
        try (FrameSource source = take.open()) {
            NoiseLevels levels = TakeNoise.of(source, 0, FRAMES - 1, 4, memory).levels();

            assertThat(levels.middle()).isCloseTo(0.05, within(0.006));
        }
    }

    @Test
    void aCleanTakeIsLeftAlone(PictureMemory memory) {
        FootageFixture clean = take(memory, 0);

        assertThat(denoise.find(clean, Progress.unwatched())).isEmpty();
        assertThatThrownBy(() -> denoise.prepare(clean.assignment(Denoise.KIND, FrameRange.ofCount(FRAMES)), clean))
                .isInstanceOf(NothingToCorrect.class);
    }

    @Test
    void findsTheTakeThatIsNoisierThanItsSetUp(PictureMemory memory) {
        FootageFixture odd = take(memory, 0.02);
        odd.addOther(NoisySet.noisy(0.008));
        odd.addOther(NoisySet.noisy(0.009));
        FootageFixture usual = take(memory, 0.02);
        usual.addOther(NoisySet.noisy(0.018));
        usual.addOther(NoisySet.noisy(0.021));

        assertThat(denoise.find(odd, Progress.unwatched()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.title()).contains("times the noise"));
        assertThat(denoise.find(usual, Progress.unwatched())).isEmpty();
    }

    private static FootageFixture take(PictureMemory memory, double sigma) {
        return FootageFixture.take(NoisySet.FORMAT, FRAMES, memory, NoisySet.noisy(sigma));
    }

    private static ObjectNode settings(double strength, double grain) {
        return JsonNodeFactory.instance.objectNode().put("strength", strength).put("grain", grain);
    }

    private record Rendered(Region box, float[] rgb, short[] source) {}

    private Rendered rendered(FootageFixture take, ObjectNode settings) {
        return rendered(
                take, take.assignment(Denoise.KIND, FrameRange.ofCount(FRAMES)).withSettings(settings));
    }

    private Rendered rendered(FootageFixture take, Assignment assignment) {
        try (Render render = denoise.prepare(assignment, take);
                FrameSource source = take.open();
                FrameWindow window = new FrameWindow(source, denoise.reach(), take.memory());
                Scratch scratch = new Scratch(take.memory())) {
            Patch patch = new Patch();
            render.frame(N, window, patch, scratch);
            int pixels = (int) patch.box().area();
            float[] rgb = new float[3 * pixels];
            short[] sources = new short[pixels];
            patch.rgb().get(0, 0, rgb);
            patch.source().get(0, 0, sources);
            return new Rendered(patch.box(), rgb, sources);
        }
    }

    private static float[] plate(double sigma) {
        float[] rgb = new float[3 * NoisySet.FORMAT.width() * NoisySet.FORMAT.height()];
        NoisySet.noisy(sigma).paint(N, rgb);
        return rgb;
    }

    private static double error(float[] rgb) {
        float[] clean = new float[rgb.length];
        NoisySet.clean(N, clean);
        double sum = 0;
        for (int i = 0; i < rgb.length; i++) {
            sum += (rgb[i] - clean[i]) * (rgb[i] - clean[i]);
        }
        return sum / rgb.length;
    }
}
