package answerprint.correction.repair;

import answerprint.picture.Scratch;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * What the plate's own surroundings say of a hole: a membrane from its edge, and how wrong that is at each depth, after how much
 * known pixels of this picture differ over the same distance (their structure function).
 */
final class Guess {
    private static final int ROUNDS = 120;
    /** Error of a membrane in the middle of a hole against that of simply repeating the nearest known pixel. */
    private static final double MEMBRANE = 0.7;

    /** Where a fill from other frames is this much worse than the membrane, in squared error, both count about the same. */
    private static final double EASY = 0.3;

    private final Place place;
    /** Interleaved colours of the estimate space over the place's box. */
    final float[] rgb;
    /** Expected squared error. */
    final float[] error;
    /** How far inside, pixels; 0 on known pixels. */
    final float[] depth;

    private final double[] structure;

    Guess(Place place, boolean band) {
        this.place = place;
        int n = place.pixels();
        float[] known = new float[n];
        rgb = new float[3 * n];
        byte[] missing = new byte[n];
        for (int i = 0; i < n; i++) {
            boolean open = place.hole()[i] || (band && place.band()[i] != 0);
            known[i] = open ? 0 : 1;
            missing[i] = open ? (byte) 255 : 0;
            for (int c = 0; c < 3; c++) {
                rgb[3 * i + c] = open ? 0 : place.look().value(place.inProxy(i), c);
            }
        }
        structure = structure(known);
        Filling.complete(rgb, 3, known, place.width(), place.height(), ROUNDS);
        error = new float[n];
        depth = depth(missing);
        for (int i = 0; i < n; i++) {
            error[i] = (float) (MEMBRANE * at(structure, depth[i]));
        }
    }

    /** Mean squared difference, over the channels, of pixels this far apart. */
    double difference(double apart) {
        return apart < 1 ? structure[0] * apart * apart : at(structure, apart);
    }

    /** Share of a fill from other frames of this expected squared error against the guess, 0..1. */
    float share(int i, double squared) {
        double ratio = squared / Math.max(1e-7, error[i]);
        return (float) (1 / (1 + ratio * ratio / (ratio + EASY)));
    }

    private float[] depth(byte[] missing) {
        try (Scratch scratch = new Scratch(place.lender().views().memory())) {
            Mat distance = scratch.mat(place.height(), place.width(), CvType.CV_32FC1);
            Mat hole = Bytes.mat(missing, place.width(), place.height(), scratch);
            Imgproc.distanceTransform(hole, distance, Imgproc.DIST_L2, 3);
            return Bytes.floats(distance);
        }
    }

    /** Mean squared difference of known pixels 1, 2, 4, … 64 pixels apart, along rows and columns. */
    private double[] structure(float[] known) {
        double[] structure = new double[7];
        int width = place.width();
        for (int step = 0; step < structure.length; step++) {
            int apart = 1 << step;
            double sum = 0;
            long count = 0;
            for (int i = 0; i < known.length; i += 3) {
                for (int other : new int[] {i % width + apart < width ? i + apart : -1, i + apart * width}) {
                    if (other >= 0 && other < known.length && known[i] > 0 && known[other] > 0) {
                        for (int c = 0; c < 3; c++) {
                            double d = rgb[3 * i + c] - rgb[3 * other + c];
                            sum += d * d / 3;
                        }
                        count++;
                    }
                }
            }
            double before = step == 0 ? 0 : structure[step - 1];
            structure[step] = count == 0 ? before : Math.max(before, sum / count);
        }
        return structure;
    }

    private static double at(double[] structure, double depth) {
        double octave = Math.clamp(Math.log(Math.max(1, depth)) / Math.log(2), 0, structure.length - 1);
        int below = Math.min(structure.length - 2, (int) octave);
        double share = octave - below;
        return structure[below] * (1 - share) + structure[below + 1] * share;
    }
}
