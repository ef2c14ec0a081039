package answerprint.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LineTrailTest {
    private static final int WIDTH = 240;
    private static final int HEIGHT = 160;
    private static final float CONTRAST = -0.3f;
    private static final DoubleBinaryOperator TEXTURE = (x, y) -> 0.1 * Math.sin(x / 4) * Math.cos(y / 5);
    private static final DoubleBinaryOperator PLAIN = (x, y) -> 0;
    private static final DoubleBinaryOperator SHADED = (x, y) -> 0.2 * x / WIDTH;
    private static final int[] APART = {-8, -4, 4, 8};

    @Test
    void aLineThatGoesWithTheSetHasNoWayOfItsOwn() {
        LineTrail trail = trail(apart -> 1.5 * apart, apart -> 1.5 * apart);

        assertThat(trail.own()).isLessThan(0.7);
        assertThat(trail.along()).isGreaterThan(3);
        assertThat(trail.ground()).isGreaterThan(0.6);
        assertThat(trail.goesWithTheSet()).isTrue();
        assertThat(trail.clear()).isGreaterThan(0.5);
    }

    @Test
    void overAPlainOrEvenlyShadedGroundNothingIsKnownToGoWithTheSet() {
        for (DoubleBinaryOperator ground : List.of(PLAIN, SHADED)) {
            LineTrail trail = trail(apart -> 1.5 * apart, apart -> 1.5 * apart, ground);

            assertThat(trail.along()).isGreaterThan(3);
            assertThat(trail.ground()).isLessThan(0.1);
            assertThat(trail.goesWithTheSet()).isFalse();
        }
    }

    @Test
    void whereTheSetGoesFarALittleOffItsWayIsNoWayOfItsOwn() {
        LineTrail trail = trail(apart -> 3.3 * apart, apart -> 3.0 * apart);

        assertThat(trail.own()).isCloseTo(1.8, Offset.offset(0.7));
        assertThat(trail.surely()).isZero();
    }

    @Test
    void whatGoesFarAlongWithTheSetAndAThirdFartherIsNearerToTheCamera() {
        LineTrail nearer = trail(apart -> 3.9 * apart, apart -> 3.0 * apart);
        LineTrail half = trail(apart -> 4.5 * apart, apart -> 3.0 * apart);

        assertThat(nearer.own()).isCloseTo(5.4, Offset.offset(0.7));
        assertThat(nearer.along()).isGreaterThan(3);
        assertThat(nearer.surely()).isZero();
        assertThat(half.surely()).isGreaterThan(2);
    }

    @Test
    void aWireThatCrossesElsewhereInEachPictureLeavesTheSetsWayKnown() {
        List<ShotPicture> others = Arrays.stream(APART)
                .mapToObj(apart -> picture(apart, 0, 0, 0.1, crossedAt(80 + 4 * apart)))
                .toList();
        LineTrail trail =
                LineTrail.of(way(), CONTRAST, luma(crossedAt(80)), others).orElseThrow();

        assertThat(trail.ground()).isGreaterThan(0.6);
    }

    private static DoubleBinaryOperator crossedAt(int row) {
        return (x, y) -> TEXTURE.applyAsDouble(x, y) - (Math.abs(y - row) < 2 ? 0.4 : 0);
    }

    @Test
    void aLineThatIsShownAtTheSetAsWellNeedNotBeElsewhere() {
        List<ShotPicture> others = Arrays.stream(APART)
                .mapToObj(apart -> {
                    ShotPicture one = picture(apart, 0, 5.0 * apart, 0.1, PLAIN);
                    ShotPicture other = picture(apart, 5.0 * apart, 5.0 * apart, 0.1, PLAIN);
                    return new ShotPicture(apart, darker(one.luma(), other.luma()), one.probability(), one.motion());
                })
                .toList();
        LineTrail trail = LineTrail.of(way(), CONTRAST, luma(PLAIN), others).orElseThrow();

        assertThat(trail.own()).isGreaterThan(20);
        assertThat(trail.surely()).isZero();
    }

    @Test
    void whatTheFlowSaysWronglyOfTheSetIsNotKnown() {
        List<ShotPicture> others = Arrays.stream(APART)
                .mapToObj(apart -> {
                    ShotPicture still = picture(apart, 0, 0, 0.1, TEXTURE);
                    ShotPicture said = picture(apart, 0, 5 * apart, 0.1, TEXTURE);
                    return new ShotPicture(apart, still.luma(), still.probability(), said.motion());
                })
                .toList();

        assertThat(LineTrail.of(way(), CONTRAST, luma(TEXTURE), others)
                        .orElseThrow()
                        .ground())
                .isLessThan(0.1);
    }

    @Test
    void aWireThatStaysInThePictureGoesItsOwnWayThroughTheMovingSet() {
        LineTrail trail = trail(apart -> 0, apart -> 1.5 * apart);

        assertThat(trail.own()).isCloseTo(9, Offset.offset(0.7)); // 6 pixels four frames away, 12 eight frames away
        assertThat(trail.surely()).isCloseTo(0.85 * 9, Offset.offset(0.7));
        assertThat(trail.along()).isLessThan(0.5);
        assertThat(trail.goesWithTheSet()).isFalse();
    }

    @Test
    void aWireThatDriftsBeforeALockedOffCameraGoesItsOwnWay() {
        LineTrail trail = trail(apart -> 2.0 * apart, apart -> 0);

        assertThat(trail.own()).isCloseTo(12, Offset.offset(0.7));
    }

    @Test
    void whatNoOtherPictureShowsIsNotClear() {
        LineTrail trail = trail(apart -> 500, apart -> 0);

        assertThat(trail.clear()).isLessThan(0.1);
    }

    @Test
    void behindACutNothingIsLookedFor() {
        List<ShotPicture> others = List.of(cutAt(-4, 0, 0.9), cutAt(-8, 0, 0.1), cutAt(4, 8, 0.1), cutAt(8, 16, 0.1));

        assertThat(LineTrail.of(way(), CONTRAST, luma(TEXTURE), others)
                        .orElseThrow()
                        .own())
                .isCloseTo(12, Offset.offset(0.7));
        assertThat(LineTrail.of(way(), CONTRAST, luma(TEXTURE), others.subList(0, 2)))
                .isEmpty();
    }

    private static LineTrail trail(IntToDoubleFunction line, IntToDoubleFunction set) {
        return trail(line, set, TEXTURE);
    }

    private static LineTrail trail(IntToDoubleFunction line, IntToDoubleFunction set, DoubleBinaryOperator ground) {
        List<ShotPicture> others = Arrays.stream(APART)
                .mapToObj(apart -> picture(apart, line.applyAsDouble(apart), set.applyAsDouble(apart), 0.1, ground))
                .toList();
        return LineTrail.of(way(), CONTRAST, luma(ground), others).orElseThrow();
    }

    private static LumaPlane luma(DoubleBinaryOperator ground) {
        return picture(0, 0, 0, 0, ground).luma();
    }

    private static LumaPlane darker(LumaPlane one, LumaPlane other) {
        float[] values = new float[one.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.min(one.values()[i], other.values()[i]);
        }
        return new LumaPlane(WIDTH, HEIGHT, values);
    }

    private static ShotPicture cutAt(int apart, double line, double unlike) {
        return picture(apart, line, 0, unlike, TEXTURE);
    }

    /** An upright line through the middle. */
    private static List<double[]> way() {
        List<double[]> way = new ArrayList<>();
        IntStream.range(0, HEIGHT / 2).forEach(i -> way.add(new double[] {WIDTH / 2.0, 2 * i}));
        return way;
    }

    /** A grainy picture whose line lies so far to the right of the middle, and whose set has moved so far to the right. */
    private static ShotPicture picture(int apart, double line, double set, double unlike, DoubleBinaryOperator ground) {
        var grain = new java.util.SplittableRandom(apart);
        float[] luma = new float[WIDTH * HEIGHT];
        for (int i = 0; i < luma.length; i++) {
            double away = Math.abs(i % WIDTH - WIDTH / 2.0 - line);
            double there = 0.5 + ground.applyAsDouble(i % WIDTH - set, i / WIDTH);
            luma[i] = (float) (there + CONTRAST * Math.clamp(2 - away, 0, 1) + 0.02 * grain.nextGaussian());
        }
        float[] motion = new float[WIDTH * HEIGHT / 2];
        for (int i = 0; i < motion.length; i += 2) {
            motion[i] = (float) set;
        }
        return new ShotPicture(
                apart,
                new LumaPlane(WIDTH, HEIGHT, luma),
                new float[0],
                new SetMotion(WIDTH / 2, HEIGHT / 2, motion, unlike));
    }
}
