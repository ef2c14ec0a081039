package answerprint.learning;

import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.List;

/** Scores a finder on pictures of shots, the way the product looks through a take: with those before and after. */
public final class ShotTrial {
    private final WireTraining training;
    private final WireTrial trial;
    private final PictureMemory memory;

    public ShotTrial(WireTraining training, PictureMemory memory) {
        this.training = training;
        trial = training.trial();
        this.memory = memory;
    }

    /**
     * Scores on one plate, with the two wires that belong to its index, which move from picture to picture, and without any.
     *
     * @param beside the plates that {@link PlateReading#beside} reads for it
     * @param familiarity whether the plate's take taught the finder
     */
    public WireScore score(Plate plate, List<Plate> beside, int index, Familiarity familiarity) {
        SyntheticWires wires = trial.wires(plate, index);
        float[] body = WireTrial.painted(wires, plate, plate.rgb());
        return WireScore.of(found(plate, beside, wires, familiarity), body, plate.width(), plate.height())
                .plus(WireScore.clean(
                        found(plate, beside, SyntheticWires.none(), familiarity).size()));
    }

    private List<WireLinks.Link> found(Plate plate, List<Plate> beside, SyntheticWires wires, Familiarity familiarity) {
        try (Scratch scratch = new Scratch(memory)) {
            float[] rgb = hung(plate, wires);
            var shot = new WireShot(new WireShot.Said(rgb, new float[0], plate.width(), plate.height()), scratch);
            for (Plate other : beside) {
                int apart = other.frame() - plate.frame();
                shot.add(apart, said(other, WireShot.isAsked(apart), wires));
            }
            return shot.wires(training.probability(rgb, shot.strays(), plate.width(), plate.height()), familiarity);
        }
    }

    private WireShot.Said said(Plate other, boolean asked, SyntheticWires wires) {
        float[] rgb = hung(other, wires);
        float[] said = asked ? training.glance(rgb, other.width(), other.height()) : new float[0];
        return new WireShot.Said(rgb, said, other.width(), other.height());
    }

    private static float[] hung(Plate plate, SyntheticWires wires) {
        float[] rgb = plate.rgb();
        WireTrial.painted(wires, plate, rgb);
        return rgb;
    }
}
