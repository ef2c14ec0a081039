package answerprint.bench;

import answerprint.learning.Familiarity;
import answerprint.learning.LessonTakes.LessonTake;
import answerprint.learning.Plate;
import answerprint.learning.PlateReading;
import answerprint.learning.PlateStock;
import answerprint.learning.ShotTrial;
import answerprint.learning.WireScore;
import answerprint.learning.WireTraining;
import answerprint.learning.WireTrial;
import answerprint.picture.PictureMemory;
import java.util.ArrayList;
import java.util.List;

/** Judges a wire finder on clips: in shots, as the product looks at them, and beside that on the same pictures alone. */
final class WireFinderJudging {
    private static final double FALSE_TARGET = 1.0 / 100;

    private final WireTrial alone;
    private final PlateReading reading;
    private final ShotTrial inShot;

    WireFinderJudging(WireTraining training, PlateReading reading, PictureMemory memory) {
        alone = training.trial();
        this.reading = reading;
        inShot = new ShotTrial(training, memory);
    }

    /** What is judged: wires or productions that the finder has not seen. */
    enum Unseen {
        WIRES("unseen wires", 0.93, Familiarity.TAUGHT),
        PRODUCTIONS("unseen productions", 0.88, Familiarity.NEW);

        private final String words;
        private final double target;
        private final Familiarity familiarity;

        /** @param target least F1 */
        Unseen(String words, double target, Familiarity familiarity) {
            this.words = words;
            this.target = target;
            this.familiarity = familiarity;
        }
    }

    /** What was found in shots and in single pictures. */
    private record Scores(WireScore shots, WireScore singles) {
        static final Scores NOTHING = new Scores(WireScore.NOTHING, WireScore.NOTHING);

        Scores plus(Scores other) {
            return new Scores(shots.plus(other.shots), singles.plus(other.singles));
        }
    }

    /**
     * Judges the plates of a stock that were held out.
     *
     * @param clips the takes that the stock was read from, one per item
     * @param mean what all of them together are called
     */
    List<Measure> over(List<LessonTake> clips, PlateStock stock, Unseen unseen, String mean) {
        String what = unseen.words;
        List<Measure> measures = new ArrayList<>();
        Scores all = Scores.NOTHING;
        for (int clip = 0; clip < clips.size(); clip++) {
            Scores scores = scores(clips.get(clip), clip, stock.heldOut(), unseen.familiarity);
            WireScore shots = scores.shots;
            if (shots.cleanFrames() > 0) {
                String item = clips.get(clip).name();
                measures.add(told("F1 on " + what, item, shots.f1(), "F1"));
                measures.add(told("false wires, " + what, item, shots.falseWires(), "wires"));
            }
            all = all.plus(scores);
        }
        measures.addAll(means(all.shots, what, mean, unseen.target));
        String singly = what + ", each frame alone";
        measures.add(told("F1 on " + singly, mean, all.singles.f1(), "F1"));
        measures.add(told("false wires per clean frame, " + singly, mean, falsePerFrame(all.singles), "wires"));
        return measures;
    }

    private Scores scores(LessonTake take, int clip, List<Plate> plates, Familiarity familiarity) {
        Scores scores = Scores.NOTHING;
        for (int i = 0; i < plates.size(); i++) {
            Plate plate = plates.get(i);
            if (plate.take() == clip) {
                WireScore shot = inShot.score(plate, reading.beside(take, plate), i, familiarity);
                scores = scores.plus(new Scores(shot, alone.score(plate, i)));
            }
        }
        return scores;
    }

    private static List<Measure> means(WireScore all, String what, String mean, double target) {
        double falsePerFrame = falsePerFrame(all);
        return List.of(
                told("precision on " + what, mean, all.precision(), "share"),
                told("recall on " + what, mean, all.recall(), "share"),
                new Measure(
                        WireFinderBench.NAME + "F1 on " + what,
                        mean,
                        all.f1(),
                        "F1",
                        "≥ " + target,
                        all.f1() >= target),
                new Measure(
                        WireFinderBench.NAME + "false wires per clean frame, " + what,
                        mean + ", " + all.cleanFrames() + " frames",
                        falsePerFrame,
                        "wires",
                        "≤ 1 in 100",
                        falsePerFrame <= FALSE_TARGET));
    }

    private static double falsePerFrame(WireScore score) {
        return (double) score.falseWires() / Math.max(1, score.cleanFrames());
    }

    private static Measure told(String measure, String item, double value, String unit) {
        return new Measure(WireFinderBench.NAME + measure, item, value, unit, "", true);
    }
}
