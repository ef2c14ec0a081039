package answerprint.correction.lightingmatch;

import answerprint.colour.LightingNote;
import answerprint.correction.Assignment;
import answerprint.correction.PointAnswer;
import answerprint.correction.Revision;
import answerprint.correction.RevisionPoint;
import answerprint.correction.repair.light.LightAsk;
import answerprint.picture.Region;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Turns notes and reasons into the next version's assignment. Numbers only, no pixels. */
final class LightRevising {

    private static final double LESS = 0.75;

    private Assignment next;

    LightRevising(Assignment previous) {
        next = previous;
    }

    Revision revised(List<RevisionPoint> points) {
        List<PointAnswer> answers = new ArrayList<>();
        for (RevisionPoint point : points) {
            answers.add(
                    switch (point) {
                        case RevisionPoint.Light light -> lit(light);
                        case RevisionPoint.Reason reason -> reasoned(reason);
                    });
        }
        return new Revision(next, answers);
    }

    private PointAnswer lit(RevisionPoint.Light point) {
        LightAsk ask = new LightAsk(point.ask(), point.areas());
        if (!point.ask().asksForSomething()) {
            return no(point, "The note asks for no change of light.");
        }
        LightingNote done = ask.everywhere() ? point.ask() : ask.gainsOnly();
        if (!done.asksForSomething()) {
            return no(point, "Ratio and saturation act on the whole picture; they cannot be kept within a drawn area.");
        }
        next = next.withHints(MatchHints.read(next.hints()).answering(ask).into(next.hints()));
        String where = ask.everywhere() ? "" : " within the drawn area";
        String left =
                done.equals(point.ask()) ? "" : "; ratio and saturation act on the whole picture and were left out";
        return new PointAnswer(point.note(), true, "Carried out: " + done.words() + where + left + ".");
    }

    private PointAnswer reasoned(RevisionPoint.Reason point) {
        return switch (point.code()) {
            case TOO_MUCH_CHANGED, CHANGES_MOOD, COLOUR_SHIFT -> weaker(point);
            case SHOULD_STAY, CHANGES_PERFORMANCE -> spared(point);
            case WRONG_LIGHT_DIRECTION -> switched(point, LightingMatch.MAP, "The exposure map was left out.");
            case FLICKER, SWIMMING_TEXTURE ->
                switched(point, LightingMatch.DRIFT, "One grade now holds for the whole take.");
            case WRONG_FRAMES -> moved(point);
            default ->
                no(
                        point,
                        "A lighting match gives the plate's own pixels new values; this asks for something else"
                                + " and waits for a person.");
        };
    }

    private PointAnswer weaker(RevisionPoint.Reason point) {
        ObjectNode settings = next.settings();
        double strength = settings.path(LightingMatch.STRENGTH).asDouble(100) * LESS;
        next = next.withSettings(settings.put(LightingMatch.STRENGTH, strength));
        return yes(point, "The match is now at %.0f %%.".formatted(strength));
    }

    private PointAnswer spared(RevisionPoint.Reason point) {
        if (point.areas().isEmpty()) {
            return no(point, "Draw what should stay; nothing was drawn.");
        }
        List<Region> keepOut = new ArrayList<>(next.keepOut());
        keepOut.addAll(point.areas());
        next = next.withKeepOut(keepOut);
        return yes(point, "The drawn area stays as it was shot.");
    }

    private PointAnswer switched(RevisionPoint.Reason point, String dial, String words) {
        next = next.withSettings(next.settings().put(dial, 0));
        return yes(point, words);
    }

    private PointAnswer moved(RevisionPoint.Reason point) {
        next = next.withFrames(point.frames());
        return yes(point, "The match now covers the marked frames.");
    }

    private static PointAnswer yes(RevisionPoint point, String words) {
        return new PointAnswer(point.note(), true, words);
    }

    private static PointAnswer no(RevisionPoint point, String words) {
        return new PointAnswer(point.note(), false, words);
    }
}
