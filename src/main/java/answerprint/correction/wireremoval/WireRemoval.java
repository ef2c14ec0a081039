package answerprint.correction.wireremoval;

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
import answerprint.correction.repair.MatteRepair;
import answerprint.picture.FrameSource;
import answerprint.work.Progress;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Takes wires out, drawn by a person or found by the production's own net; see the package for how. */
@Singleton
public final class WireRemoval implements Correction {
    static final CorrectionKind KIND = new CorrectionKind("wire-removal");

    @Override
    public CorrectionKind kind() {
        return KIND;
    }

    @Override
    public int reach() {
        return MatteRepair.REACH;
    }

    @Override
    public Nature nature() {
        return Nature.REPLACES;
    }

    @Override
    public Limits limits() {
        return Limits.replacing(0.06);
    }

    @Override
    public KindSettings settings() {
        return WireRemovalSettings.DIALS;
    }

    @Override
    public Asking asking() {
        return new Asking(Asking.Mark.POINTS, Asking.Other.NOTHING);
    }

    @Override
    public ObjectNode hints(Marked marked) {
        List<WireKey.Point> drawn = marked.points().stream()
                .map(place -> new WireKey.Point(place.x(), place.y()))
                .toList();
        ObjectNode hints = JsonNodeFactory.instance.objectNode();
        hints.putArray("wires").add(new WireKey(1, marked.frame(), drawn).json());
        return hints;
    }

    @Override
    public List<Finding> find(Footage footage, Progress progress) {
        return new WireSearch(footage, progress).findings();
    }

    @Override
    public Render prepare(Assignment assignment, Footage footage) {
        List<WireKey> keys = WireKey.of(assignment.hints(), assignment.frames().first());
        var wires = new TreeMap<Integer, List<WireKey>>();
        keys.forEach(key ->
                wires.computeIfAbsent(key.wire(), unseen -> new ArrayList<>()).add(key));
        int first = Math.max(0, assignment.frames().first() - reach());
        int last = Math.min(footage.count() - 1, assignment.frames().last() + reach());
        List<WireTrack> tracks = new ArrayList<>();
        try (FrameSource source = footage.open()) {
            var tracker = new WireTracker(new LumaStrip(source, footage.memory()), footage.memory());
            wires.values().forEach(drawn -> tracks.add(tracker.follow(drawn, first, last)));
        }
        return new WireRender(assignment, footage, tracks);
    }

    @Override
    public Revision revisedBy(Assignment assignment, List<RevisionPoint> points) {
        return Revising.answered(assignment, points, new WireRevising());
    }
}
