package answerprint.bench;

import answerprint.bench.InjectedFlicker.Cue;
import answerprint.correction.deflicker.Deflicker;
import answerprint.picture.BoxRules;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Row 9: rapid flicker put on filmed takes by seed, taken out by the product, compared with what was filmed. The flicker index is
 * how much each of 6 × 8 areas changes from frame to frame against the same area as filmed, root mean square in stops. Light cues
 * are put on with and without flicker; how much they change the correction is what is lost of them.
 */
public final class DeflickerBench implements BenchRow {
    private static final int WIDTH = 400;
    private static final int SKIPPED = 4;
    private static final int FRAMES = 44;
    private static final int MOST_OF_A_HALF = 4;
    /** Cues take six renders an item, faults one each. */
    private static final int CUES_OF_A_HALF = 2;

    private static final double STEADY = 0.012;
    private static final double CUE_KEPT = 0.03;
    /** Besides the row's own faults, told apart: how well the choice by tone serves. */
    private static final String TONES = "by tone";

    private static final String NAME = "deflicker: ";

    @Override
    public String name() {
        return "deflicker";
    }

    private record Score(String item, String fault, double index, double gain, double seconds, String method) {}

    private record Kept(String item, String cue, double alone, double flickering) {}

    @Override
    public List<Measure> run(BenchSetup setup) throws Exception {
        Path box = BenchFolder.fresh();
        PictureLab lab = PictureLab.of(BoxRules.usual(box), PictureMemory.ofBytes(1L << 30));
        FilmedTakes takes = new FilmedTakes(lab, WIDTH, SKIPPED, FRAMES);
        List<Score> scores = new ArrayList<>();
        List<Kept> cues = new ArrayList<>();
        int[] used = new int[2];
        for (Path file : takes.in(setup)) {
            int half = HeldOut.is(FilmedTakes.item(setup, file)) ? 1 : 0;
            FilmedTake take =
                    used[half] < MOST_OF_A_HALF ? takes.opened(setup, file).orElse(null) : null;
            if (take != null && LightLevels.ownFlicker(take) < STEADY) {
                used[half]++;
                long seed = setup.seed() + 31L * take.item().hashCode();
                judge(take, seed, scores);
                if (used[half] <= CUES_OF_A_HALF) {
                    light(take, seed, cues);
                }
            }
        }
        if (scores.isEmpty()) {
            throw new NoSuchFootage("a steady take of " + (FRAMES + SKIPPED) + " frames without a cut");
        }
        return measures(scores, cues);
    }

    private static void judge(FilmedTake take, long seed, List<Score> scores) {
        scores.add(score(take, "global", InjectedFlicker.global(seed, FRAMES)));
        scores.add(score(take, "per channel", InjectedFlicker.channels(seed + 1, FRAMES)));
        scores.add(score(take, "local", InjectedFlicker.local(seed + 2, FRAMES)));
        scores.add(score(take, TONES, InjectedFlicker.tones(seed + 3, FRAMES)));
    }

    private static void light(FilmedTake take, long seed, List<Kept> cues) {
        InjectedFlicker global = InjectedFlicker.global(seed, FRAMES);
        double[] plain = correction(take, global);
        double[] still = correction(take, InjectedFlicker.none(FRAMES));
        for (Cue cue : List.of(Cue.STEP, Cue.FADE, Cue.FLASH)) {
            double alone =
                    largest(still, correction(take, InjectedFlicker.none(FRAMES).with(cue)));
            double flickering = mean(plain, correction(take, global.with(cue)), cue);
            cues.add(new Kept(take.item(), cue.name().toLowerCase(Locale.ROOT), alone, flickering));
        }
    }

    private static Score score(FilmedTake take, String fault, InjectedFlicker flicker) {
        FilmedTake plate = flicker.over(take);
        FilmedTake.Corrected fixed = plate.corrected(new Deflicker(), JsonNodeFactory.instance.objectNode());
        double index = LightLevels.index(take.with(fixed.frames()), take) / LightLevels.index(plate, take);
        double gain = psnr(fixed.frames(), take.frames()) - psnr(plate.frames(), take.frames());
        String method = fixed.summary() == null
                ? "nothing"
                : fixed.summary().parameters().path("method").asText();
        return new Score(take.item(), fault, 100 * (index - 1), gain, fixed.seconds() / FRAMES, method);
    }

