package answerprint.correction.lightingmatch;

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
import answerprint.correction.repair.light.CdlSpan;
import answerprint.picture.FrameSource;
import answerprint.timeline.FrameRange;
import answerprint.work.Progress;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The kind {@code lighting-match}: a take in the light of its hero take, and the DP's lighting notes on it. */
@Singleton
public class LightingMatch implements Correction {

    /** The frozen id of this kind. */
    public static final CorrectionKind KIND = new CorrectionKind("lighting-match");

    static final String STRENGTH = "strength";
    static final String MAP = "map";
    static final String DRIFT = "drift";

    private static final KindSettings SETTINGS = new KindSettings(
            1,
            List.of(
                    new KindSettings.Dial(STRENGTH, 0, 100, 5, 100, "%"),
                    new KindSettings.Dial(MAP, 0, 1, 1, 1, ""),
                    new KindSettings.Dial(DRIFT, 0, 1, 1, 1, "")));

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
        return new Limits(1, 1.5, 5);
    }

    @Override
    public KindSettings settings() {
        return SETTINGS;
    }

    @Override
    public Asking asking() {
        return new Asking(Asking.Mark.NOTHING, Asking.Other.TAKE);
    }

    @Override
    public ObjectNode hints(Marked marked) {
        ObjectNode hints = JsonNodeFactory.instance.objectNode();
        return marked.take() == null ? hints : hints.put("hero", marked.take().toString());
    }

    @Override
    public List<Finding> find(Footage footage, Progress progress) {
        return new DifferingLight(footage, progress).findings();
    }

    @Override
    public Render prepare(Assignment assignment, Footage footage) {
        MatchHints hints = MatchHints.read(assignment.hints());
        Optional<UUID> hero = hero(hints, footage);
        if (hero.isEmpty() && hints.notes().isEmpty()) {
            throw new NothingToCorrect("This set-up has no other take whose light could be matched.");
        }
        MatchedLight matched = hero.map(id -> studied(assignment, footage, id))
                .orElseGet(() -> MatchedLight.asShot(assignment.frames()));
        double strength = SETTINGS.value(assignment.settings(), STRENGTH) / 100;
        boolean map = SETTINGS.value(assignment.settings(), MAP) >= 0.5;
        boolean drift = SETTINGS.value(assignment.settings(), DRIFT) >= 0.5;
        MatchedLight wanted = matched.part(strength, map, drift);
        return new LightingRender(assignment, footage, hints, wanted, hero);
    }

    @Override
    public Revision revisedBy(Assignment assignment, List<RevisionPoint> points) {
        return Revising.answered(assignment, points, new LightRevising());
    }

    @Override
    public boolean ripples() {
        return true;
    }

    @Override
    public Optional<Assignment> rippled(Assignment approved, ObjectNode fitted, UUID sibling, FrameRange frames) {
        return LightRippling.of(approved, fitted, sibling, frames);
    }

    private static MatchedLight studied(Assignment assignment, Footage footage, UUID hero) {
        try (FrameSource take = footage.open();
                FrameSource other = footage.openOther(hero)) {
            Optional<CdlSpan> like = MatchHints.read(assignment.hints()).like();
            return new LightStudy(take, assignment.frames(), other, footage.memory()).resultOr(like);
        }
    }

    private static Optional<UUID> hero(MatchHints hints, Footage footage) {
        Optional<UUID> named = hints.hero();
        if (named.isPresent() && !footage.sameSetup().contains(named.get())) {
            throw new NothingToCorrect("The hero take is not a take of this set-up.");
        }
        return named.or(() -> footage.sameSetup().stream().findFirst());
    }
}
