package answerprint.learning;

import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.opencv.core.Mat;

/**
 * The piece of a plate that is practised on, turned, zoomed and graded by chance, and the same piece of the other pictures of its
 * shot.
 */
final class LessonCrop {
    private static final int SIDE = WireLessons.SIDE;
    /** Crops of a hundred that show the plate larger or smaller than it is. */
    private static final int ZOOMED = 50;

    private static final double FARTHEST = 0.7;
    private static final double NEAREST = 1.5;
    /** What lies round the crop and is looked at too when the set's motion is measured, pixels to each side. */
    private static final int ROUND = 60;

    private static final int WHOLE = SIDE + 2 * ROUND;

    /** Grain of luma over that of each colour, which differs from colour to colour. */
    private static final double GREY = 0.669;

    private final Plate plate;
    private final boolean mirrored;
    private final boolean upended;
    private final boolean turned;
    private final double pitch;
    private final double left;
    private final double top;
    private final float[] curve;

    LessonCrop(SplittableRandom random, Plate plate, WireLessons.Spot at) {
        this.plate = plate;
        mirrored = random.nextBoolean();
        upended = random.nextInt(4) == 0;
        turned = random.nextInt(3) == 0;
        pitch = random.nextInt(100) < ZOOMED ? pitch(random, plate) : 1;
        left = origin(at.x(), pitch, plate.width());
        top = origin(at.y(), pitch, plate.height());
        curve = curve(random);
    }

    /** Plate pixels per pixel of the crop, as far as the plate reaches. */
    private static double pitch(SplittableRandom random, Plate plate) {
        double pitch = Math.exp(random.nextDouble(-Math.log(NEAREST), -Math.log(FARTHEST)));
        return Math.min(pitch, (Math.min(plate.width(), plate.height()) - 1.0) / (SIDE - 1));
    }

    /** Where a crop of another pitch begins so that its middle stays, if the plate has room. */
    private static double origin(int at, double pitch, int size) {
        return Math.clamp(at + (1 - pitch) * (SIDE - 1) / 2, 0, Math.max(0, size - 1 - pitch * (SIDE - 1)));
    }

    private static float[] curve(SplittableRandom random) {
        double gain = Math.exp(random.nextGaussian(0, 0.2));
        double gamma = Math.exp(random.nextGaussian(0, 0.2));
        float[] curve = new float[4097];
        for (int i = 0; i < curve.length; i++) {
            curve[i] = (float) Math.min(1, gain * Math.pow(i / 4096.0, gamma));
        }
        return curve;
    }

    /** Between two points of the curve, so that no codes are lost. */
    private float graded(float value) {
        float place = value * (curve.length - 1);
        int i = Math.min(curve.length - 2, (int) place);
        return curve[i] + (place - i) * (curve[i + 1] - curve[i]);
    }

    private double plateX(int x, int y) {
        int sx = turned ? y : x;
        return left + pitch * (mirrored ? SIDE - 1 - sx : sx);
    }

    private double plateY(int x, int y) {
        int sy = turned ? x : y;
        return top + pitch * (upended ? SIDE - 1 - sy : sy);
    }

