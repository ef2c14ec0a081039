package answerprint.correction.cleanup;

import answerprint.correction.Assignment;
import answerprint.correction.Footage;
import answerprint.correction.HoldOut;
import answerprint.correction.NothingToCorrect;
import answerprint.correction.Patch;
import answerprint.correction.Render;
import answerprint.correction.RenderSummary;
import answerprint.correction.SourceTable;
import answerprint.correction.repair.Bytes;
import answerprint.correction.repair.EstimateSpace;
import answerprint.correction.repair.Proxies;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/** Puts a frame made from both sides where a frame repeats the one before; all other frames stay as they are. */
final class RepeatRender implements Render {
    private static final int BESIDE = 5;

    private final Assignment assignment;
    private final Footage footage;
    private final Set<Integer> repeated;
    private final Set<Integer> afterDropped;
    private final SourceTable sources = new SourceTable();
    private final DefectLog log = new DefectLog();
    private final TreeMap<Integer, Double> sure = new TreeMap<>();

    private RepeatRender(Assignment assignment, Footage footage, FrameSteps steps) {
        this.assignment = assignment;
        this.footage = footage;
        FrameRange frames = assignment.frames();
        repeated = new TreeSet<>(steps.repeated());
        repeated.removeIf(n -> n < frames.first() || n > frames.last());
        afterDropped = new TreeSet<>(steps.afterDropped());
        afterDropped.removeIf(n -> n < frames.first() || n > frames.last());
        repeated.forEach(n -> {
            sources.index(footage.take(), n - 1);
            sources.index(footage.take(), Math.min(footage.count() - 1, n + 1));
        });
    }

    /** @throws NothingToCorrect when no frame repeats the one before */
    static RepeatRender of(Assignment assignment, Footage footage) {
        FrameRange frames = assignment.frames();
        FrameRange seen = new FrameRange(
                Math.max(0, frames.first() - BESIDE), Math.min(footage.count() - 1, frames.last() + BESIDE));
        try (FrameSource source = footage.open()) {
            RepeatRender render = new RepeatRender(assignment, footage, FrameSteps.of(source, seen, footage.memory()));
            if (render.repeated.isEmpty()) {
                throw new NothingToCorrect("None of these frames repeats the one before.");
            }
            return render;
        }
    }

    /** Whether both sides of the repeat show something of their own. */
    private boolean mendable(int n) {
        return repeated.contains(n)
                && n >= 1
                && n + 1 < footage.count()
                && !repeated.contains(n + 1)
                && !repeated.contains(n - 1);
    }

    @Override
    public void frame(int n, FrameWindow in, Patch out, Scratch scratch) {
        if (!mendable(n)) {
            out.nothing();
            return;
        }
        Region whole = in.format().region();
        out.pixels(whole, scratch);
        EstimateSpace space = new EstimateSpace(in.format().encoding());
        Mat before = space.of(in.at(n - 1).mat(), scratch);
        Mat after = space.of(in.at(n + 1).mat(), scratch);
        double scale = Math.min(1, (double) Proxies.WIDEST / whole.width());
        Mat made = new Between(before, after, scale, scratch).picture(out.confidence());
        float[] rgb = Bytes.floats(made);
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = space.plate(rgb[i]);
        }
        out.rgb().put(0, 0, rgb);
        out.alpha().setTo(Scalar.all(1));
        out.source().setTo(Scalar.all(sources.index(footage.take(), n - 1)));
        double confidence = Core.mean(out.confidence()).val[0];
        sure.put(n, confidence);
        out.spare(assignment.keepOut());
        log.frame(n, List.of(new Defect(n, whole, DefectKind.REPEATED_FRAMES, confidence)));
    }

    @Override
    public RenderSummary summary() {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        log.write(parameters);
        var dropped = parameters.putArray("afterDropped");
        afterDropped.forEach(dropped::add);
        double confidence = sure.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        List<HoldOut> holdOuts = sure.entrySet().stream()
                .map(one -> new HoldOut(
                        new FrameRange(one.getKey(), one.getKey()),
                        "both sides, how far they disagree",
                        1 - one.getValue(),
                        footage.format().region().area(),
                        true))
                .toList();
        return new RenderSummary(confidence, parameters, holdOuts, sources, footage.modelVersion(), remarks());
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        for (int n : repeated) {
            remarks.add(
                    mendable(n)
                            ? "Frame " + n + " repeated " + (n - 1) + "; it is now made from " + (n - 1) + " and "
                                    + (n + 1) + "."
                            : "Frame " + n + " repeats " + (n - 1) + " and stays: no frame of its own lies beyond it.");
        }
        afterDropped.forEach(n -> remarks.add(
                "A frame seems to be missing before " + n + "; it cannot be put back, since the count must stay."));
        return remarks;
    }

    @Override
    public void close() {
        // Nothing is held between frames.
    }
}
