package answerprint.correction.cleanup;

import answerprint.correction.Assignment;
import answerprint.correction.Footage;
import answerprint.correction.HoldOut;
import answerprint.correction.NothingToCorrect;
import answerprint.correction.Patch;
import answerprint.correction.Render;
import answerprint.correction.RenderSummary;
import answerprint.correction.SourceTable;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/**
 * Puts slopes where the plate climbs in steps, and grey noise over them: of half a step at most, and of half a 10-bit step, since
 * every container that results leave in holds ten bits; stronger noise would be grain that the plate has not. No sample moves by
 * more than one step.
 */
final class ContourRender implements Render {
    private static final int LOOKS = 3;
    /** A slope that stays within half a step of all codes is about right; that it is right cannot be known. */
    private static final double CONFIDENCE = 0.8;

    private static final float TEN_BITS = 1f / 1023;

    private final Assignment assignment;
    private final Footage footage;
    private final ContourSteps steps;
    private final Region wanted;
    private final float strength;
    private final DefectLog log = new DefectLog();
    /** Mean square by which slopes lie off the codes, frame by frame. */
    private final Map<Integer, Double> off = new TreeMap<>();

    private ContourRender(Assignment assignment, Footage footage, ContourSteps steps) {
        this.assignment = assignment;
        this.footage = footage;
        this.steps = steps;
        wanted = CleanupHints.of(assignment.hints())
                .box()
                .map(box -> box.clip(footage.format()))
                .orElse(footage.format().region());
        strength = (float) CleanupSettings.of(assignment.settings()).strength();
    }

    /** @throws NothingToCorrect when nothing climbs in steps */
    static ContourRender of(Assignment assignment, Footage footage) {
        ContourSteps best = ContourSteps.NONE;
        try (FrameSource source = footage.open();
                Scratch scratch = new Scratch(footage.memory())) {
            Frame frame = scratch.frame(source.format());
            for (int i = 0; i < LOOKS; i++) {
                source.read(
                        assignment.frames().first()
                                + (int) ((i + 0.5) * assignment.frames().count() / LOOKS),
                        frame);
                ContourSteps steps = ContourSteps.of(frame.mat());
                best = steps.stand() && steps.seen() > best.seen() ? steps : best;
            }
        }
        if (CleanupHints.of(assignment.hints())
                .box()
                .filter(box -> box.clip(footage.format()).isEmpty())
                .isPresent()) {
            throw new NothingToCorrect("The box that was drawn is empty or lies outside the picture.");
        }
        if (!best.stand()) {
            throw new NothingToCorrect("Nothing on these frames climbs in steps; what has grain needs no smoothing.");
        }
        return new ContourRender(assignment, footage, best);
    }

    @Override
    public void frame(int n, FrameWindow in, Patch out, Scratch scratch) {
        Mat picture = in.at(n).mat();
        ContourSmoothing smoothing = new ContourSmoothing(picture, steps, scratch);
        Region box = wanted;
        Mat meant = scratch.keep(smoothing.mask().submat(box.rect()));
        int pixels = Core.countNonZero(meant);
        if (pixels == 0) {
            out.nothing();
            log.frame(n, List.of());
            return;
        }
        out.pixels(box, scratch);
        write(n, picture, smoothing, out);
        meant.convertTo(out.alpha(), CvType.CV_32F, 1 / 255.0);
        out.confidence().setTo(Scalar.all(CONFIDENCE), meant);
        out.source().setTo(Scalar.all(SourceTable.GRADED), meant);
        out.spare(assignment.keepOut());
        log.frame(n, List.of(new Defect(n, box, DefectKind.BANDING, CONFIDENCE * steps.alike())));
    }

    private void write(int n, Mat picture, ContourSmoothing smoothing, Patch out) {
        Region box = out.box();
        float[][] slopes = {smoothing.slope(picture, 0), smoothing.slope(picture, 1), smoothing.slope(picture, 2)};
        Dither dither = new Dither(assignment.seed(), n);
        float[] row = new float[3 * box.width()];
        double moved = 0;
        for (int y = 0; y < box.height(); y++) {
            picture.get(box.y() + y, box.x(), row);
            for (int x = 0; x < box.width(); x++) {
                int at = (box.y() + y) * picture.cols() + box.x() + x;
                float grain = dither.at(at);
                for (int c = 0; c < 3; c++) {
                    float plate = row[3 * x + c];
                    float step = (float) steps.heights()[c];
                    row[3 * x + c] = plate + strength * (slopes[c][at] - plate + grain * Math.min(step, TEN_BITS));
                    moved += (slopes[c][at] - plate) * (slopes[c][at] - plate);
                }
            }
            out.rgb().put(y, 0, row);
        }
        off.put(n, moved / (3 * box.area()));
    }

    @Override
    public RenderSummary summary() {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        var heights = parameters.putArray("steps");
        for (double height : steps.heights()) {
            heights.add(Math.round(1e6 * height) / 1e6);
        }
        log.write(parameters);
        double mean = off.values().stream().mapToDouble(v -> v).average().orElse(0);
        long samples = 3L * off.size() * wanted.area();
        return new RenderSummary(
                CONFIDENCE * steps.alike(),
                parameters,
                List.of(new HoldOut(
                        assignment.frames(),
                        "slope within the codes, off the plate by",
                        Math.sqrt(mean),
                        samples,
                        true)),
                new SourceTable(),
                footage.modelVersion(),
                List.of());
    }

    @Override
    public void close() {
        // Nothing is held between frames.
    }
}
