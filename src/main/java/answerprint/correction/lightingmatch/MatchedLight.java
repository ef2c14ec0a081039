package answerprint.correction.lightingmatch;

import answerprint.colour.LightTrim;
import answerprint.correction.Grade;
import answerprint.correction.HoldOut;
import answerprint.correction.repair.light.CdlSpan;
import answerprint.correction.repair.light.LightFit;
import answerprint.correction.repair.light.LightModel;
import answerprint.correction.repair.light.MatchError;
import answerprint.timeline.FrameRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a study found: a grade for each frame, and how well it does on pairs that it had not seen. */
public final class MatchedLight {

    /** Named in the evidence when the takes could not be laid over each other. */
    static final String STATISTICS = "statistics of both takes";

    /** Named in the evidence when the grade that was approved for another take serves instead. */
    static final String SIBLING = "the grade of another take";

    private static final double LEAST_SURE = 0.2;
    private static final double SIBLING_SURE = 0.35;

    private final LightModel model;
    private final Map<String, MatchError> tries;
    private final String chosen;
    private final int pairs;
    private final FrameRange range;

    MatchedLight(LightModel model, Map<String, MatchError> tries, String chosen, int pairs, FrameRange range) {
        this.model = model;
        this.tries = new LinkedHashMap<>(tries);
        this.chosen = chosen;
        this.pairs = pairs;
        this.range = range;
    }

    /** From the crowds of colours alone, when the takes share no picture: a guess, and called one. */
    static MatchedLight byStatistics(CdlSpan cdl, FrameRange range) {
        return new MatchedLight(LightModel.of(cdl), Map.of(STATISTICS, MatchError.none()), STATISTICS, 0, range);
    }

    /** The grade approved for another take of the set-up, when the takes share no picture: likely, and called that. */
    static MatchedLight likeSibling(CdlSpan grade, FrameRange range) {
        return new MatchedLight(LightModel.of(grade), Map.of(SIBLING, MatchError.none()), SIBLING, 0, range);
    }

    /** No match at all: only notes will act. */
    static MatchedLight asShot(FrameRange range) {
        LightModel same = LightModel.of(CdlSpan.identity());
        return new MatchedLight(same, Map.of(LightFit.AS_SHOT, MatchError.asked()), LightFit.AS_SHOT, 0, range);
    }

    /** The same match at {@code share} of its strength, with or without map and drift. */
    MatchedLight part(double share, boolean map, boolean drift) {
        LightModel less = model.without(!map, !drift).part(share);
        return new MatchedLight(less, tries, chosen, pairs, range);
    }

    /** The match for frame {@code n} (ABS), with {@code trim} after it. */
    public Grade grade(int n, LightTrim trim) {
        return new Grade(model.cdl().cdl(), model.drift().addedTo(model.field(), n), trim);
    }

    /** Median CIEDE2000 of held-out pairs as shot. */
    public double before() {
        return error(LightFit.AS_SHOT).median();
    }

    /** Median CIEDE2000 of held-out pairs after the match. */
    public double after() {
        return byStatistics() ? 100 : Math.min(error(chosen).median(), bestTry());
    }

    /** Colour pairs that were found; 0 when only statistics could be compared. */
    public int pairs() {
        return pairs;
    }

    /** Whether no pixel of the two takes could be compared. */
    public boolean byStatistics() {
        return chosen.equals(STATISTICS) || bySibling();
    }

    boolean bySibling() {
        return chosen.equals(SIBLING);
    }

    public String method() {
        return chosen;
    }

    /** 0..1: falls with the error on held-out pairs and with their number; never above 0.2 by statistics alone. */
    public double confidence() {
        if (byStatistics()) {
            return bySibling() ? SIBLING_SURE : LEAST_SURE;
        }
        if (chosen.equals(LightFit.AS_SHOT)) {
            return 1;
        }
        double byError = Math.exp(-after() / 4);
        double byCount = Math.min(1, pairs / 2_000.0);
        return Math.clamp(byError * (0.5 + 0.5 * byCount), 0, 1);
    }

    /** One line per method that was tried. */
    public List<HoldOut> holdOuts() {
        List<HoldOut> all = new ArrayList<>();
        tries.forEach((name, error) ->
                all.add(new HoldOut(range, name, error.codeError(), error.count(), name.equals(chosen))));
        return all;
    }

    LightModel model() {
        return model;
    }

    Map<String, MatchError> tries() {
        return tries;
    }

    private double bestTry() {
        return tries.containsKey(chosen)
                ? error(chosen).median()
                : error(LightFit.DRIFT).median();
    }

    private MatchError error(String name) {
        return tries.getOrDefault(name, MatchError.none());
    }
}
