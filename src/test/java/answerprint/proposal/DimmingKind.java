package answerprint.proposal;

import answerprint.correction.Assignment;
import answerprint.correction.Correction;
import answerprint.correction.CorrectionKind;
import answerprint.correction.Finding;
import answerprint.correction.Footage;
import answerprint.correction.Grade;
import answerprint.correction.HoldOut;
import answerprint.correction.KindSettings;
import answerprint.correction.Limits;
import answerprint.correction.Nature;
import answerprint.correction.NothingToCorrect;
import answerprint.correction.Patch;
import answerprint.correction.PointAnswer;
import answerprint.correction.Render;
import answerprint.correction.RenderSummary;
import answerprint.correction.Revision;
import answerprint.correction.RevisionPoint;
import answerprint.correction.SourceTable;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import answerprint.work.Progress;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opencv.core.Scalar;

/**
 * A kind for tests that makes the whole picture darker by its setting {@code stops}; answers lighting notes only. As a real one, it
 * reads its frames for its study and again to render.
 */
final class DimmingKind implements Correction {
    @Override
    public CorrectionKind kind() {
        return CorrectionKind.of("lighting-match");
    }

    @Override
    public int reach() {
        return 1;
    }

    @Override
    public Nature nature() {
        return Nature.GRADES;
    }

    @Override
    public Limits limits() {
        return new Limits(1, 1.5, 8);
    }

    @Override
    public KindSettings settings() {
        return new KindSettings(1, List.of(new KindSettings.Dial("stops", -3, 3, 0.1, -0.25, "stops")));
    }

    @Override
    public List<Finding> find(Footage footage, Progress progress) {
        return List.of(new Finding(
                FrameRange.ofCount(footage.count()), footage.format().region(), "Too bright", 0.9, object()));
    }

    @Override
    public Optional<String> caveat(Footage footage) {
        return footage.taught() ? Optional.empty() : Optional.of("Only what is far too bright was looked for.");
    }

    @Override
    public boolean ripples() {
        return true;
    }

    @Override
    public Optional<Assignment> rippled(Assignment approved, ObjectNode fitted, UUID sibling, FrameRange frames) {
        return Optional.of(new Assignment(
                kind(), sibling, frames, approved.hints(), approved.settings(), List.of(), approved.seed()));
    }

    @Override
    public Render prepare(Assignment assignment, Footage footage) {
        if (assignment.hints().path("hopeless").asBoolean()) {
            throw new NothingToCorrect("There is nothing too bright here.");
        }
        double stops = settings().value(assignment.settings(), "stops");
        Region all = footage.format().region();
        study(assignment.frames(), footage);
        return new Render() {
            @Override
            public void frame(int n, FrameWindow in, Patch out, Scratch scratch) {
                out.graded(Grade.stops(stops), all, scratch);
                out.alpha().setTo(new Scalar(1));
                out.confidence().setTo(new Scalar(0.75));
            }

            @Override
            public RenderSummary summary() {
                return new RenderSummary(
                        0.75,
                        object().put("stops", stops),
                        List.of(new HoldOut(assignment.frames(), "stops", 0.01, 100, true)),
                        new SourceTable(),
                        "",
                        List.of());
            }

            @Override
            public void close() {}
        };
    }

    private static void study(FrameRange frames, Footage footage) {
        try (FrameSource source = footage.open();
                Scratch scratch = new Scratch(footage.memory())) {
            Frame frame = scratch.frame(source.format());
            frames.frames().forEach(n -> source.read(n, frame));
        }
    }

    @Override
    public Revision revisedBy(Assignment assignment, List<RevisionPoint> points) {
        double stops = settings().value(assignment.settings(), "stops");
        for (RevisionPoint point : points) {
            stops += point instanceof RevisionPoint.Light light ? light.ask().stops() : 0;
        }
        List<PointAnswer> answers = points.stream()
                .map(point -> new PointAnswer(
                        point.note(),
                        point instanceof RevisionPoint.Light,
                        point instanceof RevisionPoint.Light ? "Carried out." : "Not something that dimming can mend."))
                .toList();
        return new Revision(assignment.withSettings(object().put("stops", stops)), answers);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
