package answerprint.correction.relight;

import answerprint.colour.Triple;
import answerprint.correction.Assignment;
import answerprint.correction.Footage;
import answerprint.correction.Grade;
import answerprint.correction.HoldOut;
import answerprint.correction.Patch;
import answerprint.correction.Render;
import answerprint.correction.RenderSummary;
import answerprint.correction.SourceTable;
import answerprint.picture.FrameWindow;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Scalar;

/** Grades each frame within the box that the light reaches. */
final class RelightRender implements Render {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double FOLLOWED = 0.9;
    private static final double ONE_STOP = 1;

    private final Assignment assignment;
    private final Footage footage;
    private final RelightHints hints;
    private final Optional<ReferenceLight> reference;
    private final LightPlan plan;
    private final int lost;

    RelightRender(
            Assignment assignment,
            Footage footage,
            RelightHints hints,
            Optional<ReferenceLight> reference,
            LightPlan plan,
            int lost) {
        this.assignment = assignment;
        this.footage = footage;
        this.hints = hints;
        this.reference = reference;
        this.plan = plan;
        this.lost = lost;
    }

    @Override
    public void frame(int n, FrameWindow in, Patch out, Scratch scratch) {
        Grade grade = plan.grade(n - assignment.frames().first());
        Region box = plan.changed(grade);
        if (grade.changesNothing() || box.isEmpty()) {
            out.nothing();
            return;
        }
        out.graded(grade, box, scratch);
        out.alpha().setTo(new Scalar(1));
        out.confidence().setTo(new Scalar(confidence()));
        out.spare(assignment.keepOut());
    }

    @Override
    public RenderSummary summary() {
        return new RenderSummary(confidence(), parameters(), holdOuts(), new SourceTable(), "", remarks());
    }

    @Override
    public void close() {}

    /** As sure as the fit to the reference; less where something was lost from sight; what was asked in numbers is certain. */
    private double confidence() {
        double fit = reference.map(ReferenceLight::confidence).orElse(1.0);
        return Math.clamp(fit * (lost == 0 ? 1 : FOLLOWED * (1 - 0.5 * lostShare())), 0, 1);
    }

    private double lostShare() {
        return Math.min(1, (double) lost / assignment.frames().count());
    }

    private List<HoldOut> holdOuts() {
        FrameRange range = assignment.frames();
        List<HoldOut> all = new ArrayList<>();
        reference.ifPresent(light -> light.tries()
                .forEach((name, error) -> all.add(
                        new HoldOut(range, name, error.codeError(), error.count(), name.equals(light.method())))));
        if (all.isEmpty()) {
            all.add(new HoldOut(range, "as asked", 0, 0, true));
        }
        return all;
    }

    private ObjectNode parameters() {
        Grade first = plan.grade(0);
        ObjectNode out = JSON.createObjectNode();
        out.put(
                "space",
                "ACEScct on the primaries of " + footage.format().encoding().id());
        reference.ifPresent(light -> {
            out.put("method", light.method());
            out.put("reference", hints.reference().orElseThrow().take().toString());
            out.put("referenceFrame", hints.reference().orElseThrow().frame());
            out.put("at", light.anchor());
            out.put("gradedFrameOfThisTake", light.itself());
            out.put("pairs", light.pairs());
            out.put("deltaE2000Before", light.before());
            out.put("deltaE2000After", light.after());
        });
        out.set("cdl", JSON.valueToTree(first.cdl()));
        out.set("map", JSON.valueToTree(first.gain()));
        out.set("trim", JSON.valueToTree(first.trim()));
        ArrayNode windows = out.putArray("windows");
        hints.windows().forEach(window -> windows.add(window.ask().words()));
        ArrayNode notes = out.putArray("notes");
        hints.notes().forEach(note -> notes.add(note.ask().words()));
        out.put("framesLostFromSight", lost);
        return out;
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (reference.isPresent() && reference.get().after() > 3) {
            remarks.add("The reference shows a light that a grade does not fully meet: hard shadows, or another set.");
        }
        if (lost > 0) {
            remarks.add("On %d frames the picture could not be followed; the light stays where it was last seen."
                    .formatted(lost));
        }
        if (plan.windows().stream().anyMatch(placed -> most(placed.stops()) > ONE_STOP)) {
            remarks.add("A window changes the light by more than one stop.");
        }
        return remarks;
    }

    private static double most(Triple stops) {
        return Math.max(Math.abs(stops.r()), Math.max(Math.abs(stops.g()), Math.abs(stops.b())));
    }
}
