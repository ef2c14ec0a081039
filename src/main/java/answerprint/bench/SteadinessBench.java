package answerprint.bench;

import answerprint.correction.Nature;
import answerprint.timeline.FrameRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Row 14: warping error of the result against the plate's, every kind; see {@link WarpingError}. Against what was filmed it is told
 * without a target: what a kind leaves on purpose (half the noise, a speck it is not sure of) counts there as unsteady.
 */
public final class SteadinessBench implements BenchRow {
    private static final FilmedClips.Want WANT = new FilmedClips.Want(480, 270, 32, false);
    private static final int CLIPS = 12;
    private static final int FIRST = 4;
    private static final int FRAMES = 8;
    private static final double MOST = 1.05;

    @Override
    public String name() {
        return "steadiness";
    }

    @Override
    public List<Measure> run(BenchSetup setup) throws Exception {
        KindStage stage = new KindStage("steadiness", setup);
        Map<String, List<Double>> toPlate = new TreeMap<>();
        Map<String, List<Double>> toFilmed = new TreeMap<>();
        stage.each(WANT, CLIPS, run -> {
            WarpingError error =
                    new WarpingError(WANT.width(), WANT.height(), run.kind().nature() == Nature.GRADES);
            FrameRange frames = new FrameRange(FIRST, FIRST + FRAMES - 1);
            run.over(
                    frames,
                    (n, plate, changed, result, scratch) -> error.see(
                            n,
                            Lumas.of(run.staged().truth().apply(n)),
                            Lumas.of(plate.mat()),
                            Lumas.of(result.mat()),
                            changed,
                            scratch));
            if (!error.measured()) {
                return;
            }
            String kind = run.kind().kind().id();
            String item = run.staged().item();
            stage.tell(kind + ", warping error out / in", item, error.ratio(), "ratio");
            stage.tell(kind + ", warping error out / as filmed", item, error.toFilmed(), "ratio");
            String side = kind + "|" + KindStage.side(item);
            toPlate.computeIfAbsent(side, key -> new ArrayList<>()).add(error.ratio());
            toFilmed.computeIfAbsent(side, key -> new ArrayList<>()).add(error.toFilmed());
        });
        toPlate.forEach((side, all) -> required(stage, "warping error out / in", side, all));
        toFilmed.forEach((side, all) -> {
            String[] words = side.split("\\|", -1);
            stage.tell(words[0] + ", warping error out / as filmed", "mean, " + words[1], mean(all), "ratio");
        });
        return stage.measures();
    }

    private static void required(KindStage stage, String measure, String side, List<Double> all) {
        String[] words = side.split("\\|", -1);
        double mean = mean(all);
        stage.require(words[0] + ", " + measure, "mean, " + words[1], mean, "ratio", "≤ " + MOST, mean <= MOST);
    }

    private static double mean(List<Double> all) {
        return all.stream().mapToDouble(v -> v).average().orElseThrow();
    }
}
