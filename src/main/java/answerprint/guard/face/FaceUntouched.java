package answerprint.guard.face;

import answerprint.guard.Badge;
import answerprint.guard.Guard;
import answerprint.guard.GuardScene;
import answerprint.guard.GuardWatch;
import answerprint.picture.Scratch;
import jakarta.enterprise.context.ApplicationScoped;

/** G3. Fails closed: where no detector is at hand, whatever changes needs permission. */
@ApplicationScoped
public class FaceUntouched implements Guard {
    static final Badge BADGE = new Badge("G3", "No face was touched");

    @Override
    public String id() {
        return BADGE.id();
    }

    @Override
    public String title() {
        return BADGE.title();
    }

    @Override
    public GuardWatch watch(GuardScene scene, Scratch kept) {
        return new FaceWatch(scene);
    }
}
