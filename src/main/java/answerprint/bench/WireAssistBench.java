package answerprint.bench;

import answerprint.correction.NothingToCorrect;
import answerprint.correction.wireremoval.FollowedWire;
import answerprint.picture.BoxRules;
import answerprint.picture.FrameSource;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import answerprint.timeline.FrameRange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Row 4: assisted wires. Two moving wires of one contrast are hung by seed over each filmed clip; each is drawn once, with two to
 * five points that are off by up to five pixels, on one frame near the middle, and followed over the whole clip. Recall is the
 * share of the true line that the followed one covers within two pixels, precision the share of the followed line that lies on
 * the true one; the same for the matte. Frames that the tracker itself says it has lost are left out of these and told apart.
 */
public final class WireAssistBench implements BenchRow {
    private static final int CLIPS = 12;
    private static final double[] CONTRASTS = {0.08, 0.15, 0.30};
    private static final double TARGET = 0.95;
    private static final String NAME = "assisted wire at ";

    @Override
    public String name() {
        return "wire-assist";
    }

    @Override
    public List<Measure> run(BenchSetup setup) throws Exception {
        Path box = BenchFolder.fresh();
        PictureMemory memory = PictureMemory.ofBytes(2L << 30);
        List<WireClip> clips = new WireClips(PictureLab.of(BoxRules.usual(box), memory)).in(setup.footage(), CLIPS);
        List<Measure> measures = new ArrayList<>();
        for (double contrast : CONTRASTS) {
            String name = NAME + Math.round(100 * contrast) + " % contrast: ";
            boolean judged = contrast == CONTRASTS[0];
            Map<HeldOut, AssistScore> sums = new EnumMap<>(HeldOut.class);
            for (WireClip clip : clips) {
                String item = Path.of(clip.name()).getName(0).toString();
                if (setup.items().takes(item)) {
                    AssistScore score = followed(clip, contrast, setup.seed() + item.hashCode(), memory);
                    sums.merge(HeldOut.is(item) ? HeldOut.HELD_OUT : HeldOut.TUNING, score, AssistScore::plus);
                    measures.add(told(name + "recall of the line", item, score.recall(), "share"));
                    measures.add(told(name + "precision of the line", item, score.precision(), "share"));
                    measures.add(told(name + "frames told as lost", item, score.lostShare(), "share"));
                }
            }
            sums.forEach((items, sum) -> measures.addAll(summed(
                    name, items == HeldOut.TUNING ? "mean, tuning items" : "mean, held-out items", sum, judged)));
        }
        return measures;
    }

    private static List<Measure> summed(String name, String items, AssistScore sum, boolean judged) {
        return List.of(
                aimed(name + "recall of the line", items, sum.recall(), judged),
                aimed(name + "precision of the line", items, sum.precision(), judged),
                aimed(name + "recall of the matte", items, sum.matteRecall(), judged),
                aimed(name + "precision of the matte", items, sum.mattePrecision(), judged),
                told(name + "recall of the line, lost frames too", items, sum.recallOfAll(), "share"),
                told(name + "frames told as lost", items, sum.lostShare(), "share"),
                told(name + "times asked to draw again", items, sum.drawnAgain(), "times"),
                told(name + "drawings refused, no wire found there", items, sum.refused(), "of " + sum.drawings()));
    }

    private static AssistScore followed(WireClip clip, double contrast, long seed, PictureMemory memory) {
        int width = clip.format().width();
        int height = clip.format().height();
        RiggedWires wires =
                RiggedWires.moving(seed, width, height, 2, clip.light()).standingOff(contrast);
        WireClip hung = clip.hung(wires, "moving wires");
        var random = new SplittableRandom(seed);
        AssistScore sum = AssistScore.NOTHING;
        for (int wire = 0; wire < wires.count(); wire++) {
            sum = sum.plus(followed(hung, wires, wire, random.split(), memory));
        }
        return sum;
    }

    private static AssistScore followed(
            WireClip clip, RiggedWires wires, int wire, SplittableRandom random, PictureMemory memory) {
        int frame = clip.count() / 2 + random.nextInt(-5, 6);
        var scribble = Scribble.over(wires, wire, frame, random);
        if (scribble.isEmpty()) {
            return AssistScore.NOTHING; // hangs outside the picture there: nobody would draw it
        }
        try (FrameSource source = clip.source()) {
            FollowedWire followed =
                    FollowedWire.of(scribble.get().hints(), FrameRange.ofCount(clip.count()), source, memory);
            return AssistScore.of(followed, clip, wires, wire, memory);
        } catch (NothingToCorrect e) {
            return AssistScore.refused(clip, wires, wire);
        }
    }

    private static Measure aimed(String measure, String item, double value, boolean judged) {
        return judged
                ? new Measure(measure, item, value, "share", "≥ " + TARGET, value >= TARGET)
                : told(measure, item, value, "share");
    }

    private static Measure told(String measure, String item, double value, String unit) {
        return new Measure(measure, item, value, unit, "", true);
    }
}
