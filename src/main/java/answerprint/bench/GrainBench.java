package answerprint.bench;

import answerprint.correction.Nature;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Row 13: grain in the matte against its ring, every kind that puts new pixels there, at 1:1. See {@link GrainMeasure}. On every shot
 * the fault is drawn several times, and what all draws show together is the shot's; what each draw alone says is told beside it.
 */
public final class GrainBench implements BenchRow {
    private static final FilmedClips.Want WANT = new FilmedClips.Want(480, 270, 32, true);
    private static final int CLIPS = 30;
    /** Of the fault on a shot: one thin wire touches too few places to tell 10 % from chance, see decisions 0159 and 0167. */
    private static final int DRAWS = 6;
    /** Spread over the shot: frames that follow each other show the same ground, and a ground too few tells little. */
    private static final int[] FRAMES = {2, 6, 10, 14, 18, 22, 26, 30};

    private static final double SIGMA = 0.1;
    private static final double BAND = 1.5;
    private static final double SHOTS = 0.95;

    /** How many of something keep their grain. */
    private static final class Count {
        private int all;
        private int sigma;
        private int band;

        void add(GrainMeasure grain) {
            all++;
            sigma += Math.abs(grain.sigma() - 1) <= SIGMA ? 1 : 0;
            band += Math.abs(grain.worstBand()) <= BAND ? 1 : 0;
        }
    }

    /** One kind on the items of one side. */
    private static final class Side {
        private final Count draws = new Count();
        private final Map<String, GrainMeasure> shots = new TreeMap<>();

        void see(String item, GrainMeasure drawn) {
            shots.computeIfAbsent(item, key -> new GrainMeasure(WANT.width(), WANT.height()))
                    .add(drawn);
            if (drawn.measured()) {
                draws.add(drawn);
            }
        }
    }

    @Override
    public String name() {
        return "grain";
    }

    @Override
    public List<Measure> run(BenchSetup setup) throws Exception {
        KindStage stage = new KindStage("grain", setup);
        Map<String, Map<String, Side>> kinds = new TreeMap<>();
        stage.each(WANT, CLIPS, DRAWS, run -> {
            if (run.kind().nature() != Nature.REPLACES) {
                return; // a grade keeps each pixel's own grain; row 12 and guard G8 look at denoising
            }
            String item = run.staged().item();
            Side side = kinds.computeIfAbsent(run.kind().kind().id(), kind -> new TreeMap<>())
                    .computeIfAbsent(KindStage.side(item), name -> new Side());
            GrainMeasure drawn = new GrainMeasure(WANT.width(), WANT.height());
            run.over(
                    FRAMES,
                    (n, plate, changed, result, scratch) ->
                            drawn.see(Lumas.of(run.staged().truth().apply(n)), Lumas.of(result.mat()), changed));
            side.see(item, drawn);
        });
        kinds.forEach((kind, sides) -> sides.forEach((name, side) -> told(stage, kind, side)));
        kinds.forEach((kind, sides) -> sides.forEach((name, side) -> judged(stage, kind, name, side)));
        return stage.measures();
    }

    private static void told(KindStage stage, String kind, Side side) {
        side.shots.forEach((item, grain) -> {
            if (grain.measured()) {
                stage.tell(kind + ", σ in matte to ring", item, grain.sigma(), "ratio");
                stage.tell(kind + ", the same by power of all places", item, grain.sigmaOnTheWhole(), "ratio");
                stage.tell(kind + ", to ring, ground as filmed left in", item, grain.sigmaToRing(), "ratio");
                stage.tell(kind + ", what was filmed to its ring", item, grain.filmedToRing(), "ratio");
                stage.tell(kind + ", octave farthest off", item, grain.worstBand(), "dB");
            }
        });
    }

    private static void judged(KindStage stage, String kind, String name, Side side) {
        Count shots = new Count();
        side.shots.values().stream().filter(GrainMeasure::measured).forEach(shots::add);
        required(stage, kind + ", shots", name, shots);
        required(stage, kind + ", single draws", name, side.draws);
    }

    private static void required(KindStage stage, String what, String name, Count count) {
        if (count.all > 0) {
            required(stage, what + " with σ within 10 %", name, count.sigma, count.all);
            required(stage, what + " with every octave within 1.5 dB", name, count.band, count.all);
        }
    }

    private static void required(KindStage stage, String measure, String side, int good, int all) {
        double share = (double) good / all;
        stage.require(measure, "of " + all + " " + side, share, "share", "≥ " + SHOTS, share >= SHOTS);
    }
}
