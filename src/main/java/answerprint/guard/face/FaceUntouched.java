package answerprint.guard.face;

import answerprint.guard.FaceFinder;
import answerprint.guard.Guard;
import answerprint.guard.GuardScene;
import answerprint.guard.GuardWatch;
import answerprint.picture.Scratch;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** G3. Fails closed: where no detector is at hand, whatever changes needs permission. */
@ApplicationScoped
public class FaceUntouched implements Guard {
    static final String ID = "G3";
    static final String TITLE = "No face was touched";
    private static final Logger LOG = Logger.getLogger(FaceUntouched.class);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public GuardWatch watch(GuardScene scene, Scratch kept) {
        return new FaceWatch(scene, finder());
    }

    private static @Nullable FaceFinder finder() {
        try {
            return FaceFinder.open();
        } catch (RuntimeException missing) { // whatever the reason, the guard must then ask for permission
            LOG.error("No face detector; every proposal that changes something will ask for permission", missing);
            return null;
        }
    }
}
