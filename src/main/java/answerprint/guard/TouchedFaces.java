package answerprint.guard;

import answerprint.correction.Nature;
import answerprint.correction.Patch;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Watches a proposal for faces that it alters. Faces are looked for in the plate on every tenth frame, round what changed, and
 * tracked over the frames between. New pixels alter a face when they meet its box, grown to 1.25; a grade does when the face
 * does not keep its shape.
 */
public final class TouchedFaces {
    private static final Logger LOG = Logger.getLogger(TouchedFaces.class);

    private final GuardScene scene;
    private final FaceTrack track = new FaceTrack();
    private final Map<Integer, Coverage> coverages = new TreeMap<>();
    private final List<Measured> measured = new ArrayList<>();
    private @Nullable FaceFinder eyes;
    private boolean blind;
    private double scale = 1;
    private int lastKey = -1_000;

    private record Measured(int n, Region face, FaceMeasure measure, boolean touched) {}

    /**
     * What was found.
     *
     * @param where frames on which a face is altered
     * @param faces measured, over all frames
     * @param covered most pixels of a face's box within the matte
     * @param worst of a grade, the worst of each measure
     */
    public record Found(FrameRuns where, int faces, double covered, FaceMeasure worst) {}

    public TouchedFaces(GuardScene scene) {
        this.scene = scene;
    }

    public void see(SeenFrame frame, Scratch scratch) {
        scale = frame.scale();
        if (frame.changed().count() == 0) {
            return;
        }
        coverages.put(frame.n(), Coverage.of(frame));
        if (!blind && FaceFinder.looksAt(frame.n(), lastKey, scene.frames())) {
            lastKey = frame.n();
            try {
                look(frame, scratch);
            } catch (IllegalStateException missing) { // whatever the reason, the guards must then ask for permission
                LOG.error("No face detector; every proposal that changes something will ask for permission", missing);
                blind = true;
            }
        }
    }

    private void look(SeenFrame frame, Scratch scratch) {
        List<Region> faces = frame.faces(this::finder);
        track.add(frame.n(), faces);
        if (scene.nature() == Nature.GRADES) {
            for (Region face : faces) {
                Region large = frame.inPlate(face);
                FaceMeasure measure =
                        FaceMeasure.of(frame.plate().mat(), frame.result().mat(), large, scratch);
                boolean pixels = frame.changed().form() == Patch.Form.PIXELS;
                measured.add(new Measured(frame.n(), face, measure, measure.touched(pixels)));
            }
        }
    }

    private FaceFinder finder() {
        FaceFinder known = eyes;
        if (known == null) {
            known = FaceFinder.open(scene.facts().weights());
            eyes = known;
        }
        return known;
    }

    /** Whether not one pixel may have changed. */
    public boolean nothingChanged() {
        return coverages.isEmpty();
    }

    /** Whether something changed and there were no eyes to look. */
    public boolean blind() {
        return blind;
    }

    public Found found() {
        return scene.nature() == Nature.GRADES ? afterGrade() : afterReplacing();
    }

    private Found afterReplacing() {
        FrameRuns where = new FrameRuns();
        double worst = 0;
        int faces = 0;
        for (Map.Entry<Integer, Coverage> entry : coverages.entrySet()) {
            for (Region face : track.at(entry.getKey())) {
                faces++;
                int pixels = entry.getValue().within(face);
                if (pixels > 0) {
                    where.add(entry.getKey());
                    worst = Math.max(worst, pixels * scale * scale);
                }
            }
        }
        return new Found(where, faces, worst, FaceMeasure.UNTOUCHED);
    }

    private Found afterGrade() {
        FrameRuns where = new FrameRuns();
        FaceMeasure worst = FaceMeasure.UNTOUCHED;
        int faces = 0;
        for (Measured one : measured) {
            if (!track.confirmed(one.n()).contains(one.face())) {
                continue;
            }
            faces++;
            worst = worst.worse(one.measure());
            if (one.touched()) {
                where.add(one.n());
            }
        }
        return new Found(where, faces, 0, worst);
    }
}
