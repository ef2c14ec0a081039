package answerprint.correction.relight;

import answerprint.colour.LightingNote;
import answerprint.correction.PointAnswer;
import answerprint.correction.Revising;
import answerprint.correction.RevisionPoint;
import answerprint.correction.repair.light.LightAsk;
import answerprint.picture.Region;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What notes and reasons mean for a relight. */
final class RelightRevising implements Revising.Kind {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double LESS = 0.75;
    private static final double SOFTER = 25;

    /** For the whole picture a trim; in drawn boxes soft windows that follow what lies in them. */
    @Override
    public PointAnswer light(RevisionPoint.Light point, Revising revising) {
        LightAsk ask = new LightAsk(point.ask(), point.areas());
        if (!point.ask().asksForSomething()) {
            return revising.no(point, "The note asks for no change of light.");
        }
        if (ask.everywhere()) {
            ObjectNode hints = revising.next().hints();
            hints.withArrayProperty("notes").add(JSON.valueToTree(ask));
            return revising.hint(point, hints, "Carried out: " + point.ask().words() + ".");
        }
        LightingNote done = ask.gainsOnly();
        if (!done.asksForSomething()) {
            return revising.no(
                    point, "Ratio and saturation act on the whole picture; they cannot be kept within a window.");
        }
        if (Math.abs(done.stops()) > RelightHints.MOST_STOPS) {
            return revising.no(point, "A window gives or takes at most 2 stops.");
        }
        ObjectNode hints = revising.next().hints();
        ArrayNode windows = hints.withArrayProperty("windows");
        point.areas().forEach(area -> windows.add(window(point.frames().first(), area, done)));
        String left =
                done.equals(point.ask()) ? "" : "; ratio and saturation act on the whole picture and were left out";
        return revising.hint(
                point,
                hints,
                "Carried out: " + done.words() + " in a window that follows what lies in it" + left + ".");
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

    @Override
    public PointAnswer reason(RevisionPoint.Reason point, Revising revising) {
        return switch (point.code()) {
            case TOO_MUCH_CHANGED, CHANGES_MOOD, COLOUR_SHIFT -> weaker(point, revising);
            case SHOULD_STAY, CHANGES_PERFORMANCE -> revising.keep(point);
            case EDGE_CHATTER, SWIMMING_TEXTURE -> softer(point, revising);
            case WRONG_FRAMES -> revising.frames(point);
            case WRONG_LIGHT_DIRECTION ->
                revising.no(
                        point,
                        "Where the light should come from is drawn: a window on each side, or another reference.");
            default ->
                revising.no(
                        point,
                        "A relight gives the plate's own pixels new values; this asks for something else and waits"
                                + " for a person.");
        };
    }

    private static PointAnswer weaker(RevisionPoint.Reason point, Revising revising) {
        ObjectNode settings = revising.next().settings();
        double strength = Relight.SETTINGS.value(settings, Relight.STRENGTH) * LESS;
        return revising.set(
                point,
                settings.put(Relight.STRENGTH, strength),
                "The light is now changed by %.0f %% of what was asked.".formatted(strength));
    }

    private static PointAnswer softer(RevisionPoint.Reason point, Revising revising) {
        ObjectNode settings = revising.next().settings();
        double falloff = Math.min(100, Relight.SETTINGS.value(settings, Relight.FALLOFF) + SOFTER);
        return revising.set(
                point,
                settings.put(Relight.FALLOFF, falloff),
                "The windows' edges are softer: %.0f %%.".formatted(falloff));
    }
}
