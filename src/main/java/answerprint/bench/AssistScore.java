package answerprint.bench;

import answerprint.correction.wireremoval.FollowedWire;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.Arrays;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * How well drawn wires were followed, over some frames. The counts of frames that the tracker holds come first.
 *
 * @param line points of the true line, about a pixel apart
 * @param covered of these, within 2 pixels of the followed line
 * @param said points of the followed line inside the picture
 * @param right of these, within 2 pixels of the true line
 * @param wire pixels of which the wire takes a tenth of the light or more
 * @param replaced of these, those that the matte replaces by half or more
 * @param matte weight of the matte in all, pixels
 * @param near of this, what lies on or within 2 pixels of such a pixel
 * @param lostLine points of the true line on frames that the tracker says it has lost
 * @param lostCovered of these, within 2 pixels of the followed line
 */
record AssistScore(
        long line,
        long covered,
        long said,
        long right,
        long wire,
        long replaced,
        double matte,
        double near,
        long lostLine,
        long lostCovered,
        int frames,
        int lost,
        int drawnAgain,
        int refused,
        int drawings) {
    static final AssistScore NOTHING = new AssistScore(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    private static final double TOLERANCE = 2;
    private static final float WIRE = 0.1f;

    static AssistScore of(FollowedWire followed, WireClip clip, RiggedWires wires, int wire, PictureMemory memory) {
        AssistScore sum = new AssistScore(
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, followed.drawAgainAt().size(), 0, 1);
        for (int n = 0; n < clip.count(); n++) {
            double[][] truth = wires.line(wire, n);
            double[][] line = followed.line(n);
            long covered = near(truth, line);
            sum = sum.plus(
                    followed.lost(n)
                            ? lost(truth.length, covered)
                            : held(truth, inside(line, clip), covered)
                                    .plus(matte(followed, n, wires.alone(wire, n), clip, memory)));
        }
        return sum;
    }

    /** No wire was found where it was drawn: all of it is lost. */
    static AssistScore refused(WireClip clip, RiggedWires wires, int wire) {
        AssistScore sum = new AssistScore(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1);
        for (int n = 0; n < clip.count(); n++) {
            sum = sum.plus(lost(wires.line(wire, n).length, 0));
        }
        return sum;
    }

    private static AssistScore lost(long line, long covered) {
        return new AssistScore(0, 0, 0, 0, 0, 0, 0, 0, line, covered, 1, 1, 0, 0, 0);
    }

    private static AssistScore held(double[][] truth, double[][] line, long covered) {
        return new AssistScore(truth.length, covered, line.length, near(line, truth), 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0);
    }

    private static AssistScore matte(FollowedWire followed, int n, float[] truth, WireClip clip, PictureMemory memory) {
        int width = clip.format().width();
        int height = clip.format().height();
        float[] alpha = new float[truth.length];
        try (Scratch scratch = new Scratch(memory)) {
            Mat out = scratch.mat(height, width, CvType.CV_32FC1);
            followed.matte(n, out);
            out.get(0, 0, alpha);
        }
        long wire = 0;
        long replaced = 0;
        double matte = 0;
        double near = 0;
        for (int i = 0; i < truth.length; i++) {
            if (truth[i] >= WIRE) {
                wire++;
                replaced += alpha[i] >= 0.5f ? 1 : 0;
            }
            if (alpha[i] > 0) {
                matte += alpha[i];
                near += beside(truth, i % width, i / width, width, height) ? alpha[i] : 0;
            }
        }
        return new AssistScore(0, 0, 0, 0, wire, replaced, matte, near, 0, 0, 0, 0, 0, 0, 0);
    }

    private static boolean beside(float[] truth, int x, int y, int width, int height) {
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                int px = x + dx;
                int py = y + dy;
                if (dx * dx + dy * dy <= TOLERANCE * TOLERANCE
                        && px >= 0
                        && py >= 0
                        && px < width
                        && py < height
                        && truth[py * width + px] >= WIRE) {
                    return true;
                }
            }
        }
        return false;
    }

    private static long near(double[][] points, double[][] line) {
        return Arrays.stream(NearLine.distances(points, line))
                .filter(d -> d <= TOLERANCE)
                .count();
    }

    private static double[][] inside(double[][] line, WireClip clip) {
        int width = clip.format().width();
        int height = clip.format().height();
        return Arrays.stream(line)
                .filter(p -> p[0] >= 0 && p[1] >= 0 && p[0] <= width - 1 && p[1] <= height - 1)
                .toArray(double[][]::new);
    }

    AssistScore plus(AssistScore o) {
        return new AssistScore(
                line + o.line,
                covered + o.covered,
                said + o.said,
                right + o.right,
                wire + o.wire,
                replaced + o.replaced,
                matte + o.matte,
                near + o.near,
                lostLine + o.lostLine,
                lostCovered + o.lostCovered,
                frames + o.frames,
                lost + o.lost,
                drawnAgain + o.drawnAgain,
                refused + o.refused,
                drawings + o.drawings);
    }

    double recall() {
        return share(covered, line);
    }

    double precision() {
        return share(right, said);
    }

    double matteRecall() {
        return share(replaced, wire);
    }

    double mattePrecision() {
        return matte == 0 ? 0 : near / matte;
    }

    double recallOfAll() {
        return share(covered + lostCovered, line + lostLine);
    }

    double lostShare() {
        return share(lost, frames);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
