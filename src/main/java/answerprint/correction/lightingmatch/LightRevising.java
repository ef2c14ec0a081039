package answerprint.correction.lightingmatch;

import answerprint.colour.LightingNote;
import answerprint.correction.PointAnswer;
import answerprint.correction.Revising;
import answerprint.correction.RevisionPoint;
import answerprint.correction.repair.light.LightAsk;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What notes and reasons mean for a lighting match. */
final class LightRevising implements Revising.Kind {
    private static final double LESS = 0.75;

    @Override
    public PointAnswer light(RevisionPoint.Light point, Revising revising) {
        LightAsk ask = new LightAsk(point.ask(), point.areas());
        if (!point.ask().asksForSomething()) {
            return revising.no(point, "The note asks for no change of light.");
        }
        LightingNote done = ask.everywhere() ? point.ask() : ask.gainsOnly();
        if (!done.asksForSomething()) {
            return revising.no(
                    point, "Ratio and saturation act on the whole picture; they cannot be kept within a drawn area.");
        }
        String where = ask.everywhere() ? "" : " within the drawn area";
        String left =
                done.equals(point.ask()) ? "" : "; ratio and saturation act on the whole picture and were left out";
        ObjectNode hints = revising.next().hints();
        return revising.hint(
                point,
                MatchHints.read(hints).answering(ask).into(hints),
                "Carried out: " + done.words() + where + left + ".");
    }

    @Override
    public PointAnswer reason(RevisionPoint.Reason point, Revising revising) {
        return switch (point.code()) {
            case TOO_MUCH_CHANGED, CHANGES_MOOD, COLOUR_SHIFT -> weaker(point, revising);
            case SHOULD_STAY, CHANGES_PERFORMANCE -> revising.keep(point);
            case WRONG_LIGHT_DIRECTION -> without(point, LightingMatch.MAP, "The exposure map was left out.", revising);
            case FLICKER, SWIMMING_TEXTURE ->
                without(point, LightingMatch.DRIFT, "One grade now holds for the whole take.", revising);
            case WRONG_FRAMES -> revising.frames(point);
            default ->
                revising.no(
                        point,
                        "A lighting match gives the plate's own pixels new values; this asks for something else"
                                + " and waits for a person.");
        };
    }

    private static PointAnswer weaker(RevisionPoint.Reason point, Revising revising) {
        ObjectNode settings = revising.next().settings();
        double strength = settings.path(LightingMatch.STRENGTH).asDouble(100) * LESS;
        return revising.set(
                point,
                settings.put(LightingMatch.STRENGTH, strength),
                "The match is now at %.0f %%.".formatted(strength));
    }

    private static PointAnswer without(RevisionPoint.Reason point, String dial, String words, Revising revising) {
        return revising.set(point, revising.next().settings().put(dial, 0), words);
    }
}
