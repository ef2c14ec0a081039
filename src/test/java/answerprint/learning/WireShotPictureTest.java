package answerprint.learning;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.picture.NoLeaks;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

@NoLeaks
class WireShotPictureTest {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 400;
    /** Pixels that the set moves per frame. */
    private static final double PAN = 2;

    @Test
    void aPoleOfThePanningSetIsNoWireAlthoughTheFinderSaysSo(PictureMemory memory) {
        IntToDoubleFunction pole = n -> 240 - PAN * n;

        assertThat(WireLinks.of(said(0, pole).probability(), said(0, pole).rgb(), WIDTH, HEIGHT))
                .hasSize(1);
        assertThat(wires(memory, pole)).isEmpty();
    }

    @Test
    void aWireThatHangsFromTheRigIsFound(PictureMemory memory) {
        List<WireLinks.Link> wires = wires(memory, n -> 240);

        assertThat(wires).hasSize(1);
        assertThat(Arrays.stream(wires.getFirst().pixels())).allMatch(pixel -> Math.abs(pixel % WIDTH - 240) < 6);
    }

    @Test
    void nearATakesEndThePicturesOnOneSideHelp() {
        assertThat(WireShot.apart(20, 100)).containsExactly(-8, -4, 4, 8);
        assertThat(WireShot.apart(5, 100)).containsExactly(-4, 4, 8);
        assertThat(WireShot.apart(99, 100)).containsExactly(-8, -4);
        assertThat(WireShot.apart(0, 3)).isEmpty();
    }

    private static List<WireLinks.Link> wires(PictureMemory memory, IntToDoubleFunction lineAt) {
        try (Scratch scratch = new Scratch(memory)) {
            var shot = new WireShot(said(0, lineAt), scratch);
            for (int apart : WireShot.apart(50, 100)) {
                shot.add(apart, said(apart, lineAt));
            }
            return shot.wires(said(0, lineAt).probability());
        }
    }

    /** A set with soft shapes in many sizes that slides by, and a dark upright line three pixels wide that the finder sees. */
    private static WireShot.Said said(int n, IntToDoubleFunction lineAt) {
        float[] rgb = new float[3 * WIDTH * HEIGHT];
        float[] probability = new float[WIDTH * HEIGHT];
        for (int i = 0; i < probability.length; i++) {
            double x = i % WIDTH + PAN * n;
            int y = i / WIDTH;
            double set = 0.5
                    + 0.22 * Math.sin(x * 0.11 + 0.05 * y) * Math.cos(y * 0.09)
                    + 0.05 * Math.sin(x * 0.37 - y * 0.29);
            boolean line = Math.abs(i % WIDTH - lineAt.applyAsDouble(n)) <= 1.5;
            probability[i] = line ? 0.95f : 0;
            Arrays.fill(rgb, 3 * i, 3 * i + 3, (float) (line ? 0.25 : set));
        }
        return new WireShot.Said(rgb, probability, WIDTH, HEIGHT);
    }
}
