package answerprint.correction.objectremoval;

import answerprint.correction.Assignment;
import answerprint.correction.Footage;
import answerprint.correction.HoldOut;
import answerprint.correction.Patch;
import answerprint.correction.Render;
import answerprint.correction.RenderSummary;
import answerprint.correction.SourceTable;
import answerprint.correction.repair.PlateFill;
import answerprint.correction.repair.Scores;
import answerprint.picture.FrameWindow;
import answerprint.picture.Scratch;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Renders one object removal. */
final class ObjectRender implements Render {
    private final Assignment assignment;
    private final Footage footage;
    private final List<ObjectTrack> tracks;
    private final ObjectRemovalSettings settings;
    private final SourceTable sources = new SourceTable();
    private final PlateFill fill;

    @SuppressWarnings("MustBeClosedChecker") // closed with this render
    ObjectRender(Assignment assignment, Footage footage, List<ObjectTrack> tracks) {
        this.assignment = assignment;
        this.footage = footage;
        this.tracks = List.copyOf(tracks);
        settings = ObjectRemovalSettings.of(assignment.settings());
        var mattes = new ObjectMatting(tracks, settings, assignment.keepOut(), footage.memory());
        fill = new PlateFill(mattes, footage, assignment.frames(), sources);
    }

    @Override
    public void frame(int n, FrameWindow in, Patch out, Scratch scratch) {
        fill.frame(n, in, out, settings.unseen(), scratch);
    }

    @Override
    public RenderSummary summary() {
        Scores scores = fill.scores().pixels();
        List<HoldOut> holdOuts = new ArrayList<>();
        scores.errors()
                .forEach((method, error) -> holdOuts.add(new HoldOut(
                        assignment.frames(), method, error, scores.samples(method), "plate".equals(method))));
        double followed = tracks.stream()
                .mapToDouble(track -> track.followed(
                        assignment.frames().first(), assignment.frames().last()))
                .average()
                .orElse(0);
        double confidence = Math.clamp(fill.scores().confidence() * Math.min(1, 0.4 + 0.6 * followed), 0, 1);
        return new RenderSummary(
                confidence, parameters(followed), holdOuts, sources, footage.modelVersion(), remarks());
    }

    private ObjectNode parameters(double followed) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        parameters.put("followed", Math.round(followed * 1000) / 1000.0);
        parameters.put("unseen", Math.round(fill.scores().unseenShare() * 1000) / 1000.0);
        parameters.put(
                "objects", tracks.stream().filter(track -> !track.shadow()).count());
        parameters.put("shadows", tracks.stream().filter(ObjectTrack::shadow).count());
        return parameters;
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        for (ObjectTrack track : tracks) {
            for (int frame : track.drawAgainAt(
                    assignment.frames().first(), assignment.frames().last())) {
                remarks.add((track.shadow() ? "The shadow" : "The object") + " was lost around frame " + frame
                        + "; draw it again there.");
            }
        }
        double unseen = 100 * fill.scores().unseenShare();
        if (unseen > 0) {
            String share = unseen < 1 ? "less than 1" : Long.toString(Math.round(unseen));
            remarks.add("No frame shows what lies behind " + share + " % of the matte; those pixels are "
                    + (settings.unseen() ? "made up from around it." : "left as they were."));
        }
        return remarks;
    }

    @Override
    public void close() {
        fill.close();
    }
}
