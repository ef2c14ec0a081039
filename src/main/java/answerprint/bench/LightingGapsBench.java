package answerprint.bench;

import answerprint.colour.LightTrim;
import answerprint.correction.Grade;
import answerprint.correction.Grading;
import answerprint.correction.lightingmatch.LightStudy;
import answerprint.correction.lightingmatch.MatchedLight;
import answerprint.picture.BoxRules;
import answerprint.picture.FrameSource;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import answerprint.timeline.FrameRange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Row 10: two takes cut from one shot, so many frames apart; one gets a seeded CDL and white balance, in a second round a soft
 * tinted lamp too, and 10-bit codes. It is matched to the other and compared with what was shot. Shots whose takes cannot be
 * laid over each other are counted apart: they are matched by statistics.
 */
public final class LightingGapsBench implements BenchRow {
    private static final int LONG = 5;
    private static final int[] GAPS = {5, 20, 45};
    private static final double[] PLAIN = {0.3, 0.45, 0.6};
    private static final double[] LAMP = {1.7, 2.0};
    private static final int LEVELS = 1_023;
    private static final String NAME = "light over gaps: ";

    private record Case(
            String item,
            boolean held,
            int gap,
            boolean lamp,
            boolean registered,
            double fault,
            double match,
            double transfer,
            double floor) {}

    @Override
    public String name() {
        return "lighting-gaps";
    }

    @Override
    public List<Measure> run(BenchSetup setup) throws Exception {
        Path box = BenchFolder.fresh();
        PictureLab lab = PictureLab.of(BoxRules.usual(box), PictureMemory.ofBytes(1L << 30));
        List<Case> cases = new ArrayList<>();
        int most = 2 * LONG - 1 + GAPS[GAPS.length - 1];
        int shots = new Shots(lab, 2 * LONG - 1 + GAPS[1], most).each(setup, shot -> judged(shot, setup, lab, cases));
        if (shots == 0) {
            throw new NoSuchFootage("a shot of 33 frames without a cut, at least 320 pixels wide");
        }
        return measures(cases);
    }

    private static void judged(Shot shot, BenchSetup setup, PictureLab lab, List<Case> into) {
        Random random = new Random(setup.seed() * 31 + shot.name().hashCode());
        Shot hero = shot.part(0, LONG);
        for (int g = 0; g < GAPS.length; g++) {
            int first = LONG - 1 + GAPS[g];
            if (first + LONG > shot.count()) {
                continue;
            }
            Shot take = shot.part(first, LONG);
            float[] middle = take.frames()[LONG / 2];
            LightChange plain = LightChange.drawn(random, LightChange.Lamp.NONE, middle, shot.format());
            into.add(judged(take, hero, plain, GAPS[g], lab));
            if (g < LAMP.length) {
                LightChange lamp = LightChange.drawn(random, LightChange.soft(random), middle, shot.format());
                into.add(judged(take, hero, lamp, GAPS[g], lab));
            }
        }
    }

    private static Case judged(Shot take, Shot hero, LightChange light, int gap, PictureLab lab) {
        Shot faulty = take.lit(light, LEVELS);
        int n = LONG / 2;
        float[] wanted = take.frames()[n];
        float[] given = faulty.frames()[n];
        try (FrameSource mine = faulty.source();
                FrameSource theirs = hero.source()) {
            MatchedLight matched = new LightStudy(mine, FrameRange.ofCount(LONG), theirs, lab.memory()).result();
            float[] graded = graded(given, matched.grade(n, LightTrim.NONE), take.format());
            ColourTransfer transfer = ColourTransfer.between(mine, theirs, lab.memory());
            return new Case(
                    take.name(),
                    HeldOut.is(take.item()),
                    gap,
                    light.lamp() != LightChange.Lamp.NONE,
                    !matched.byStatistics(),
                    PictureDifference.mean(given, wanted),
                    PictureDifference.mean(graded, wanted),
                    PictureDifference.mean(transfer.applied(given), wanted),
                    PictureDifference.mean(light.undone(given, take.format()), wanted));
        }
    }

    static float[] graded(float[] rgb, Grade grade, PictureFormat format) {
        Grading grading = new Grading(grade, format);
        float[] out = new float[rgb.length];
        float[] line = new float[3 * format.width()];
        for (int y = 0; y < format.height(); y++) {
            System.arraycopy(rgb, y * line.length, line, 0, line.length);
            grading.line(y, 0, format.width(), line, line);
            System.arraycopy(line, 0, out, y * line.length, line.length);
        }
        return out;
    }

    private static List<Measure> measures(List<Case> cases) {
        List<Measure> measures = new ArrayList<>();
        for (int g = 0; g < GAPS.length; g++) {
            for (boolean lamp : new boolean[] {false, true}) {
                if (!lamp || g < LAMP.length) {
                    told(cases, GAPS[g], lamp, lamp ? LAMP[g] : PLAIN[g], measures);
                }
            }
        }
        return measures;
    }

    private static void told(List<Case> all, int gap, boolean lamp, double target, List<Measure> into) {
        String what = NAME + gap + " frames" + (lamp ? ", soft tinted lamp" : "");
        for (boolean held : new boolean[] {false, true}) {
            String items = held ? "held-out items" : "tuning items";
            List<Case> mine = all.stream()
                    .filter(c -> c.gap() == gap && c.lamp() == lamp && c.held() == held)
                    .toList();
            List<Case> laid = mine.stream().filter(Case::registered).toList();
            if (laid.isEmpty()) {
                continue;
            }
            double match = median(laid, Case::match);
            String of = "median of " + laid.size() + ", " + items;
            into.add(new Measure(what + ", matched", of, match, "ΔE2000", "≤ " + target, match <= target));
            into.add(peer(what + ", as faulted", of, median(laid, Case::fault)));
            into.add(peer(what + ", mean/std transfer", of, median(laid, Case::transfer)));
            into.add(peer(what + ", exact inverse of 10-bit codes", of, median(laid, Case::floor)));
            List<Case> apart = mine.stream().filter(c -> !c.registered()).toList();
            if (!apart.isEmpty()) {
                String few = "median of " + apart.size() + ", " + items;
                into.add(peer(what + ", by statistics: not laid over", few, median(apart, Case::match)));
            }
        }
    }

    private static Measure peer(String measure, String item, double value) {
        return new Measure(measure, item, value, "ΔE2000", "", true);
    }

    private static double median(List<Case> cases, java.util.function.ToDoubleFunction<Case> value) {
        return LightingMatchBench.median(cases.stream().mapToDouble(value).toArray());
    }
}
