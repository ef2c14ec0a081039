package answerprint.learning;

import answerprint.colour.Encoding;
import answerprint.picture.Scratch;
import java.util.SplittableRandom;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * A lens with known faults, before a set with texture of all sizes. The camera turns, so that a frame is a homography of the set;
 * each frame has grain of its own.
 */
final class DrawnLens {
    static final int WIDTH = 640;
    static final int HEIGHT = 360;

    private static final int SET_WIDTH = 1120;
    private static final int SET_HEIGHT = 760;
    private static final double HALF = Math.hypot(WIDTH, HEIGHT) / 2;
    /** Focal length in pixels: about 50 degrees across. */
    private static final double FOCAL = 690;

    private static final float[] SET = set();

    private final double k1;
    private final double square;
    private final double fourth;
    private final double red;
    private final double blue;
    private final double grain;

    DrawnLens(double k1, double square, double fourth, double red, double blue, double grain) {
        this.k1 = k1;
        this.square = square;
        this.fourth = fourth;
        this.red = red;
        this.blue = blue;
        this.grain = grain;
    }

    /** A frame in sRGB, turned so many pixels to the right and down. */
    Mat picture(double right, double down, long seed, Scratch scratch) {
        var random = new SplittableRandom(seed);
        float[] rgb = new float[3 * WIDTH * HEIGHT];
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            double x = i % WIDTH - (WIDTH - 1) / 2.0;
            double y = i / WIDTH - (HEIGHT - 1) / 2.0;
            for (int c = 0; c < 3; c++) {
                double scale = c == 0 ? 1 + red : c == 2 ? 1 + blue : 1;
                double light =
                        seen(x / scale, y / scale, right, down, c) * Math.exp(lost((x * x + y * y) / HALF / HALF));
                rgb[3 * i + c] = (float) (Encoding.SRGB.toCode(light) + grain * random.nextGaussian());
            }
        }
        Mat picture = scratch.mat(HEIGHT, WIDTH, CvType.CV_32FC3);
        picture.put(0, 0, rgb);
        return picture;
    }

    private double lost(double r2) {
        return square * r2 + fourth * r2 * r2;
    }

    /** Light of the set where this place of the picture looks. */
    private double seen(double x, double y, double right, double down, int c) {
        double straight = 1 / (1 + k1 * (x * x + y * y) / HALF / HALF);
        double pan = Math.atan2(right, FOCAL);
        double tilt = Math.atan2(down, FOCAL);
        double px = x * straight;
        double py = y * straight;
        double sx = px * Math.cos(pan) + FOCAL * Math.sin(pan);
        double depth = FOCAL * Math.cos(pan) - px * Math.sin(pan);
        double sy = py * Math.cos(tilt) + depth * Math.sin(tilt);
        double far = depth * Math.cos(tilt) - py * Math.sin(tilt);
        return at(FOCAL * sx / far + SET_WIDTH / 2.0, FOCAL * sy / far + SET_HEIGHT / 2.0, c);
    }

    private static double at(double x, double y, int c) {
        int left = Math.clamp((int) x, 0, SET_WIDTH - 2);
        int top = Math.clamp((int) y, 0, SET_HEIGHT - 2);
        double fx = Math.clamp(x - left, 0, 1);
        double fy = Math.clamp(y - top, 0, 1);
        int i = 3 * (top * SET_WIDTH + left) + c;
        double above = SET[i] * (1 - fx) + SET[i + 3] * fx;
        double below = SET[i + 3 * SET_WIDTH] * (1 - fx) + SET[i + 3 * SET_WIDTH + 3] * fx;
        return above * (1 - fy) + below * fy;
    }

    /** Soft boxes of all sizes and tones over each other. */
    private static float[] set() {
        var random = new SplittableRandom(11);
        float[] set = new float[3 * SET_WIDTH * SET_HEIGHT];
        java.util.Arrays.fill(set, 0.2f);
        for (int k = 0; k < 3000; k++) {
            int size = 7 + (int) (160 / (1 + 0.02 * k)) + random.nextInt(12);
            int x0 = random.nextInt(-size, SET_WIDTH);
            int y0 = random.nextInt(-size, SET_HEIGHT);
            double tone = 0.06 + 0.5 * random.nextDouble();
            double warm = random.nextDouble(0.8, 1.2);
            for (int y = Math.max(0, y0); y < Math.min(SET_HEIGHT, y0 + size); y++) {
                for (int x = Math.max(0, x0); x < Math.min(SET_WIDTH, x0 + size); x++) {
                    int i = 3 * (y * SET_WIDTH + x);
                    set[i] = (float) (tone * warm);
                    set[i + 1] = (float) tone;
                    set[i + 2] = (float) (tone / warm);
                }
            }
        }
        return softened(softened(set));
    }

    /** A lens of a real camera draws no edge within one pixel. */
    private static float[] softened(float[] set) {
        float[] soft = set.clone();
        for (int i = 3 * SET_WIDTH + 3; i < set.length - 3 * SET_WIDTH - 3; i++) {
            soft[i] = (4 * set[i]
                            + 2 * (set[i - 3] + set[i + 3] + set[i - 3 * SET_WIDTH] + set[i + 3 * SET_WIDTH])
                            + set[i - 3 * SET_WIDTH - 3]
                            + set[i - 3 * SET_WIDTH + 3]
                            + set[i + 3 * SET_WIDTH - 3]
                            + set[i + 3 * SET_WIDTH + 3])
                    / 16;
        }
        return soft;
    }
}
