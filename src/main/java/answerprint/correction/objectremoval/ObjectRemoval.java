package answerprint.correction.objectremoval;

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
import answerprint.correction.NothingToCorrect;
import answerprint.correction.Render;
import answerprint.correction.Revising;
import answerprint.correction.Revision;
import answerprint.correction.RevisionPoint;
import answerprint.correction.repair.PlateFill;
import answerprint.picture.FrameSource;
import answerprint.work.Progress;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Takes objects out that a person has drawn round, and their shadows; see the package for how. */
@Singleton
public final class ObjectRemoval implements Correction {
    public static final CorrectionKind KIND = new CorrectionKind("object-removal");

    /** Frames outside the assignment on which an object is followed, so that they may lend what it hides. */
    private static final int BEYOND = 400;

    @Override
    public CorrectionKind kind() {
        return KIND;
    }

    @Override
    public int reach() {
        return PlateFill.REACH;
    }

    @Override
    public Nature nature() {
        return Nature.REPLACES;
    }

    @Override
    public Limits limits() {
        return Limits.replacing(0.25);
    }

    @Override
    public KindSettings settings() {
        return ObjectRemovalSettings.DIALS;
    }

    @Override
    public Asking asking() {
        return new Asking(Asking.Mark.BOX, Asking.Other.NOTHING);
    }

    @Override
    public ObjectNode hints(Marked marked) {
        ObjectNode hints = JsonNodeFactory.instance.objectNode();
        ObjectNode key = hints.putArray("keys").addObject().put("frame", marked.frame());
        key.putArray("box")
                .add(marked.box().x())
                .add(marked.box().y())
                .add(marked.box().width())
                .add(marked.box().height());
        return hints;
    }

    /** Nothing: what should not be in the picture is a person's word, and a wrong guess here would be noise in the queue. */
    @Override
    public List<Finding> find(Footage footage, Progress progress) {
        return List.of();
    }

    @Override
    public Render prepare(Assignment assignment, Footage footage) {
        List<ObjectKey> keys =
                ObjectKey.of(assignment.hints(), assignment.frames().first());
        var objects = new TreeMap<Integer, List<ObjectKey>>();
        for (ObjectKey key : keys) {
            if (key.frame() < 0 || key.frame() >= footage.count()) {
                throw new NothingToCorrect("There is no frame " + key.frame() + " in this take to draw on.");
            }
            objects.computeIfAbsent(key.object(), unseen -> new ArrayList<>()).add(key);
        }
        int first = Math.max(0, assignment.frames().first() - BEYOND);
        int last = Math.min(footage.count() - 1, assignment.frames().last() + BEYOND);
        List<ObjectTrack> tracks = new ArrayList<>();
        try (FrameSource source = footage.open()) {
            var tracker = new ObjectTracker(new LumaRun(source, footage.memory()), footage.format(), footage.memory());
            objects.values().forEach(drawn -> tracks.add(tracker.follow(drawn, first, last)));
        }
        return new ObjectRender(assignment, footage, tracks);
    }

    @Override
    public Revision revisedBy(Assignment assignment, List<RevisionPoint> points) {
        return Revising.answered(assignment, points, new ObjectRevising());
    }
}