    /** What the product does to the mean light of each frame, in stops. */
    private static double[] correction(FilmedTake take, InjectedFlicker light) {
        FilmedTake plate = light.over(take);
        FilmedTake.Corrected fixed = plate.corrected(new Deflicker(), JsonNodeFactory.instance.objectNode());
        return LightLevels.change(plate, fixed.frames());
    }

    private static double largest(double[] without, double[] with) {
        double most = 0;
        for (int n = 0; n < without.length; n++) {
            most = Math.max(most, Math.abs(with[n] - without[n]));
        }
        return most;
    }

    /** Over the frames round the cue; single frames of flicker that a cue hides are not what it loses. */
    private static double mean(double[] without, double[] with, Cue cue) {
        int from = cue == Cue.FLASH ? InjectedFlicker.FLASH_AT - 1 : InjectedFlicker.FADE_FROM - 4;
        int to = cue == Cue.FLASH ? InjectedFlicker.FLASH_AT + 1 : InjectedFlicker.FADE_TO + 4;
        double sum = 0;
        for (int n = from; n <= to; n++) {
            sum += Math.abs(with[n] - without[n]);
        }
        return sum / (to - from + 1);
    }

    private static double psnr(float[][] frames, float[][] truth) {
        double sum = 0;
        long count = 0;
        for (int n = 0; n < frames.length; n++) {
            for (int i = 0; i < frames[n].length; i++) {
                double off = Math.clamp(frames[n][i], 0f, 1f) - truth[n][i];
                sum += off * off;
                count++;
            }
        }
        return -10 * Math.log10(Math.max(1e-12, sum / count));
    }

    private static List<Measure> measures(List<Score> scores, List<Kept> cues) {
        List<Measure> measures = new ArrayList<>();
        for (Score one : scores) {
            String item = one.item() + ", " + one.fault();
            measures.add(told(NAME + "flicker index", item, one.index(), "%"));
            measures.add(told(NAME + "PSNR gain (" + one.method() + ")", item, one.gain(), "dB"));
        }
        for (Kept one : cues) {
            String item = one.item() + ", " + one.cue();
            measures.add(told(NAME + "lost of a cue alone, worst frame", item, one.alone(), "stop"));
            measures.add(told(NAME + "lost of a cue in flicker, on average", item, one.flickering(), "stop"));
        }
        for (boolean held : List.of(false, true)) {
            List<Score> half =
                    scores.stream().filter(s -> HeldOut.is(s.item()) == held).toList();
            List<Kept> kept =
                    cues.stream().filter(s -> HeldOut.is(s.item()) == held).toList();
            if (!half.isEmpty()) {
                measures.addAll(means(half, kept, held ? "mean, held-out items" : "mean, tuning items"));
            }
        }
        double seconds = scores.stream().mapToDouble(Score::seconds).average().orElse(0);
        measures.add(told(NAME + "time per frame of " + WIDTH + " pixels", "mean", seconds, "s"));
        return measures;
    }

    private static List<Measure> means(List<Score> scores, List<Kept> cues, String item) {
        List<Measure> measures = new ArrayList<>();
        double index = scores.stream()
                .filter(s -> !s.fault().equals(TONES))
                .mapToDouble(Score::index)
                .average()
                .orElseThrow();
        measures.add(new Measure(NAME + "flicker index, all faults", item, index, "%", "at most -90", index <= -90));
        for (String fault : List.of("global", "per channel", "local")) {
            double gain = scores.stream()
                    .filter(s -> Objects.equals(s.fault(), fault))
                    .mapToDouble(Score::gain)
                    .average()
                    .orElseThrow();
            measures.add(new Measure(NAME + "PSNR gain, " + fault, item, gain, "dB", "at least 8", gain >= 8));
        }
        double tone = scores.stream()
                .filter(s -> s.fault().equals(TONES))
                .mapToDouble(Score::index)
                .average()
                .orElseThrow();
        measures.add(told(NAME + "flicker index, by tone", item, tone, "%"));
        double alone = cues.stream().mapToDouble(Kept::alone).max().orElseThrow();
        double inside = cues.stream().mapToDouble(Kept::flickering).average().orElseThrow();
        String worst = item.replace("mean", "worst");
        measures.add(
                new Measure(NAME + "lost of a cue alone", worst, alone, "stop", "at most 0.03", alone <= CUE_KEPT));
        measures.add(new Measure(
                NAME + "lost of a cue in flicker", item, inside, "stop", "at most 0.03", inside <= CUE_KEPT));
        return measures;
    }

    private static Measure told(String measure, String item, double value, String unit) {
        return new Measure(measure, item, value, unit, "", true);
    }
}
