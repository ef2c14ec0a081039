package answerprint.guard.face;

import answerprint.correction.Nature;
import answerprint.guard.Badge;
import answerprint.guard.GuardReport;
import answerprint.guard.GuardReport.Reading;
import answerprint.guard.GuardScene;
import answerprint.guard.GuardWatch;
import answerprint.guard.SeenFrame;
import answerprint.guard.TouchedFaces;
import answerprint.picture.Scratch;
import java.util.List;

/** Makes out of {@link TouchedFaces} what people read. */
final class FaceWatch implements GuardWatch {
    private static final Badge BADGE = FaceUntouched.BADGE;

    private final GuardScene scene;
    private final TouchedFaces faces;

    FaceWatch(GuardScene scene) {
        this.scene = scene;
        faces = new TouchedFaces(scene);
    }

    @Override
    public void see(SeenFrame frame, Scratch scratch) {
        faces.see(frame, scratch);
    }

    @Override
    public GuardReport report() {
        if (faces.nothingChanged()) {
            return BADGE.pass("Nothing changed.", List.of());
        }
        if (faces.blind()) {
            return BADGE.asks(
                    Badge.PERFORMERS_CONSENT,
                    "No face detector is at hand, so nobody looked.",
                    List.of(),
                    List.of(scene.frames()));
        }
        TouchedFaces.Found found = faces.found();
        return scene.nature() == Nature.GRADES ? afterGrade(found) : afterReplacing(found);
    }

    private static GuardReport afterReplacing(TouchedFaces.Found found) {
        List<Reading> readings = List.of(
                new Reading("Pixels of a face's box within the matte", found.covered(), "0", "px"),
                new Reading("Faces near the change, over all frames", found.faces(), "", ""));
        if (found.where().isEmpty()) {
            return BADGE.pass(
                    found.faces() == 0 ? "No face near the change." : "The matte keeps clear of every face.", readings);
        }
        return BADGE.asks(
                Badge.PERFORMERS_CONSENT,
                "New pixels cover part of a face on %d frames; compare the face at full size before saying yes."
                        .formatted(found.where().count()),
                readings,
                found.where().ranges());
    }

    private static GuardReport afterGrade(TouchedFaces.Found found) {
        List<Reading> readings = List.of(
                new Reading(
                        "Motion of eyes and mouth, 95 of 100 pixels",
                        found.worst().flow(),
                        "≤ 0.25",
                        "px of a 100 px face"),
                new Reading(
                        "Detail that no grade explains, 95 of 100 pixels",
                        found.worst().residual(),
                        "≤ 6",
                        "of 255"),
                new Reading(
                        "Finest structure of skin that is left", found.worst().structure(), "≥ 0.75", "×"),
                new Reading("Faces measured", found.faces(), "", ""));
        if (found.where().isEmpty()) {
            return BADGE.pass(found.faces() == 0 ? "No face in the change." : "Every face keeps its shape.", readings);
        }
        return BADGE.asks(
                Badge.PERFORMERS_CONSENT,
                "A face changes more than a grade explains, on %d frames looked at."
                        .formatted(found.where().count()),
                readings,
                found.where().ranges());
    }
}
