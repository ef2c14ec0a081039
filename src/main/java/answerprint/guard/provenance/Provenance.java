package answerprint.guard.provenance;

import answerprint.guard.Badge;
import answerprint.guard.Guard;
import answerprint.guard.GuardScene;
import answerprint.guard.GuardWatch;
import answerprint.picture.Scratch;
import jakarta.enterprise.context.ApplicationScoped;

/** G9. See {@link ProvenanceWatch}. */
@ApplicationScoped
public class Provenance implements Guard {
    static final Badge BADGE = new Badge("G9", "Every pixel says where it comes from");

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
        return new ProvenanceWatch(scene);
    }
}
