package answerprint.correction.relight;

import answerprint.correction.Asking;
import answerprint.correction.Assignment;
import answerprint.correction.Correction;
import answerprint.correction.CorrectionKind;
import answerprint.correction.Finding;
import answerprint.correction.Footage;
import answerprint.correction.KindSettings;
import answerprint.correction.Limits;
import answerprint.correction.Marked;
import answerprint.correction.Nature;
import answerprint.correction.Render;
import answerprint.correction.Revising;
import answerprint.correction.Revision;
import answerprint.correction.RevisionPoint;
import answerprint.work.Progress;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The kind {@code relight}: another light inside a shot, from a reference frame, soft windows and the DP's notes. */
@Singleton
public class Relight implements Correction {
    /** The frozen id of this kind. */
    public static final CorrectionKind KIND = new CorrectionKind("relight");

    static final String STRENGTH = "strength";
    static final String EXPOSURE = "exposure";
    static final String TEMPERATURE = "temperature";
    static final String FALLOFF = "falloff";
    static final KindSettings SETTINGS = new KindSettings(
            1,
            List.of(
                    new KindSettings.Dial(STRENGTH, 0, 100, 5, 100, "%"),
                    new KindSettings.Dial(EXPOSURE, -2, 2, 0.1, 0, "stops"),
                    new KindSettings.Dial(TEMPERATURE, -3000, 3000, 100, 0, "K"),
                    new KindSettings.Dial(FALLOFF, 5, 100, 5, 50, "%")));

    @Override
    public CorrectionKind kind() {
        return KIND;
    }

    @Override
    public int reach() {
        return 0;
    }

    @Override
    public Nature nature() {
        return Nature.GRADES;
    }

    @Override
    public Limits limits() {
        return new Limits(1, 1, 5);
    }

    @Override
    public KindSettings settings() {
        return SETTINGS;
    }

    @Override
    public Asking asking() {
        return new Asking(Asking.Mark.MAYBE_BOX, Asking.Other.FRAME);
    }

    @Override
    public ObjectNode hints(Marked marked) {
        ObjectNode hints = JsonNodeFactory.instance.objectNode();
        UUID reference = marked.take();
        if (reference != null) {
            hints.putObject("reference").put("take", reference.toString()).put("frame", marked.otherFrame());
        }
        if (marked.box().area() > 0) {
            ObjectNode window = hints.putArray("windows").addObject().put("frame", marked.frame());
            window.set("ellipse", marked.boxJson());
        }
        return hints;
    }

    /** Nothing: whether a shot wants another light is for the DP to say. */
    @Override
    public List<Finding> find(Footage footage, Progress progress) {
        return List.of();
    }

    @Override
    public Render prepare(Assignment assignment, Footage footage) {
        return new RelightStudy(assignment, footage).render();
    }

    @Override
    public Revision revisedBy(Assignment assignment, List<RevisionPoint> points) {
        return Revising.answered(assignment, points, new RelightRevising());
    }
}
