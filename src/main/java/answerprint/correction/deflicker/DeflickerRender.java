package answerprint.correction.deflicker;

import answerprint.colour.Encoding;
import answerprint.correction.Assignment;
import answerprint.correction.Footage;
import answerprint.correction.GainGrid;
import answerprint.correction.Grade;
import answerprint.correction.HoldOut;
import answerprint.correction.Patch;
import answerprint.correction.Render;
import answerprint.correction.RenderSummary;
import answerprint.correction.SourceTable;
import answerprint.picture.Frame;
import answerprint.picture.FrameWindow;
import answerprint.picture.PictureFormat;
import answerprint.picture.Scratch;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Scalar;

/** Grades the whole picture of each frame by what it is too bright or too dark, but for what must stay as it is. */
final class DeflickerRender implements Render {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Assignment assignment;
    private final PictureFormat format;
    private final MeasuredFlicker measured;
    private final double strength;

    DeflickerRender(Assignment assignment, Footage footage, MeasuredFlicker measured, double strength) {
        this.assignment = assignment;
        this.format = footage.format();
        this.measured = measured;
        this.strength = strength;
    }

    @Override
    public void frame(int n, FrameWindow in, Patch out, Scratch scratch) {
        boolean changed =
                switch (measured.chosen()) {
                    case MeshTrial mesh -> graded(measured.gain(mesh, n, strength), out, scratch);
                    case ToneTrial tones ->
                        retoned(measured.change(tones, n, strength, format.encoding()), in.at(n), out, scratch);
                };
        if (!changed) {
            out.nothing();
            return;
        }
        out.alpha().setTo(new Scalar(1));
        out.confidence().setTo(new Scalar(measured.confidence()));
        out.spare(assignment.keepOut());
    }

    private boolean graded(GainGrid gain, Patch out, Scratch scratch) {
        if (gain.changesNothing()) {
            return false;
        }
        out.graded(Grade.NONE.withGain(gain), format.region(), scratch);
        return true;
    }

    /** A grade has no curve by tone, so the pixels themselves are told; they are still the frame's own. */
    private boolean retoned(ToneChange change, Frame plate, Patch out, Scratch scratch) {
        if (change.changesNothing()) {
            return false;
        }
        out.pixels(format.region(), scratch);
        out.source().setTo(new Scalar(SourceTable.GRADED));
        float[] line = new float[3 * format.width()];
        for (int y = 0; y < format.height(); y++) {
            plate.mat().get(y, 0, line);
            for (int i = 0; i < line.length; i++) {
                line[i] = change.code(i % 3, line[i]);
            }
            out.rgb().put(y, 0, line);
        }
        return true;
    }

    @Override
    public RenderSummary summary() {
        return new RenderSummary(measured.confidence(), parameters(), holdOuts(), new SourceTable(), "", remarks());
    }

    @Override
    public void close() {}

    private ObjectNode parameters() {
        ObjectNode out = JSON.createObjectNode();
        out.put("method", measured.chosen().name());
        out.put(
                "space",
                "scene-linear gain on the primaries of " + format.encoding().id());
        out.put("strength", strength);
        out.put("flickerStops", measured.rms());
        out.put("largestStops", measured.largestStops());
        out.put("carriedAlong", measured.seen());
        out.set("cues", JSON.valueToTree(measured.cues()));
        out.set("flashes", JSON.valueToTree(measured.flashes()));
        return out;
    }

    private List<HoldOut> holdOuts() {
        List<HoldOut> all = new ArrayList<>();
        Foretelling first = measured.trials().getFirst().foretelling();
        double asShot = first.none().rms();
        all.add(new HoldOut(assignment.frames(), "as shot", inCode(asShot), first.blocks(), false));
        for (Trial trial : measured.trials()) {
            all.add(new HoldOut(
                    assignment.frames(),
                    trial.name(),
                    inCode(trial.foretelling().left().rms()),
                    trial.foretelling().blocks(),
                    trial == measured.chosen()));
        }
        return all;
    }

    /** What so many stops are at mid grey, in the plate's encoding. */
    private double inCode(double stops) {
        Encoding encoding = format.encoding();
        double grey = encoding.curve().grey();
        return Math.abs(encoding.toCode(grey * Math.pow(2, stops)) - encoding.toCode(grey));
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (measured.isLarge()) {
            remarks.add("The flicker is strong: single frames change by %.2f stop.".formatted(measured.largestStops()));
        }
        if (measured.lasts()) {
            remarks.add(
                    "Part of the picture is held brighter or darker for more than 12 frames; look whether that is light.");
        }
        if (!measured.cues().isEmpty()) {
            remarks.add("The light steps at frame " + measured.cues() + "; the step stays.");
        }
        if (!measured.flashes().isEmpty()) {
            remarks.add("Flashes stay as they are: frame " + measured.flashes() + ".");
        }
        if (measured.seen() < 0.15) {
            remarks.add("Little of the picture could be followed from frame to frame; look closely.");
        }
        return remarks;
    }
}
