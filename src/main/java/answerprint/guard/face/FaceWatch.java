package answerprint.guard.face;

import answerprint.correction.Nature;
import answerprint.guard.FaceFinder;
import answerprint.guard.FaceTrack;
import answerprint.guard.FrameRuns;
import answerprint.guard.GuardReport;
import answerprint.guard.GuardReport.Reading;
import answerprint.guard.GuardScene;
import answerprint.guard.GuardWatch;
import answerprint.guard.SeenFrame;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks for faces in the plate on every tenth frame, round what changed, and tracks them over the frames between. New pixels
 * must not meet a face's box (grown to 1.25); a grade may, when the face keeps its shape.
 */
final class FaceWatch implements GuardWatch {
    private static final String FROM = "Producer, with the performer's consent";

    private final GuardScene scene;
    private final @Nullable FaceFinder finder;
    private final FaceTrack track = new FaceTrack();
    private final Map<Integer, Coverage> coverages = new TreeMap<>();
    private final List<Measured> measured = new ArrayList<>();
    private double scale = 1;
    private int lastKey = -1_000;

    private record Measured(int n, Region face, MouthMeasure mouth) {}

    FaceWatch(GuardScene scene, @Nullable FaceFinder finder) {
        this.scene = scene;
        this.finder = finder;
    }

    @Override
    public void see(SeenFrame frame, Scratch scratch) {
        scale = frame.scale();
        if (frame.changed().count() == 0) {
            return;
        }
        int width = frame.smallPlate().cols();
        int height = frame.smallPlate().rows();
        coverages.put(frame.n(), new Coverage(frame.changed(), width, height, scale));
        if (finder != null && FaceFinder.looksAt(frame.n(), lastKey, scene.frames())) {
            lastKey = frame.n();
            look(finder, frame, scratch);
        }
    }

    private void look(FaceFinder eyes, SeenFrame frame, Scratch scratch) {
        List<Region> faces = frame.faces(() -> eyes);
        track.add(frame.n(), faces);
        if (scene.nature() == Nature.GRADES) {
            for (Region face : faces) {
                Region large = frame.inPlate(face);
                measured.add(new Measured(
                        frame.n(),
                        face,
                        MouthMeasure.of(frame.plate().mat(), frame.result().mat(), large, scratch)));
            }
        }
    }

    @Override
    public GuardReport report() {
        if (coverages.isEmpty()) {
            return new GuardReport.Pass(FaceUntouched.ID, FaceUntouched.TITLE, "Nothing changed.", List.of());
        }
        if (finder == null) {
            return new GuardReport.NeedsPermission(
                    FaceUntouched.ID,
                    FaceUntouched.TITLE,
                    "No face detector is at hand, so nobody looked.",
                    List.of(),
                    FROM,
                    List.of(scene.frames()));
        }
        return scene.nature() == Nature.GRADES ? afterGrade() : afterReplacing();
    }

    private GuardReport afterReplacing() {
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
        List<Reading> readings = List.of(
                new Reading("Pixels of a face's box within the matte", worst, "0", "px"),
                new Reading("Faces near the change, over all frames", faces, "", ""));
        if (where.isEmpty()) {
            String words = faces == 0 ? "No face near the change." : "The matte keeps clear of every face.";
            return new GuardReport.Pass(FaceUntouched.ID, FaceUntouched.TITLE, words, readings);
        }
        return new GuardReport.NeedsPermission(
                FaceUntouched.ID,
                FaceUntouched.TITLE,
                "New pixels cover part of a face on %d frames.".formatted(where.count()),
                readings,
                FROM,
                where.ranges());
    }

    private GuardReport afterGrade() {
        FrameRuns where = new FrameRuns();
        double flow = 0;
        double residual = 0;
        int faces = 0;
        for (Measured one : measured) {
            if (!track.confirmed(one.n()).contains(one.face())) {
                continue;
            }
            faces++;
            flow = Math.max(flow, one.mouth().flow());
            residual = Math.max(residual, one.mouth().residual());
            if (one.mouth().touched()) {
                where.add(one.n());
            }
        }
        List<Reading> readings = List.of(
                new Reading("Motion round the mouth, 95 of 100 pixels", flow, "≤ 0.25", "px of a 100 px face"),
                new Reading("Detail that no grade explains, 95 of 100 pixels", residual, "≤ 6", "of 255"),
                new Reading("Faces measured", faces, "", ""));
        if (where.isEmpty()) {
            String words = faces == 0 ? "No face in the change." : "Every face keeps its shape.";
            return new GuardReport.Pass(FaceUntouched.ID, FaceUntouched.TITLE, words, readings);
        }
        return new GuardReport.NeedsPermission(
                FaceUntouched.ID,
                FaceUntouched.TITLE,
                "A face changes more than a grade explains, on %d frames looked at.".formatted(where.count()),
                readings,
                FROM,
                where.ranges());
    }
}