    /** Interleaved RGB, 0..1. */
    float[] rgb() {
        float[] piece = new float[SIDE * SIDE * 3];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                for (int c = 0; c < 3; c++) {
                    piece[3 * (y * SIDE + x) + c] = graded(plate.between(plateX(x, y), plateY(x, y), c));
                }
            }
        }
        return piece;
    }

    /** Whether a pixel of the crop may already show a wire. */
    boolean isDoubtful(int pixel) {
        int x = pixel % SIDE;
        int y = pixel / SIDE;
        return plate.doubtful().get((int) (plateY(x, y) + 0.5) * plate.width() + (int) (plateX(x, y) + 0.5));
    }

    boolean isInShot() {
        return !plate.shot().isEmpty();
    }

    /**
     * Writes what strays from the shot when wires hang in all its pictures. The set's motion is measured with the wires in the
     * way, as it is in a picture that is looked through: over a plain ground it goes with the wire.
     *
     * @param strays where it goes, as {@link ShotStray} tells it; left alone where too few pictures are like the plate
     * @param from first pixel there
     */
    void strays(Painted painted, SplittableRandom random, Scratch scratch, float[] strays, int from) {
        LumaPlane now = painted.now(round(plate.shot().getFirst(), 0, 0), random);
        Mat half = SetMotion.half(now, scratch);
        List<ShotPicture> others = new ArrayList<>();
        for (ShotLuma picture : plate.shot().subList(1, plate.shot().size())) {
            int[] motion = motion(picture);
            LumaPlane other = painted.later(picture.apart(), round(picture, motion[0], motion[1]), motion, random);
            others.add(new ShotPicture(
                    picture.apart(),
                    other,
                    new float[0],
                    SetMotion.between(half, SetMotion.half(other, scratch), scratch)));
        }
        ShotStray.of(now, others).ifPresent(all -> {
            for (int row = 0; row < SIDE * SIDE; row += SIDE) {
                System.arraycopy(
                        all.values(),
                        ShotStray.CHANNELS * inWhole(row),
                        strays,
                        ShotStray.CHANNELS * (from + row),
                        ShotStray.CHANNELS * SIDE);
            }
        });
    }

    /** The crop and what lies round it, in one picture of the shot, as far as the set has moved there. */
    private float[] round(ShotLuma picture, int across, int down) {
        float[] luma = new float[WHOLE * WHOLE];
        for (int y = 0; y < WHOLE; y++) {
            for (int x = 0; x < WHOLE; x++) {
                int cx = x - ROUND + across;
                int cy = y - ROUND + down;
                luma[y * WHOLE + x] = graded(picture.at(plateX(cx, cy), plateY(cx, cy)));
            }
        }
        return luma;
    }

    /** The set's motion in the crop's middle, in its own pixels and directions. */
    private int[] motion(ShotLuma picture) {
        double[] motion = picture.motion(plateX(SIDE / 2, SIDE / 2), plateY(SIDE / 2, SIDE / 2));
        int across = (int) Math.round(motion[0] / pitch * (mirrored ? -1 : 1));
        int down = (int) Math.round(motion[1] / pitch * (upended ? -1 : 1));
        return turned ? new int[] {down, across} : new int[] {across, down};
    }

    /**
     * What is painted over a crop and, its wires moved on, over the same place of the shot's other pictures.
     *
     * @param set what was painted on the set, as luma of the crop
     * @param all that, the wires and the grain
     * @param wires as they hang in the crop at {@code frame}
     * @param noise standard deviation of each colour's grain, in every picture anew
     */
    record Painted(float[] set, float[] all, SyntheticWires wires, int frame, double noise) {
        private LumaPlane now(float[] luma, SplittableRandom random) {
            float[] crop = luma.clone();
            hang(frame, luma, new int[2], random);
            for (int i = 0; i < all.length; i++) {
                luma[inWhole(i)] = crop[inWhole(i)] + all[i];
            }
            return new LumaPlane(WHOLE, WHOLE, luma);
        }

        private LumaPlane later(int apart, float[] luma, int[] motion, SplittableRandom random) {
            for (int i = 0; i < set.length; i++) {
                luma[inWhole(i)] += set[i];
            }
            hang(frame + apart, luma, motion, random);
            return new LumaPlane(WHOLE, WHOLE, luma);
        }

        private void hang(int at, float[] luma, int[] motion, SplittableRandom random) {
            float[] grey = new float[3 * luma.length];
            for (int i = 0; i < grey.length; i++) {
                grey[i] = luma[i / 3];
            }
            var window = new SyntheticWires.Window(motion[0] - ROUND, motion[1] - ROUND, WHOLE, WHOLE);
            wires.paint(at, grey, new float[luma.length], window);
            for (int i = 0; i < luma.length; i++) {
                double grain = noise == 0 ? 0 : GREY * noise * random.nextGaussian();
                luma[i] = (float) (grey[3 * i] + grain);
            }
        }
    }

    /** Where a pixel of the crop lies in what is looked at round it. */
    private static int inWhole(int pixel) {
        return (pixel / SIDE + ROUND) * WHOLE + ROUND + pixel % SIDE;
    }
}
