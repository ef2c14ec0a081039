package answerprint.correction.lightingmatch;

import answerprint.colour.Curve;
import answerprint.correction.repair.light.WorkPicture;
import java.util.List;
import java.util.Optional;

/**
 * A take whose camera stood still, as one picture: the mean of its frames, and which of its pixels never changed but for the
 * light as a whole. What such a picture shows has neither noise nor people's shadows in it.
 *
 * @param mean over the frames
 * @param still one per pixel
 * @param textured one per pixel: where a shift of the camera would show
 * @param levels how far each frame's luma lies above the mean, in ACEScct
 */
record LockedOff(WorkPicture mean, boolean[] still, boolean[] textured, double[] levels) {

    private static final int FEWEST_FRAMES = 3;
    /** Of a lightness of 0..1; steady pixels of an 8-bit plate stay within a third of it. */
    private static final double MOST_WANDERING = 0.02;

    private static final double FARTHEST = 0.07;
    private static final double TEXTURE = 0.03;
    private static final double LEAST_STILL = 0.15;
    private static final double LEAST_TEXTURE_STILL = 0.25;

    /** Empty when the camera moved, or too little of the picture holds still. */
    static Optional<LockedOff> of(List<WorkPicture> frames) {
        if (frames.size() < FEWEST_FRAMES) {
            return Optional.empty();
        }
        WorkPicture mean = mean(frames);
        double[] levels = frames.stream().mapToDouble(f -> level(f, mean)).toArray();
        boolean[] still = still(frames, mean, levels);
        boolean[] textured = textured(frames.getFirst());
        int held = 0;
        int edges = 0;
        int heldEdges = 0;
        for (int i = 0; i < still.length; i++) {
            held += still[i] ? 1 : 0;
            edges += textured[i] ? 1 : 0;
            heldEdges += still[i] && textured[i] ? 1 : 0;
        }
        boolean stands = held > LEAST_STILL * still.length && heldEdges > LEAST_TEXTURE_STILL * edges && edges > 0;
        return stands ? Optional.of(new LockedOff(mean, still, textured, levels)) : Optional.empty();
    }

    private static WorkPicture mean(List<WorkPicture> frames) {
        WorkPicture first = frames.getFirst();
        float[] cct = new float[first.cct().length];
        float[] code = new float[cct.length];
        for (WorkPicture frame : frames) {
            for (int i = 0; i < cct.length; i++) {
                cct[i] += frame.cct()[i];
                code[i] += frame.code()[i];
            }
        }
        for (int i = 0; i < cct.length; i++) {
            cct[i] /= frames.size();
            code[i] /= frames.size();
        }
        return new WorkPicture(first.width(), first.height(), cct, code);
    }

    /** The median of the differences, so that who walks through does not count. */
    private static double level(WorkPicture frame, WorkPicture mean) {
        int step = Math.max(1, frame.pixels() / 8_000);
        double[] apart = new double[(frame.pixels() + step - 1) / step];
        for (int i = 0; i < apart.length; i++) {
            apart[i] = frame.luma(i * step) - mean.luma(i * step);
        }
        java.util.Arrays.sort(apart);
        return apart[apart.length / 2];
    }

    private static boolean[] still(List<WorkPicture> frames, WorkPicture mean, double[] levels) {
        float[] sum = new float[mean.pixels()];
        boolean[] still = new boolean[mean.pixels()];
        java.util.Arrays.fill(still, true);
        for (int f = 0; f < frames.size(); f++) {
            WorkPicture frame = frames.get(f);
            for (int i = 0; i < still.length; i++) {
                double away = Math.abs(lightness(frame.luma(i) - levels[f]) - lightness(mean.luma(i)));
                sum[i] += (float) away;
                still[i] &= away < FARTHEST;
            }
        }
        for (int i = 0; i < still.length; i++) {
            still[i] &= sum[i] < MOST_WANDERING * frames.size();
        }
        return still;
    }

    private static boolean[] textured(WorkPicture frame) {
        int width = frame.width();
        boolean[] textured = new boolean[frame.pixels()];
        for (int y = 0; y + 2 < frame.height(); y++) {
            for (int x = 0; x + 2 < width; x++) {
                int i = y * width + x;
                double here = lightness(frame.luma(i));
                textured[i] = Math.abs(lightness(frame.luma(i + 2)) - here) > TEXTURE
                        || Math.abs(lightness(frame.luma(i + 2 * width)) - here) > TEXTURE;
            }
        }
        return textured;
    }

    /** The cube root of light, which is what steps of lightness look like; 0.56 for a grey card. */
    private static double lightness(double cct) {
        return LIGHTNESS[(int) Math.clamp((cct - DARKEST) * PER_CCT + 0.5, 0, LIGHTNESS.length - 1)];
    }

    private static final int PER_CCT = 8_192;
    private static final double DARKEST = -0.2;
    private static final float[] LIGHTNESS = new float[2 * PER_CCT];

    static {
        for (int i = 0; i < LIGHTNESS.length; i++) {
            double light = Curve.ACESCCT.decode(DARKEST + (double) i / PER_CCT);
            LIGHTNESS[i] = (float) Math.cbrt(Math.max(light, 0));
        }
    }
}
