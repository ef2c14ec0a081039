package answerprint.bench;

import answerprint.correction.Assignment;
import answerprint.correction.NothingToCorrect;
import answerprint.correction.Patch;
import answerprint.correction.Render;
import answerprint.correction.relight.Relight;
import answerprint.picture.BoxRules;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Row 11: a shot under a known soft tinted lamp that stands on the set, a white balance and a CDL, seeded; a second camera pans
 * and pushes in over it. Of the truth only the middle frame is given, at 10 bit, as an artist would hand it back; the product
 * carries its light over the shot.
 */
public final class RelightBench implements BenchRow {
    private static final int FRAMES = 41;
    private static final int GIVEN = FRAMES / 2;
    private static final int JUDGED_EACH = 8;
    private static final int LEVELS = 1_023;
    private static final double TARGET = 2.0;
    private static final String NAME = "relight from one frame: ";

    private record Case(boolean held, double before, double after, double worst, double still, double transfer) {}

    @Override
    public String name() {
        return "relight";
    }

    @Override
    public List<Measure> run(BenchSetup setup) throws Exception {
        Path box = BenchFolder.fresh();
        PictureLab lab = PictureLab.of(BoxRules.usual(box), PictureMemory.ofBytes(1L << 30));
        List<Case> cases = new ArrayList<>();
        List<Measure> measures = new ArrayList<>();
        int shots = new Shots(lab, FRAMES, FRAMES).each(setup, shot -> {
            try {
                Case one = judged(shot, setup.seed(), lab.memory());
                cases.add(one);
                measures.add(told(NAME + "carried over the shot", shot.name(), one.after()));
            } catch (NothingToCorrect refused) { // an honest no is told, and hides no other shot's number
                measures.add(
                        new Measure(NAME + "refused", shot.name() + ": " + refused.getMessage(), 1, "shot", "", true));
            }
        });
        if (shots == 0) {
            throw new NoSuchFootage("a shot of 45 frames without a cut, at least 320 pixels wide");
        }
        for (boolean held : new boolean[] {false, true}) {
            List<Case> mine = cases.stream().filter(c -> c.held() == held).toList();
            if (!mine.isEmpty()) {
                judged(mine, held ? "held-out items" : "tuning items", measures);
            }
        }
        return measures;
    }

    private static void judged(List<Case> cases, String items, List<Measure> into) {
        String of = "mean of " + cases.size() + ", " + items;
        double after = mean(cases, Case::after);
        into.add(new Measure(NAME + "carried over the shot", of, after, "ΔE2000", "≤ " + TARGET, after <= TARGET));
        into.add(told(NAME + "the worst frame", of, mean(cases, Case::worst)));
        into.add(told(NAME + "as shot", of, mean(cases, Case::before)));
        into.add(told(NAME + "the grade of the given frame left where it was", of, mean(cases, Case::still)));
        into.add(told(NAME + "mean/std transfer from the given frame", of, mean(cases, Case::transfer)));
    }

    private static Case judged(Shot filmed, long seed, PictureMemory memory) {
        Random random = new Random(seed * 37 + filmed.name().hashCode());
        SetMoves moves = new SetMoves(filmed, memory);
        Shot shot = moves.seen();
        LightChange.Lamp lamp = LightChange.soft(random);
        LightChange wanted = LightChange.drawn(random, moves.lamp(lamp, GIVEN), shot.frames()[GIVEN], shot.format());
        float[] given = wanted.recorded(shot.frames()[GIVEN], shot.format(), LEVELS);
        Shot reference = new Shot(shot.name(), shot.item(), shot.format(), new float[][] {given});
        ShotFootage footage = new ShotFootage(shot, reference, memory);
        ColourTransfer transfer = ColourTransfer.between(shot.part(GIVEN, 1).source(), reference.source(), memory);
        double[] sums = new double[5];
        int judged = 0;
        try (FrameSource source = footage.open();
                FrameWindow window = new FrameWindow(source, 0, memory);
                Render render = new Relight().prepare(assignment(), footage);
                Scratch scratch = new Scratch(memory)) {
            Patch patch = new Patch();
            render.frame(GIVEN, window, patch, scratch);
            var still = patch.grade();
            for (int n = 0; n < FRAMES; n += JUDGED_EACH) {
                scratch.recycle();
                float[] plate = shot.frames()[n];
                float[] truth =
                        new LightChange(moves.lamp(lamp, n), wanted.balance(), wanted.cdl()).seen(plate, shot.format());
                render.frame(n, window, patch, scratch);
                double after =
                        PictureDifference.mean(LightingGapsBench.graded(plate, patch.grade(), shot.format()), truth);
                sums[0] += PictureDifference.mean(plate, truth);
                sums[1] += after;
                sums[2] = Math.max(sums[2], after);
                sums[3] += PictureDifference.mean(LightingGapsBench.graded(plate, still, shot.format()), truth);
                sums[4] += PictureDifference.mean(transfer.applied(plate), truth);
                judged++;
            }
        }
        return new Case(
                HeldOut.is(filmed.item()),
                sums[0] / judged,
                sums[1] / judged,
                sums[2],
                sums[3] / judged,
                sums[4] / judged);
    }

    private static Assignment assignment() {
        ObjectNode hints = JsonNodeFactory.instance.objectNode().put("at", GIVEN);
        hints.putObject("reference").put("take", ShotFootage.OTHER.toString()).put("frame", 0);
        return new Assignment(
                Relight.KIND,
                ShotFootage.TAKE,
                FrameRange.ofCount(FRAMES),
                hints,
                JsonNodeFactory.instance.objectNode(),
                List.of(),
                7);
    }

    private static Measure told(String measure, String item, double value) {
        return new Measure(measure, item, value, "ΔE2000", "", true);
    }

    private static double mean(List<Case> cases, ToDoubleFunction<Case> value) {
        return cases.stream().mapToDouble(value).average().orElse(Double.NaN);
    }
}
