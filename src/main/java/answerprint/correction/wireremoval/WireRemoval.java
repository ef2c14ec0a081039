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
import java.util.Optional;
import java.util.TreeMap;

/** Takes wires out, drawn by a person or found by the production's own net; see the package for how. */
@Singleton
public final class WireRemoval implements Correction {
    static final CorrectionKind KIND = new CorrectionKind("wire-removal");

    private static final double WITH_SHADOW = 0.12;

    @Override
    public CorrectionKind kind() {
        return KIND;
    }

    @Override
    public int reach() {
        return MatteRepair.REACH;
    }

    /** A wire's shadow is wider than the wire, and often as long. */
    @Override
    public Limits limits(Assignment assignment) {
        return ShadowKeys.asked(assignment.hints()) ? Limits.replacing(WITH_SHADOW) : limits();
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
        return new Asking(Asking.Mark.POINTS, Asking.Other.SECOND_LINE);
    }

    @Override
    public ObjectNode hints(Marked marked) {
        ObjectNode hints = JsonNodeFactory.instance.objectNode();
        hints.putArray("wires").add(new WireKey(1, marked.frame(), drawn(marked.points())).json());
        if (!marked.second().isEmpty()) {
            ShadowKeys.put(hints, marked.frame(), drawn(marked.second()));
        }
        return hints;
    }

    private static List<WireKey.Point> drawn(List<Marked.Place> places) {
        return places.stream()
                .map(place -> new WireKey.Point(place.x(), place.y()))
                .toList();
    }

    @Override
    public List<Finding> find(Footage footage, Progress progress) {
        return new WireSearch(footage, progress).findings();
    }

    @Override
    public Optional<String> caveat(Footage footage) {
        if (footage.weights(WireSearch.FINDER).isEmpty()) {
            return Optional.of("Wires were not looked for: this production has learned nothing yet.");
        }
        return footage.taught()
                ? Optional.empty()
                : Optional.of("Faint wires may be missed: this production has not learned from this take yet.");
    }

    @Override
    public Render prepare(Assignment assignment, Footage footage) {
        int otherwise = assignment.frames().first();
        int first = Math.max(0, otherwise - reach());
        int last = Math.min(footage.count() - 1, assignment.frames().last() + reach());
        List<WireKey> wires = WireKey.of(assignment.hints(), otherwise);
        List<WireTrack> shadows = List.of();
        try (FrameSource source = footage.open()) {
            LumaStrip strip = new LumaStrip(source, footage.memory());
            var tracks = followed(wires, new WireTracker(strip, footage.memory()), first, last);
            if (ShadowKeys.asked(assignment.hints())) {
                LumaStrip soft = new LumaStrip(source, Sought.SHADOW.soft(), footage.memory());
                var tracker = new WireTracker(soft, Sought.SHADOW, footage.memory());
                shadows = followed(ShadowKeys.of(assignment.hints(), otherwise, tracker, tracks), tracker, first, last);
            }
            return new WireRender(assignment, footage, tracks, shadows);
        }
    }

    private static List<WireTrack> followed(List<WireKey> keys, WireTracker tracker, int first, int last) {
        var things = new TreeMap<Integer, List<WireKey>>();
        keys.forEach(key ->
                things.computeIfAbsent(key.wire(), unseen -> new ArrayList<>()).add(key));
        return things.values().stream()
                .map(drawn -> tracker.follow(drawn, first, last))
                .toList();
    }

    @Override
    public Revision revisedBy(Assignment assignment, List<RevisionPoint> points) {
        return Revising.answered(assignment, points, new WireRevising());
    }
}
