package answerprint.correction.cleanup;

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
import java.util.stream.Stream;

/** Repairs what is technically wrong with a plate; see the package for what and how. */
@Singleton
public final class Cleanup implements Correction {
    /** The kind's permanent id. */
    public static final CorrectionKind KIND = new CorrectionKind("cleanup");

    private static final double MOST_STOPS = 0.5;
    private static final double MOST_HUE = 2;
    /**
     * Row noise weighs most in the dark: of 1 % it is 0.47 stop there, of 1.5 % 0.63, while skin turns by 0.8° at most (measured
     * through G6 on ten recordings, 2026-11-28).
     */
    private static final double MOST_ROW_STOPS = 0.75;

    @Override
    public CorrectionKind kind() {
        return KIND;
    }

    @Override
    public int reach() {
        return Sight.REACH;
    }

    @Override
    public Nature nature() {
        return Nature.REPLACES;
    }

    @Override
    public Limits limits() {
        return Limits.replacing(0.04);
    }

    @Override
    public Nature nature(Assignment assignment) {
        return CleanupHints.of(assignment.hints()).grades() ? Nature.GRADES : nature();
    }

    @Override
    public Limits limits(Assignment assignment) {
        CleanupHints hints = CleanupHints.of(assignment.hints());
        if (hints.grades()) {
            return hints.asks(DefectKind.ROW_NOISE)
                    ? new Limits(1, MOST_ROW_STOPS, MOST_HUE).loweringGrain()
                    : new Limits(1, MOST_STOPS, MOST_HUE);
        }
        return hints.wholePicture() ? Limits.replacing(1) : limits();
    }

    @Override
    public KindSettings settings() {
        return CleanupSettings.DIALS;
    }

    @Override
    public Asking asking() {
        return new Asking(
                Asking.Mark.MAYBE_BOX,
                Asking.Other.NOTHING,
                Stream.of(DefectKind.values()).map(DefectKind::id).toList());
    }

    @Override
    public ObjectNode hints(Marked marked) {
        ObjectNode hints = JsonNodeFactory.instance.objectNode();
        if (!marked.meant().isEmpty()) {
            hints.putArray("classes").add(marked.meant());
        }
        return marked.box().area() == 0 ? hints : hints.set("box", marked.boxJson());
    }

    @Override
    public List<Finding> find(Footage footage, Progress progress) {
        return new CleanupSearch(footage, progress).findings();
    }

    @Override
    public Render prepare(Assignment assignment, Footage footage) {
        CleanupHints hints = CleanupHints.of(assignment.hints());
        return hints.alone().map(kind -> whole(kind, assignment, footage)).orElseGet(() -> {
            boolean pixels = hints.asks(DefectKind.DEAD_PIXELS);
            boolean lens = hints.asks(DefectKind.LENS_DIRT);
            return new CleanupRender(
                    assignment, footage, hints, new SensorSearch(footage, pixels, lens).search(SensorSearch.FRAMES));
        });
    }

    private static Render whole(DefectKind kind, Assignment assignment, Footage footage) {
        return switch (kind) {
            case ROLLING_BANDS -> BandRender.of(assignment, footage);
            case REPEATED_FRAMES -> RepeatRender.of(assignment, footage);
            case DROPPED_FRAMES -> DropRender.of(assignment, footage);
            case ROW_NOISE -> RowNoiseRender.of(assignment, footage);
            case BANDING -> ContourRender.of(assignment, footage);
            case JITTER -> JitterRender.of(assignment, footage);
            case DUST, DEAD_PIXELS, SCRATCHES, LENS_DIRT ->
                throw new IllegalArgumentException(kind.id() + " touches places only");
        };
    }

    @Override
    public Revision revisedBy(Assignment assignment, List<RevisionPoint> points) {
        return Revising.answered(assignment, points, new CleanupRevising());
    }
}
