package answerprint.bench;

import answerprint.correction.denoise.Denoise;
import answerprint.picture.BoxRules;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Row 12: noise put on the cleanest takes by seed, taken out by the product at full strength with the grain policy off, and by the
 * bundled program's {@code nlmeans} at its best strength in the same run. Gain is PSNR over the noisy plate, all three channels.
 */
public final class DenoiseBench implements BenchRow {
    private static final int WIDTH = 480;
    private static final int SKIPPED = 6;
    private static final int FRAMES = 11;
    private static final int[] JUDGED = {3, 5, 8};
    private static final int MOST_OF_A_HALF = 4;
    /** Spread of finest detail where little is drawn, share of full scale; noisier takes are no truth. */
    private static final double CLEAN = 1.2 / 255;

    /** Of the size of a standard Gaussian. */
    private static final double LOWER_QUARTILE = 0.3186;

    private static final List<InjectedNoise> FAULTS =
            List.of(new InjectedNoise(0.02, false), new InjectedNoise(0.05, false), new InjectedNoise(0.035, true));
    private static final double[] LEAST = {4, 6, 4};
    private static final String NAME = "denoise: ";

    @Override
    public String name() {
        return "denoise";
    }

    private record Score(
            String item, int fault, double gain, double peer, double usual, double sigma, double seconds) {}

    @Override
    public List<Measure> run(BenchSetup setup) throws Exception {
        Path box = BenchFolder.fresh();
        PictureLab lab = PictureLab.of(BoxRules.usual(box), PictureMemory.ofBytes(1L << 30));
        FilmedTakes takes = new FilmedTakes(lab, WIDTH, SKIPPED, FRAMES);
        List<Score> scores = new ArrayList<>();
        int[] used = new int[2];
        for (Path file : takes.in(setup)) {
            int half = HeldOut.is(FilmedTakes.item(setup, file)) ? 1 : 0;
            FilmedTake take =
                    used[half] < MOST_OF_A_HALF ? takes.opened(setup, file).orElse(null) : null;
            if (take != null && finest(take.frames()[FRAMES / 2], WIDTH) < CLEAN) {
                used[half]++;
                for (int fault = 0; fault < FAULTS.size(); fault++) {
                    scores.add(
                            score(take, fault, setup.seed() + 17L * take.item().hashCode() + fault));
                }
            }
        }
        if (scores.isEmpty()) {
            throw new NoSuchFootage("a clean take of " + (FRAMES + SKIPPED) + " frames");
        }
        return measures(scores);
    }

    private static Score score(FilmedTake take, int fault, long seed) throws IOException, InterruptedException {
        FilmedTake noisy = FAULTS.get(fault).over(take, seed);
        FilmedTake.Corrected clean = noisy.corrected(new Denoise(), settings(100, 0), JUDGED);
        FilmedTake.Corrected usual = noisy.corrected(new Denoise(), JsonNodeFactory.instance.objectNode(), JUDGED);
        NonLocalMeans peer = new NonLocalMeans(WIDTH, take.format().height());
        peer.suit(noisy.frames()[JUDGED[1]], take.frames()[JUDGED[1]]);
        double[] errors = new double[4];
        for (int i = 0; i < JUDGED.length; i++) {
            float[] truth = take.frames()[JUDGED[i]];
            float[] plate = noisy.frames()[JUDGED[i]];
            errors[0] += NonLocalMeans.squared(plate, truth);
            errors[1] += NonLocalMeans.squared(clean.frames()[i], truth);
            errors[2] += NonLocalMeans.squared(peer.filtered(plate), truth);
            errors[3] += NonLocalMeans.squared(usual.frames()[i], truth);
        }
        double measured = clean.summary() == null
                ? 0
                : clean.summary().parameters().path("noiseMiddle").asDouble();
        return new Score(
                take.item(),
                fault,
                decibels(errors[0], errors[1]),
                decibels(errors[0], errors[2]),
                decibels(errors[0], errors[3]),
                measured / FAULTS.get(fault).sigma(),
                clean.seconds() / JUDGED.length);
    }

    private static ObjectNode settings(double strength, double grain) {
        return JsonNodeFactory.instance.objectNode().put("strength", strength).put("grain", grain);
    }

    private static double decibels(double before, double after) {
        return 10 * Math.log10(before / after);
    }

    /** Lower quartile of how far samples lie off their four neighbours, as the spread of white noise that would do the same. */
    static double finest(float[] rgb, int width) {
        int height = rgb.length / 3 / width;
        float[] off = new float[(width - 2) * (height - 2)];
        int k = 0;
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int i = 3 * (y * width + x) + 1;
                off[k++] =
                        Math.abs(rgb[i] - 0.25f * (rgb[i - 3] + rgb[i + 3] + rgb[i - 3 * width] + rgb[i + 3 * width]));
            }
        }
        Arrays.sort(off);
        return off[off.length / 4] / LOWER_QUARTILE / Math.sqrt(1.25);
    }

    private static List<Measure> measures(List<Score> scores) {
        List<Measure> measures = new ArrayList<>();
        for (Score one : scores) {
            String item = one.item() + ", " + FAULTS.get(one.fault()).words();
            measures.add(told(NAME + "gain over the plate", item, one.gain(), "dB"));
            measures.add(told(NAME + "gain of nlmeans", item, one.peer(), "dB"));
            measures.add(told(NAME + "measured noise to true", item, one.sigma(), "ratio"));
        }
        for (boolean held : List.of(false, true)) {
            for (int f = 0; f < FAULTS.size(); f++) {
                int fault = f;
                List<Score> some = scores.stream()
                        .filter(s -> s.fault() == fault && HeldOut.is(s.item()) == held)
                        .toList();
                if (!some.isEmpty()) {
                    measures.addAll(means(some, fault, held ? "mean, held-out items" : "mean, tuning items"));
                }
            }
        }
        double seconds = scores.stream().mapToDouble(Score::seconds).average().orElse(0);
        measures.add(told(NAME + "time per frame of " + WIDTH + " pixels", "mean", seconds, "s"));
        return measures;
    }

    private static List<Measure> means(List<Score> scores, int fault, String item) {
        String words = ", " + FAULTS.get(fault).words();
        double gain = scores.stream().mapToDouble(Score::gain).average().orElseThrow();
        double peer = scores.stream().mapToDouble(Score::peer).average().orElseThrow();
        double usual = scores.stream().mapToDouble(Score::usual).average().orElseThrow();
        double least = LEAST[fault];
        return List.of(
                new Measure(NAME + "gain over the plate" + words, item, gain, "dB", "at least " + least, gain >= least),
                new Measure(NAME + "gain above nlmeans" + words, item, gain - peer, "dB", "at least 0", gain >= peer),
                told(NAME + "gain of nlmeans" + words, item, peer, "dB"),
                told(NAME + "gain at the usual strength, grain kept" + words, item, usual, "dB"));
    }

    private static Measure told(String measure, String item, double value, String unit) {
        return new Measure(measure, item, value, unit, "", true);
    }
}
