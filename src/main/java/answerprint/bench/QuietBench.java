package answerprint.bench;

import answerprint.correction.Correction;
import answerprint.correction.Corrections;
import answerprint.correction.Finding;
import answerprint.learning.CpuClock;
import answerprint.picture.PictureLab;
import answerprint.work.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How quiet "Look through" is on takes that nobody put a fault on: findings per 100 frames of the kinds that look without a learned
 * net. Pictures are cut out of the recordings at their own size, so noise and detail are the camera's; the other take of the set-up
 * is the same recording sixteen frames later, so its light is the same. What is filmed in black and white is told apart: such
 * recordings are prints, and their dust and flicker are real. Noise is a right finding where it is high by a measure of its own.
 */
public final class QuietBench implements BenchRow {
    private static final int FRAMES = 48;
    private static final int LATER = 16;
    private static final FilmedClips.Want WANT = new FilmedClips.Want(480, 270, FRAMES + LATER, true);
    private static final int CLIPS = 14;
    private static final List<String> KINDS = List.of("deflicker", "denoise", "cleanup", "lighting-match", "relight");
    /** What the product shows at least; a weaker one is a guess. */
    private static final double SHOWN = 0.3;
    /** Spread of finest detail from which on a take is really noisy, share of full scale. */
    private static final double NOISY = 0.02;
    /** Mean difference of the channels below which a picture is black and white, share of full scale. */
    private static final double GREY = 0.004;

    private final Map<String, Tally> tallies = new TreeMap<>();
    private final List<Measure> measures = new ArrayList<>();

    private static final class Tally {
        private int findings;
        private int frames;
        private double seconds;
    }

    @Override
    public String name() {
        return "quiet";
    }

    @Override
    public List<Measure> run(BenchSetup setup) throws Exception {
        tallies.clear();
        measures.clear();
        PictureLab lab = KindStage.lab();
        Corrections kinds = Corrections.onDuty();
        for (FilmedClip clip : new FilmedClips(lab, WANT).in(setup, CLIPS)) {
            FilmedClip take = clip.part(0, FRAMES);
            CaseFootage footage = new CaseFootage(take, lab.memory(), take::frame);
            footage.another(clip.part(LATER, FRAMES)::frame);
            for (Correction kind : kinds.all()) {
                String id = kind.kind().id();
                if (KINDS.contains(id) && setup.takes(kind.kind())) {
                    double before = CpuClock.seconds();
                    List<Finding> found = kind.find(footage, Progress.unwatched());
                    count(take, id, found, CpuClock.seconds() - before);
                }
            }
        }
        tallies.forEach(this::told);
        return List.copyOf(measures);
    }

    private void count(FilmedClip take, String kind, List<Finding> found, double seconds) {
        boolean print = isGrey(take.frame(0));
        boolean noisy = kind.equals("denoise") && noise(take) >= NOISY;
        String side = print ? "black and white prints" : HeldOut.is(take.item()) ? "held-out items" : "tuning items";
        Tally tally = tallies.computeIfAbsent(kind + "|" + side, key -> new Tally());
        tally.frames += FRAMES;
        tally.seconds += seconds;
        for (Finding one : found) {
            if (one.confidence() >= SHOWN) {
                tally.findings += noisy ? 0 : 1;
                String words = String.format(
                        Locale.ROOT, "quiet: %s said “%s”%s", kind, one.title(), noisy ? ", and it is noisy" : "");
                measures.add(new Measure(words, take.item(), one.confidence(), "sure", "", true));
            }
        }
    }

    private void told(String key, Tally tally) {
        String[] words = key.split("\\|", -1);
        double share = 100.0 * tally.findings / tally.frames;
        boolean print = words[1].startsWith("black");
        measures.add(new Measure(
                "quiet: " + words[0] + ", findings on clean takes",
                words[1],
                share,
                "per 100 frames",
                print ? "" : "0",
                print || tally.findings == 0));
        measures.add(new Measure(
                "quiet: " + words[0] + ", processor time to look",
                words[1],
                100 * tally.seconds / tally.frames,
                "s per 100 frames",
                "",
                true));
    }

    private static double noise(FilmedClip take) {
        return DenoiseBench.finest(take.frame(FRAMES / 2), take.format().width());
    }

    private static boolean isGrey(float[] rgb) {
        double off = 0;
        for (int i = 0; i < rgb.length; i += 3) {
            off += Math.abs(rgb[i] - rgb[i + 1]) + Math.abs(rgb[i + 2] - rgb[i + 1]);
        }
        return off / (rgb.length / 3) / 2 < GREY;
    }
}
