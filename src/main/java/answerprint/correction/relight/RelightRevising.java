package answerprint.correction.relight;

import answerprint.colour.LightingNote;
import answerprint.correction.Assignment;
import answerprint.correction.PointAnswer;
import answerprint.correction.Revision;
import answerprint.correction.RevisionPoint;
import answerprint.correction.repair.light.LightAsk;
import answerprint.picture.Region;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Turns notes and reasons into the next version's assignment. Numbers only, no pixels. */
final class RelightRevising {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double LESS = 0.75;
    private static final double SOFTER = 25;
    private Assignment next;

    RelightRevising(Assignment previous) {
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

    /** For the whole picture a trim; in drawn boxes soft windows that follow what lies in them. */
    private PointAnswer lit(RevisionPoint.Light point) {
        LightAsk ask = new LightAsk(point.ask(), point.areas());
        if (!point.ask().asksForSomething()) {
            return no(point, "The note asks for no change of light.");
        }
        if (ask.everywhere()) {
            ObjectNode hints = next.hints();
            hints.withArrayProperty("notes").add(JSON.valueToTree(ask));
            next = next.withHints(hints);
            return yes(point, "Carried out: " + point.ask().words() + ".");
        }
        LightingNote done = ask.gainsOnly();
        if (!done.asksForSomething()) {
            return no(point, "Ratio and saturation act on the whole picture; they cannot be kept within a window.");
        }
        if (Math.abs(done.stops()) > RelightHints.MOST_STOPS) {
            return no(point, "A window gives or takes at most 2 stops.");
        }
        ObjectNode hints = next.hints();
        ArrayNode windows = hints.withArrayProperty("windows");
        point.areas().forEach(area -> windows.add(window(point.frames().first(), area, done)));
        next = next.withHints(hints);
        String left =
                done.equals(point.ask()) ? "" : "; ratio and saturation act on the whole picture and were left out";
        return yes(point, "Carried out: " + done.words() + " in a window that follows what lies in it" + left + ".");
    }

    private static ObjectNode window(int frame, Region area, LightingNote ask) {
        ObjectNode window = JSON.createObjectNode().put("frame", frame).put("exposure", ask.stops());
        window.putObject("ellipse")
                .put("x", area.x())
                .put("y", area.y())
                .put("width", Math.max(4, area.width()))
                .put("height", Math.max(4, area.height()));
        window.putArray("points")
                .add(ask.points().red())
                .add(ask.points().green())
                .add(ask.points().blue());
        return window.put("fromKelvin", ask.from().kelvin())
                .put("fromTint", ask.from().tint())
                .put("kelvin", ask.to().kelvin())
                .put("tint", ask.to().tint());
    }

    private PointAnswer reasoned(RevisionPoint.Reason point) {
        return switch (point.code()) {
            case TOO_MUCH_CHANGED, CHANGES_MOOD, COLOUR_SHIFT -> weaker(point);
            case SHOULD_STAY, CHANGES_PERFORMANCE -> spared(point);
            case EDGE_CHATTER, SWIMMING_TEXTURE -> softer(point);
            case WRONG_FRAMES -> moved(point);
            case WRONG_LIGHT_DIRECTION ->
                no(point, "Where the light should come from is drawn: a window on each side, or another reference.");
            default ->
                no(
                        point,
                        "A relight gives the plate's own pixels new values; this asks for something else and waits"
                                + " for a person.");
        };
    }

    private PointAnswer weaker(RevisionPoint.Reason point) {
        double strength = Relight.SETTINGS.value(next.settings(), Relight.STRENGTH) * LESS;
        next = next.withSettings(next.settings().put(Relight.STRENGTH, strength));
        return yes(point, "The light is now changed by %.0f %% of what was asked.".formatted(strength));
    }

    private PointAnswer softer(RevisionPoint.Reason point) {
        double falloff = Math.min(100, Relight.SETTINGS.value(next.settings(), Relight.FALLOFF) + SOFTER);
        next = next.withSettings(next.settings().put(Relight.FALLOFF, falloff));
        return yes(point, "The windows' edges are softer: %.0f %%.".formatted(falloff));
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

    private PointAnswer moved(RevisionPoint.Reason point) {
        next = next.withFrames(point.frames());
        return yes(point, "The relight now covers the marked frames.");
    }

    private static PointAnswer yes(RevisionPoint point, String words) {
        return new PointAnswer(point.note(), true, words);
    }

    private static PointAnswer no(RevisionPoint point, String words) {
        return new PointAnswer(point.note(), false, words);
    }
}
