package answerprint.correction.lightingmatch;

import answerprint.colour.Encoding;
import answerprint.correction.repair.light.CdlFit;
import answerprint.correction.repair.light.CdlSpan;
import answerprint.correction.repair.light.ColourPairs;
import answerprint.correction.repair.light.EyeScale;
import answerprint.correction.repair.light.WorkPicture;
import answerprint.picture.Scratch;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * The smallest linear move of colours that gives one crowd of colours the mean and the covariance of another (Monge and
 * Kantorovich's, Pitié and Kokaram 2007), in ACEScct; then the CDL that comes nearest to it, since a CDL is what can be
 * delivered.
 */
final class ColourMove {
    private static final int SAMPLES = 4_000;
    private static final double NOISE = 1e-5;
    private final double[] from;
    private final double[] to;
    private final double[][] move;

    private ColourMove(Crowd take, Crowd hero, Scratch scratch) {
        from = take.mean;
        to = hero.mean;
        double[][] root = root(take.covariance, 1, scratch);
        double[][] back = root(take.covariance, -1, scratch);
        double[][] between = root(times(times(root, hero.covariance), root), 1, scratch);
        move = times(times(back, between), back);
    }

    static CdlSpan cdl(List<WorkPicture> takes, List<WorkPicture> heroes, Encoding encoding, Scratch scratch) {
        ColourMove move = new ColourMove(new Crowd(takes), new Crowd(heroes), scratch);
        ColourPairs pairs = new ColourPairs();
        int every = every(takes);
        float[] mine = new float[3];
        float[] wanted = new float[3];
        for (WorkPicture take : takes) {
            for (int i = 0; i < take.pixels(); i += every) {
                System.arraycopy(take.cct(), 3 * i, mine, 0, 3);
                move.apply(mine, wanted);
                pairs.add(mine, wanted, 0, 0, 0);
            }
        }
        return new CdlFit(pairs, new EyeScale(encoding)).best();
    }

    private void apply(float[] in, float[] out) {
        for (int r = 0; r < 3; r++) {
            double sum = to[r];
            for (int c = 0; c < 3; c++) {
                sum += move[r][c] * (in[c] - from[c]);
            }
            out[r] = (float) sum;
        }
    }

    private static int every(List<WorkPicture> pictures) {
        return Math.max(1, pictures.stream().mapToInt(WorkPicture::pixels).sum() / SAMPLES);
    }

    /** Mean and covariance of the colours of some pictures. */
    private static final class Crowd {
        private final double[] mean = new double[3];
        private final double[][] covariance = new double[3][3];

        Crowd(List<WorkPicture> pictures) {
            long count = pictures.stream().mapToLong(WorkPicture::pixels).sum();
            for (WorkPicture picture : pictures) {
                for (int i = 0; i < picture.cct().length; i++) {
                    mean[i % 3] += picture.cct()[i] / count;
                }
            }
            for (WorkPicture picture : pictures) {
                float[] cct = picture.cct();
                for (int i = 0; i < cct.length; i += 3) {
                    for (int r = 0; r < 3; r++) {
                        for (int c = 0; c < 3; c++) {
                            covariance[r][c] += (cct[i + r] - mean[r]) * (cct[i + c] - mean[c]) / count;
                        }
                    }
                }
            }
            for (int c = 0; c < 3; c++) {
                covariance[c][c] += NOISE;
            }
        }
    }

    /** The symmetric square root, or with −1 its inverse. */
    private static double[][] root(double[][] symmetric, int power, Scratch scratch) {
        Mat matrix = scratch.mat(3, 3, CvType.CV_64FC1);
        for (int r = 0; r < 3; r++) {
            matrix.put(r, 0, symmetric[r]);
        }
        Mat values = scratch.empty();
        Mat vectors = scratch.empty();
        Core.eigen(matrix, values, vectors);
        double[][] out = new double[3][3];
        for (int k = 0; k < 3; k++) {
            double root = Math.pow(Math.max(values.get(k, 0)[0], NOISE * NOISE), 0.5 * power);
            for (int r = 0; r < 3; r++) {
                for (int c = 0; c < 3; c++) {
                    out[r][c] += root * vectors.get(k, r)[0] * vectors.get(k, c)[0];
                }
            }
        }
        return out;
    }

    private static double[][] times(double[][] a, double[][] b) {
        double[][] out = new double[3][3];
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 3; c++) {
                for (int k = 0; k < 3; k++) {
                    out[r][c] += a[r][k] * b[k][c];
                }
            }
        }
        return out;
    }
}
