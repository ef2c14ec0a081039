package answerprint.correction.cleanup;

import answerprint.correction.Assignment;
import answerprint.correction.Footage;
import answerprint.correction.HoldOut;
import answerprint.correction.Patch;
import answerprint.correction.RenderSummary;
import answerprint.correction.SourceTable;
import answerprint.correction.repair.Bytes;
import answerprint.correction.repair.EstimateSpace;
import answerprint.correction.repair.Proxies;
import answerprint.picture.FrameWindow;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeMap;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/** Whole frames made from two others, and what is told about them. */
final class MadeFrames {
    private final DefectKind why;
    private final Assignment assignment;
    private final Footage footage;
    private final SourceTable sources = new SourceTable();
    private final DefectLog log = new DefectLog();
    private final TreeMap<Integer, Double> sure = new TreeMap<>();

    MadeFrames(DefectKind why, Assignment assignment, Footage footage) {
        this.why = why;
        this.assignment = assignment;
        this.footage = footage;
    }

    /** Index of a frame of this take that lends; before any frame is made, so that the order of frames does not matter. */
    int source(int n) {
        return sources.index(footage.take(), n);
    }

    /** Makes frame {@code n} from two others, {@code at} 0 where the one lies .. 1 where the other does. */
    void make(int n, int one, int other, float at, FrameWindow in, Patch out, Scratch scratch) {
        Region whole = in.format().region();
        out.pixels(whole, scratch);
        EstimateSpace space = new EstimateSpace(in.format().encoding());
        double scale = Math.min(1, (double) Proxies.WIDEST / whole.width());
        Mat from = space.of(in.at(one).mat(), scratch);
        Mat to = space.of(in.at(other).mat(), scratch);
        Mat made = new Between(from, to, scale, scratch).picture(at, out.confidence());
        float[] rgb = Bytes.floats(made);
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = space.plate(rgb[i]);
        }
        out.rgb().put(0, 0, rgb);
        out.alpha().setTo(Scalar.all(1));
        out.source().setTo(Scalar.all(source(at <= 0.5f ? one : other)));
        double confidence = Core.mean(out.confidence()).val[0];
        sure.put(n, confidence);
        out.spare(assignment.keepOut());
        log.frame(n, List.of(new Defect(n, whole, why, confidence)));
    }

    RenderSummary summary(ObjectNode parameters, List<String> remarks) {
        log.write(parameters);
        double confidence =
                sure.values().stream().mapToDouble(one -> one).average().orElse(0);
        List<HoldOut> holdOuts = sure.entrySet().stream()
                .map(one -> new HoldOut(
                        new FrameRange(one.getKey(), one.getKey()),
                        "both sides, how far they disagree",
                        1 - one.getValue(),
                        footage.format().region().area(),
                        true))
                .toList();
        return new RenderSummary(confidence, parameters, holdOuts, sources, footage.modelVersion(), remarks);
    }
}
