package answerprint.correction.deflicker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One mesh followed through all frames: how the light of each node went, and how well it tells blocks that it never saw. */
final class MeshTrial {
    /** Every so many frames are foretold from half their blocks. */
    private static final int TRIED = 4;

    private static final double BLIND = 0.5;

    private final GainMesh mesh;
    private final float[][] light;
    private final AreaErrors none = new AreaErrors();
    private final AreaErrors foreseen = new AreaErrors();
    private final double[] seen;
    private int frames = 1;
    private int tried;
    private long blocks;

    MeshTrial(GainMesh mesh, int count) {
        this.mesh = mesh;
        light = new float[count][3 * mesh.nodes()];
        seen = new double[count];
    }

    GainMesh mesh() {
        return mesh;
    }

    /** Adds the change to the next frame. */
    void add(LightSamples samples) {
        MeshFit fit = new MeshFit(mesh, samples);
        if (frames % TRIED == 1) {
            foresee(fit, samples.count());
        }
        seen[frames] = samples.seen();
        float[] change = fit.fitted(0);
        for (int k = 0; k < change.length; k++) {
            light[frames][k] = light[frames - 1][k] + change[k];
        }
        frames++;
    }

    private void foresee(MeshFit fit, int count) {
        float[] learned = fit.fitted(1);
        fit.judge(2, learned, foreseen);
        fit.judge(2, new float[learned.length], none);
        blocks += count / 2;
        tried++;
    }

    /** What was left of blocks that were held out. */
    AreaErrors errors() {
        return foreseen;
    }

    /** Root mean square on blocks that were held out, in stops. */
    double error() {
        return foreseen.rms();
    }

    /** The same with nothing foreseen. */
    double errorAsShot() {
        return none.rms();
    }

    /** Blocks that were held out, over all frames tried. */
    long blocks() {
        return blocks;
    }

    /** Blocks held out of one frame, on average. */
    double blocksOfAFrame() {
        return (double) blocks / Math.max(1, tried);
    }

    /** Frames of which hardly anything can be carried on from their neighbours, on either side: burnt out, or black. */
    private List<Integer> blind() {
        double[] sorted = Arrays.copyOfRange(seen, 1, Math.max(2, frames));
        Arrays.sort(sorted);
        double least = BLIND * sorted[sorted.length / 2];
        List<Integer> blind = new ArrayList<>();
        for (int t = 1; t + 1 < frames; t++) {
            if (seen[t] < least && seen[t + 1] < least) {
                blind.add(t);
            }
        }
        return blind;
    }

    /** The mean light of all nodes and channels, then each node's and channel's way round it, taken apart. */
    Flicker flicker() {
        int values = 3 * mesh.nodes();
        double[] whole = new double[frames];
        for (int t = 0; t < frames; t++) {
            for (float one : light[t]) {
                whole[t] += one / values;
            }
        }
        LightCurve common = LightCurve.of(whole, blind());
        float[][] stops = new float[frames][values];
        double spread = common.spread();
        for (int k = 0; k < values; k++) {
            double[] own = new double[frames];
            boolean same = true;
            for (int t = 0; t < frames; t++) {
                own[t] = light[t][k] - whole[t];
                same &= Math.abs(own[t]) < 1e-6;
            }
            LightCurve apart = same ? common : LightCurve.of(own, common.flashes());
            for (int t = 0; t < frames; t++) {
                stops[t][k] = (float) (common.flicker()[t] + (same ? 0 : apart.flicker()[t]));
            }
            spread = Math.max(spread, apart.spread());
        }
        return new Flicker(stops, spread, common.cues(), common.flashes());
    }

    /**
     * @param stops by frame and node, three each: how much too bright
     * @param spread of the strongest node
     */
    record Flicker(float[][] stops, double spread, List<Integer> cues, List<Integer> flashes) {
        Flicker {
            cues = new ArrayList<>(cues);
            flashes = new ArrayList<>(flashes);
        }
    }
}
