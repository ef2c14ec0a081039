package answerprint.correction.wireremoval;

import answerprint.correction.Assignment;
import answerprint.correction.Footage;
import answerprint.correction.HoldOut;
import answerprint.correction.Patch;
import answerprint.correction.Render;
import answerprint.correction.RenderSummary;
import answerprint.correction.SourceTable;
import answerprint.correction.repair.Fuser;
import answerprint.correction.repair.MatteRepair;
import answerprint.correction.repair.OtherTakes;
import answerprint.correction.repair.Scores;
import answerprint.picture.FrameWindow;
import answerprint.picture.Scratch;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renders one wire removal. */
final class WireRender implements Render {
    private final Assignment assignment;
    private final Footage footage;
    private final List<WireTrack> tracks;
    private final SourceTable sources = new SourceTable();
    private final OtherTakes others;
    private final MatteRepair repair;
    private final List<WireTrack> shadows;
    private final ShadowRelight relight;
    private final @Nullable Fuser net;

    /** @param shadows that are lit again, likewise followed */
    WireRender(Assignment assignment, Footage footage, List<WireTrack> tracks, List<WireTrack> shadows) {
        this.assignment = assignment;
        this.footage = footage;
        this.tracks = List.copyOf(tracks);
        WireRemovalSettings settings = WireRemovalSettings.of(assignment.settings());
        this.shadows = List.copyOf(shadows);
        WireMatting wires = matting(tracks, WireMatting.Fit.ofWire(settings.grow()));
        WireMatting shadowed = matting(shadows, ShadowRelight.FIT);
        relight = new ShadowRelight(shadows, wires, shadowed, footage.format().encoding());
        for (int n = assignment.frames().first() - MatteRepair.REACH;
                n <= assignment.frames().last() + MatteRepair.REACH;
                n++) {
            if (n >= 0 && n < footage.count()) {
                sources.index(footage.take(), n);
            }
        }
        others = new OtherTakes(footage, sources);
        net = settings.learned()
                ? footage.weights(Fuser.REPAIR_NET).map(Fuser::of).orElse(null)
                : null;
        MatteRepair.Mattes mattes = shadows.isEmpty() ? wires : new ShadowedMattes(wires, shadowed, footage.memory());
        repair = new MatteRepair(mattes, footage.take(), sources, footage.memory(), net).borrowingFrom(others);
    }

    private WireMatting matting(List<WireTrack> followed, WireMatting.Fit fit) {
        return new WireMatting(
                followed,
                fit,
                assignment.keepOut(),
                footage.format().width(),
                footage.format().height());
    }

    @Override
    public void frame(int n, FrameWindow in, Patch out, Scratch scratch) {
        repair.frame(n, in, out, scratch);
        if (!shadows.isEmpty()) {
            relight.relight(n, in.at(n), out, scratch);
        }
    }

    @Override
    public RenderSummary summary() {
        Scores scores = repair.scores();
        List<HoldOut> holdOuts = new ArrayList<>();
        scores.errors()
                .forEach((method, error) -> holdOuts.add(new HoldOut(
                        assignment.frames(), method, error, scores.samples(method), "blend".equals(method))));
        double followed = tracks.stream()
                .mapToDouble(t -> t.meanSure(
                        assignment.frames().first(), assignment.frames().last()))
                .average()
                .orElse(0);
        double confidence = Math.clamp(scores.meanConfidence() * Math.min(1, 0.4 + 0.7 * followed), 0, 1);
        return new RenderSummary(
                confidence, parameters(followed), holdOuts, sources, footage.modelVersion(), remarks(scores));
    }

    private ObjectNode parameters(double followed) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        parameters.put("followed", Math.round(followed * 1000) / 1000.0);
        parameters.put("borrowed", Math.round(repair.scores().borrowed() * 1000) / 1000.0);
        parameters.put("synthesised", Math.round(repair.scores().synthesised() * 1000) / 1000.0);
        parameters.put("otherTakes", Math.round(repair.scores().otherTakes() * 1000) / 1000.0);
        parameters.put("shadows", shadows.size());
        var wires = parameters.putArray("wires");
        for (WireTrack track : tracks) {
            int middle = (assignment.frames().first() + assignment.frames().last()) / 2;
            wires.addObject()
                    .put("widthPixels", Math.round(20 * track.half(middle)) / 10.0)
                    .put("points", track.curve(middle).size());
        }
        return parameters;
    }

    private List<String> remarks(Scores scores) {
        List<String> remarks = new ArrayList<>();
        lost(tracks, "The wire", remarks);
        lost(shadows, "The wire's shadow", remarks);
        if (!shadows.isEmpty()) {
            remarks.add("The wire's shadow is lit again: its pixels keep their own texture and are given no others.");
        }
        long elsewhere = Math.round(100 * scores.otherTakes());
        if (elsewhere >= 1) {
            remarks.add("What lies behind " + elsewhere + " % of the wire was found in another take of the set-up.");
        }
        long invented = Math.round(100 * (1 - scores.borrowed()));
        if (scores.pixels() > 0 && invented >= 20) {
            remarks.add("No other frame shows what lies behind " + invented
                    + " % of the wire; those pixels are interpolated from around it.");
        }
        return remarks;
    }

    private void lost(List<WireTrack> followed, String what, List<String> remarks) {
        for (WireTrack track : followed) {
            for (int frame : track.drawAgainAt(
                    assignment.frames().first(), assignment.frames().last())) {
                remarks.add(what + " was lost around frame " + frame + "; draw it again there.");
            }
        }
    }

    @Override
    public void close() {
        others.close();
        if (net != null) {
            net.close();
        }
    }
}
