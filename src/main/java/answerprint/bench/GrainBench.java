package answerprint.bench;

import answerprint.correction.Nature;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Row 13: grain in the matte against its ring, every kind that puts new pixels there, at 1:1. See {@link GrainMeasure}. */
public final class GrainBench implements BenchRow {
    private static final FilmedClips.Want WANT = new FilmedClips.Want(480, 270, 32, true);
    private static final int CLIPS = 30;
    /** Spread over the shot: frames that follow each other show the same ground, and a ground too few tells little. */
    private static final int[] FRAMES = {2, 6, 10, 14, 18, 22, 26, 30};

    private static final double SIGMA = 0.1;
    private static final double BAND = 1.5;
    private static final double SHOTS = 0.95;

    private static final class Count {
        private int shots;
        private int sigma;
        private int band;
    }

    @Override
    public String name() {
        return "grain";
    }

    @Override
    public List<Measure> run(BenchSetup setup) throws Exception {
        KindStage stage = new KindStage("grain", setup);
        Map<String, Count> counts = new TreeMap<>();
        stage.each(WANT, CLIPS, run -> {
            if (run.kind().nature() != Nature.REPLACES) {
                return; // a grade keeps each pixel's own grain; row 12 and guard G8 look at denoising
            }
            GrainMeasure grain = new GrainMeasure(WANT.width(), WANT.height());
            run.over(
                    FRAMES,
                    (n, plate, changed, result, scratch) ->
                            grain.see(Lumas.of(run.staged().truth().apply(n)), Lumas.of(result.mat()), changed));
            if (grain.measured()) {
                told(stage, run, grain);
                Count count = counts.computeIfAbsent(
                        run.kind().kind() + "|" + KindStage.side(run.staged().item()), key -> new Count());
                count.shots++;
                count.sigma += Math.abs(grain.sigma() - 1) <= SIGMA ? 1 : 0;
                count.band += Math.abs(grain.worstBand()) <= BAND ? 1 : 0;
            }
        });
        counts.forEach((side, count) -> {
            String[] words = side.split("\\|", -1);
            required(stage, words[0] + ", shots with σ within 10 %", words[1], count.sigma, count.shots);
            required(stage, words[0] + ", shots with every octave within 1.5 dB", words[1], count.band, count.shots);
        });
        return stage.measures();
    }

    private static void told(KindStage stage, KindRun run, GrainMeasure grain) {
        String kind = run.kind().kind().id();
        String item = run.staged().item();
        stage.tell(kind + ", σ in matte to ring", item, grain.sigma(), "ratio");
        stage.tell(kind + ", the same by power of all places", item, grain.sigmaOnTheWhole(), "ratio");
        stage.tell(kind + ", to ring, ground as filmed left in", item, grain.sigmaToRing(), "ratio");
        stage.tell(kind + ", what was filmed to its ring", item, grain.filmedToRing(), "ratio");
        stage.tell(kind + ", octave farthest off", item, grain.worstBand(), "dB");
    }

    private static void required(KindStage stage, String measure, String side, int good, int shots) {
        double share = (double) good / shots;
        stage.require(measure, "of " + shots + " " + side, share, "share", "≥ " + SHOTS, share >= SHOTS);
    }
}
