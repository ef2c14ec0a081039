package answerprint.correction.lightingmatch;

import answerprint.colour.Cdl;
import answerprint.colour.LightTrim;
import answerprint.colour.Triple;
import answerprint.correction.Assignment;
import answerprint.correction.Footage;
import answerprint.correction.Grade;
import answerprint.correction.Patch;
import answerprint.correction.Render;
import answerprint.correction.RenderSummary;
import answerprint.correction.SourceTable;
import answerprint.picture.FrameWindow;
import answerprint.picture.PictureFormat;
import answerprint.picture.Scratch;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opencv.core.Scalar;

/** Grades the whole picture of each frame, but for what must stay as it is. */
final class LightingRender implements Render {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Assignment assignment;
    private final PictureFormat format;
    private final MatchHints hints;
    private final MatchedLight matched;
    private final Optional<UUID> hero;
    private final LightTrim trim;

    LightingRender(
            Assignment assignment, Footage footage, MatchHints hints, MatchedLight matched, Optional<UUID> hero) {
        this.assignment = assignment;
        this.format = footage.format();
        this.hints = hints;
        this.matched = matched;
        this.hero = hero;
        this.trim = hints.trim(format.encoding());
    }

    @Override
    public void frame(int n, FrameWindow in, Patch out, Scratch scratch) {
        Grade grade = grade(n);
        if (grade.changesNothing()) {
            out.nothing();
            return;
        }
        out.graded(grade, format.region(), scratch);
        out.alpha().setTo(new Scalar(1));
        out.confidence().setTo(new Scalar(matched.confidence()));
        out.spare(assignment.keepOut());
    }

    @Override
    public RenderSummary summary() {
        return new RenderSummary(
                matched.confidence(), parameters(), matched.holdOuts(), new SourceTable(), "", remarks());
    }

    @Override
    public void close() {}

    private Grade grade(int n) {
        Grade match = matched.grade(n, trim);
        return match.withGain(AreaGains.added(match.gain(), hints.notes(), format));
    }

    private ObjectNode parameters() {
        Grade first = grade(assignment.frames().first());
        ObjectNode out = JSON.createObjectNode();
        out.put("method", matched.method());
        hero.ifPresent(id -> out.put("hero", id.toString()));
        out.put("space", "ACEScct on the primaries of " + format.encoding().id());
        out.set("cdl", cdl(first.cdl()));
        out.set("map", JSON.valueToTree(first.gain()));
        out.set("drift", JSON.valueToTree(matched.model().drift().knots()));
        out.set("trim", JSON.valueToTree(trim));
        out.put("pairs", matched.pairs());
        if (!matched.byStatistics() && hero.isPresent()) {
            out.put("deltaE2000Before", matched.before());
            out.put("deltaE2000After", matched.after());
        }
        ArrayNode notes = out.putArray("notes");
        hints.notes().forEach(note -> notes.add(note.ask().words()));
        return out;
    }

    private static ObjectNode cdl(Cdl cdl) {
        ObjectNode out = JSON.createObjectNode();
        out.set("slope", numbers(cdl.slope()));
        out.set("offset", numbers(cdl.offset()));
        out.set("power", numbers(cdl.power()));
        out.put("saturation", cdl.saturation());
        return out;
    }

    private static ArrayNode numbers(Triple triple) {
        return JSON.createArrayNode().add(triple.r()).add(triple.g()).add(triple.b());
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (matched.bySibling()) {
            remarks.add("The two takes share no picture; the grade approved for another take was used. Look closely.");
        } else if (matched.byStatistics()) {
            remarks.add("The two takes share no picture; they were matched by statistics only. Look closely.");
        } else if (hero.isPresent() && matched.after() > 3) {
            remarks.add("The light of the two takes differs in a way that a grade does not fully meet.");
        }
        if (matched.model().drift().range() > 0.1) {
            remarks.add("The light drifts during the take; the match follows it.");
        }
        return remarks;
    }
}
