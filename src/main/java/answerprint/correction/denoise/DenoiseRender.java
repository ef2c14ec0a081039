package answerprint.correction.denoise;

import answerprint.correction.Assignment;
import answerprint.correction.Footage;
import answerprint.correction.HoldOut;
import answerprint.correction.Patch;
import answerprint.correction.Render;
import answerprint.correction.RenderSummary;
import answerprint.correction.SourceTable;
import answerprint.correction.repair.EstimateSpace;
import answerprint.picture.Frame;
import answerprint.picture.FrameWindow;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/** Renders the wanted box of each frame, tile by tile. */
final class DenoiseRender implements Render {
    static final int REACH = 2;

    private static final int TILE_ROWS = 256;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Assignment assignment;
    private final Footage footage;
    private final DenoiseSettings settings;
    private final NoiseLevels noise;
    private final String noiseFrom;
    private final EvenNoise even;
    private final EstimateSpace space;
    private final NeighbourMotion motion;
    private final Region box;
    private final SourceTable sources = new SourceTable();

    /** Variance of the neighbours' mean against the frame, the noise's being 1; set by {@link #tryOut}. */
    private double heldOut = 1;

    private long tried;

    DenoiseRender(Assignment assignment, Footage footage, NoiseLevels noise, String noiseFrom) {
        this.assignment = assignment;
        this.footage = footage;
        this.noise = noise;
        this.noiseFrom = noiseFrom;
        settings = DenoiseSettings.of(assignment.settings());
        even = new EvenNoise(noise, Math.max(0.2 * noise.middle(), 1e-4));
        space = new EstimateSpace(footage.format().encoding());
        motion = new NeighbourMotion(footage.format(), footage.memory());
        box = DenoiseHints.box(assignment.hints(), footage.format());
        for (int n = Math.max(0, assignment.frames().first() - REACH);
                n <= Math.min(footage.count() - 1, assignment.frames().last() + REACH);
                n++) {
            sources.index(footage.take(), n);
        }
    }

    /** Foretells the middle of one frame from its neighbours alone, and remembers how well. */
    void tryOut(int n, FrameWindow in, Scratch scratch) {
        Region middle =
                new Region(box.x() + box.width() / 2 - 192, box.y() + box.height() / 2 - 128, 384, 256).clip(box);
        Mat picture = space.of(in.at(n).mat(), scratch);
        AlignedMean mean = tile(picture, middle).mean(neighbours(n, in, scratch));
        heldOut = mean.heldOut();
        tried = middle.area();
    }

    @Override
    public void frame(int n, FrameWindow in, Patch out, Scratch scratch) {
        if (settings.strength() == 0) {
            out.nothing();
            return;
        }
        out.pixels(box, scratch);
        List<CleanTile.Neighbour> neighbours = neighbours(n, in, scratch);
        Mat picture = space.of(in.at(n).mat(), scratch);
        for (int y = box.y(); y < box.bottom(); y += TILE_ROWS) {
            Region inner = new Region(box.x(), y, box.width(), Math.min(TILE_ROWS, box.bottom() - y));
            render(tile(picture, inner), inner, neighbours, out);
        }
        out.alpha().setTo(new Scalar(1));
        out.spare(assignment.keepOut());
    }

    private List<CleanTile.Neighbour> neighbours(int n, FrameWindow in, Scratch scratch) {
        List<CleanTile.Neighbour> all = new ArrayList<>();
        for (int m = Math.max(0, n - REACH); m <= Math.min(in.count() - 1, n + REACH); m++) {
            if (m != n) {
                Frame there = in.at(m);
                Mat picture = space.of(there.mat(), scratch);
                NeighbourMotion.Field field = motion.between(n, in.at(n), m, there);
                all.add(new CleanTile.Neighbour(picture, field, sources.index(footage.take(), m)));
            }
        }
        return all;
    }

    private CleanTile tile(Mat picture, Region inner) {
        return new CleanTile(picture, outer(inner), even, footage.memory());
    }

    private Region outer(Region inner) {
        return inner.grow(CleanTile.MARGIN).clip(footage.format());
    }

    private void render(CleanTile tile, Region inner, List<CleanTile.Neighbour> neighbours, Patch out) {
        AlignedMean mean = tile.mean(neighbours);
        float[] clean = tile.clean(mean);
        float[] variance = mean.variance();
        Region outer = outer(inner);
        float[] rgb = new float[3 * inner.width()];
        float[] confidence = new float[inner.width()];
        short[] source = new short[inner.width()];
        for (int y = inner.y(); y < inner.bottom(); y++) {
            int at = (y - outer.y()) * outer.width() + inner.x() - outer.x();
            for (int x = 0; x < inner.width(); x++) {
                mix(tile.plate(), clean, 3 * (at + x), rgb, 3 * x);
                confidence[x] = 1 - 0.5f * variance[at + x];
                source[x] = (short) (mean.borrowed(at + x) ? mean.speaker(at + x) : SourceTable.GRADED);
            }
            out.rgb().put(y - box.y(), 0, rgb);
            out.confidence().put(y - box.y(), 0, confidence);
            out.source().put(y - box.y(), 0, source);
        }
    }

    /** Takes the wanted share of what was found to be noise, and gives the wanted share of its grey part back. */
    private void mix(float[] plate, float[] clean, int at, float[] rgb, int to) {
        float strength = (float) settings.strength();
        float grey = 0;
        for (int c = 0; c < 3; c++) {
            grey += (plate[at + c] - clean[at + c]) / 3;
        }
        float back = strength * (float) settings.grain() * grey;
        for (int c = 0; c < 3; c++) {
            rgb[to + c] = space.plate(plate[at + c] + strength * (clean[at + c] - plate[at + c]) + back);
        }
    }

    @Override
    public RenderSummary summary() {
        double sure = Math.clamp(1 - 0.5 * Math.min(1, heldOut), 0, 1);
        String model = noiseFrom.equals(Denoise.LEARNED) ? footage.modelVersion() : "";
        return new RenderSummary(sure, parameters(), holdOuts(), sources, model, remarks());
    }

    private ObjectNode parameters() {
        ObjectNode out = JSON.createObjectNode();
        out.put("noiseFrom", noiseFrom);
        out.put("noiseMiddle", noise.middle());
        out.set("noiseByLevel", JSON.valueToTree(noise.spread()));
        out.put("strength", settings.strength());
        out.put("grainKept", settings.grain());
        out.put("reach", REACH);
        return out;
    }

    private List<HoldOut> holdOuts() {
        double sigma = noise.middle();
        double error = sigma * Math.sqrt(heldOut);
        return List.of(
                new HoldOut(assignment.frames(), "as shot", sigma, tried, false),
                new HoldOut(assignment.frames(), "neighbours alone", error, tried, true));
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (heldOut > 1) {
            remarks.add("Neighbouring frames hardly agree here; most noise is taken out of each frame by itself.");
        }
        double left = 1 - settings.strength() * (1 - settings.grain());
        if (left < 0.9) {
            remarks.add("About %.0f %% of the grey grain stays.".formatted(100 * left));
        }
        return remarks;
    }

    @Override
    public void close() {}
}
