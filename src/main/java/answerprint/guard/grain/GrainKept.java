package answerprint.guard.grain;

import answerprint.guard.Badge;
import answerprint.guard.Guard;
import answerprint.guard.GuardScene;
import answerprint.guard.GuardWatch;
import answerprint.picture.Scratch;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * G8. Fine structure at full size in three octaves (a radial power spectrum in bands), place by place, on about 10 frames spread
 * over the proposal ({@code GrainBalance}). New pixels are held against what lies beside and under them; a grade, and new pixels
 * that leave hardly any plate beside them, against the plate under the same matte, by the ratio of each octave to the coarsest
 * one, since contrast may change by right. A kind whose work it is to lower grain may lower it.
 */
@ApplicationScoped
public class GrainKept implements Guard {
    private static final Badge BADGE = new Badge("G8", "The plate's grain");

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
        return new GrainWatch(scene, BADGE);
    }
}
