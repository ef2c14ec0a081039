package answerprint.learning;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.picture.NoLeaks;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@NoLeaks
class LessonCropTest {
    private static final int SIDE = WireLessons.SIDE;
    private static final int WIDTH = 320;
    private static final int HEIGHT = 280;
    private static final double LEVEL = 0.5;

    @Test
    void ofABareShotNothingStrays(PictureMemory memory) {
        float[] strays = strays(plate(10), SyntheticWires.none(), new float[SIDE * SIDE], memory);

        assertThat(IntStream.range(0, SIDE * SIDE)
                        .mapToDouble(i -> Math.abs(strays[2 * i]))
                        .average()
                        .orElseThrow())
                .isLessThan(0.005);
        assertThat(strays[1]).isNotNegative();
    }

    @Test
    void aWireStraysWhereTheSetMovesBelowIt(PictureMemory memory) {
        assertThat(strayed(stillWire(), plate(10), memory)).isGreaterThan(0.6);
    }

    @Test
    void aWireThatHangsStillBeforeAStandingSetDoesNot(PictureMemory memory) {
        assertThat(strayed(stillWire(), plate(0), memory)).isLessThan(0.1);
    }

    @Test
    void aPlateThatStandsAloneIsSeenInNoShot() {
        Plate alone = plate(0).in(List.of());

        assertThat(crop(alone).isInShot()).isFalse();
        assertThat(alone.strays()).startsWith(0, ShotStray.UNKNOWN);
    }

    @Test
    void aPlatesOwnSetDoesNotStrayFromItsShot() {
        float[] strays = plate(10).strays();

        int middle = HEIGHT / 2 * WIDTH + WIDTH / 2;
        assertThat(strays[2 * middle]).isBetween(-0.01f, 0.01f);
        assertThat(strays[2 * middle + 1]).isBetween(0f, 0.01f);
    }

    /** What strays under a wire, as a share of what it adds to the luma. */
    private static double strayed(SyntheticWires wire, Plate plate, PictureMemory memory) {
        float[] rgb = crop(plate).rgb();
        float[] plain = LumaPlane.of(rgb, SIDE, SIDE).values();
        float[] body = new float[SIDE * SIDE];
        wire.paint(0, rgb, new float[body.length], body, SyntheticWires.Window.whole(SIDE, SIDE));
        float[] added = LumaPlane.of(rgb, SIDE, SIDE).values();
        for (int i = 0; i < added.length; i++) {
            added[i] -= plain[i];
        }
        float[] strays = strays(plate, wire, added, memory);
        double strayed = 0;
        double painted = 0;
        for (int i = 0; i < added.length; i++) {
            strayed += body[i] * Math.abs(strays[2 * i]);
            painted += body[i] * Math.abs(added[i]);
        }
        return strayed / painted;
    }

    /** A thin dark one, so that what it hides differs from it. */
    private static SyntheticWires stillWire() {
        return LongStream.range(0, 5000)
                .mapToObj(seed -> SyntheticWires.hang(seed, SIDE, SIDE, 1, LEVEL))
                .filter(LessonCropTest::isStillAndDark)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isStillAndDark(SyntheticWires wires) {
        HungWire wire = wires.wires().getFirst();
        return wire.sway() == 0
                && wire.driftX() == 0
                && wire.driftY() == 0
                && wire.green() < 0.15
                && wire.opacity() > 0.9
                && wire.grain() < 0.005
                && wire.width() < 3
                && 3 * Math.abs(wire.x1() - wire.x0()) < Math.abs(wire.y1() - wire.y0());
    }

    private static float[] strays(Plate plate, SyntheticWires wires, float[] added, PictureMemory memory) {
        float[] strays = ShotStray.unknown(SIDE * SIDE);
        var painted = new LessonCrop.Painted(new float[SIDE * SIDE], added, wires, 0, 0);
        try (Scratch scratch = new Scratch(memory)) {
            crop(plate).strays(painted, new SplittableRandom(3), scratch, strays, 0);
        }
        return strays;
    }

    private static LessonCrop crop(Plate plate) {
        return new LessonCrop(new SplittableRandom(5), plate, new WireLessons.Spot(0, 100, 80));
    }

    /** A plate with soft shapes in a shot whose set slides so far right and down from picture to picture. */
    private static Plate plate(double slide) {
        LumaPlane luma = set(0);
        float[] rgb = new float[3 * WIDTH * HEIGHT];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = luma.values()[i / 3];
        }
        List<ShotLuma> others = IntStream.of(-2, -1, 1, 2)
                .mapToObj(step ->
                        ShotLuma.of(new ShotPicture(4 * step, set(step * slide), new float[0], motion(step * slide))))
                .toList();
        return Plate.of(0, 8, WIDTH, HEIGHT, rgb)
                .in(Stream.concat(Stream.of(ShotLuma.of(luma)), others.stream()).toList());
    }

    private static LumaPlane set(double slid) {
        float[] luma = new float[WIDTH * HEIGHT];
        for (int i = 0; i < luma.length; i++) {
            double x = i % WIDTH - slid;
            double y = i / WIDTH - slid;
            luma[i] = (float) (LEVEL
                    + 0.08 * Math.sin(x * 0.11 + 0.05 * y) * Math.cos(y * 0.09)
                    + 0.05 * Math.sin(x * 0.23 - y * 0.19));
        }
        return new LumaPlane(WIDTH, HEIGHT, luma);
    }

    private static SetMotion motion(double slid) {
        float[] motion = new float[WIDTH * HEIGHT / 2];
        Arrays.fill(motion, (float) slid);
        return new SetMotion(WIDTH / 2, HEIGHT / 2, motion, 0);
    }
}
