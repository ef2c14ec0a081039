package answerprint.correction.cleanup;

import answerprint.picture.Region;
import org.opencv.core.Mat;

/** Looks for a candidate's own shape nearby in what a neighbour shows and this frame does not. */
final class Flight {
    private static final int MOST_SAMPLES = 60;

    private final SpikeMaps maps;
    private final Region box;
    private final int[] xs;
    private final int[] ys;
    private final float[] shape;
    private final double energy;

    /**
     * The best place found.
     *
     * @param unlike squared difference as a share of the candidate's own square; 0 the same, 1 nothing there
     */
    record Way(int dx, int dy, double unlike) {}

    Flight(SpikeMaps maps, Region box, boolean[] inside, Region around, float[] difference) {
        this.maps = maps;
        this.box = box;
        int count = 0;
        for (boolean in : inside) {
            count += in ? 1 : 0;
        }
        int step = Math.max(1, count / MOST_SAMPLES);
        xs = new int[(count + step - 1) / step];
        ys = new int[xs.length];
        shape = new float[xs.length];
        int seen = 0;
        double sum = 0;
        for (int i = 0; i < inside.length; i++) {
            if (inside[i] && seen++ % step == 0) {
                int at = (seen - 1) / step;
                xs[at] = around.x() + i % around.width();
                ys[at] = around.y() + i / around.width();
                shape[at] = difference[i];
                sum += difference[i] * difference[i];
            }
        }
        energy = sum;
    }

    /**
     * @param carried the neighbour carried onto the frame
     * @param raw the neighbour as it is: what flies by itself may bend the motion round it
     */
    Way way(Mat carried, Mat raw) {
        Way one = way(carried);
        Way other = way(raw);
        return one.unlike() <= other.unlike() ? one : other;
    }

    private Way way(Mat neighbour) {
        int reach = SpotJudging.reach(maps.whole().width());
        Region field = box.grow(reach).clip(maps.whole());
        float[] there = maps.crop(neighbour, field);
        float[] here = maps.crop(maps.now(), field);
        for (int i = 0; i < there.length; i++) {
            there[i] -= here[i];
        }
        int clear = Math.max(2, Math.min(box.width(), box.height()) / 2);
        Way best = new Way(0, 0, 1);
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                if (Math.max(Math.abs(dx), Math.abs(dy)) >= clear) {
                    double unlike = unlike(there, field, dx, dy, best.unlike());
                    best = unlike < best.unlike() ? new Way(dx, dy, unlike) : best;
                }
            }
        }
        return best;
    }

    private double unlike(float[] there, Region field, int dx, int dy, double enough) {
        double sum = 0;
        for (int k = 0; k < shape.length; k++) {
            int x = xs[k] + dx;
            int y = ys[k] + dy;
            float value = field.contains(x, y) ? there[(y - field.y()) * field.width() + x - field.x()] : 0;
            float off = value - shape[k];
            sum += off * off;
            if (sum > enough * energy) {
                return 1;
            }
        }
        return energy == 0 ? 1 : sum / energy;
    }
}
