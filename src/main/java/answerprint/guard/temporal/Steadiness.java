package answerprint.guard.temporal;

import answerprint.guard.Guard;
import answerprint.guard.GuardScene;
import answerprint.guard.GuardWatch;
import answerprint.picture.Scratch;
import jakarta.enterprise.context.ApplicationScoped;

/** G7. See {@link SteadinessWatch} for the measures. */
@ApplicationScoped
public class Steadiness implements Guard {
    static final String ID = "G7";
    static final String TITLE = "As steady as the plate";

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
        return new SteadinessWatch(scene, kept);
    }
}
