package answerprint.bench;

import answerprint.guard.FaceFinder;
import answerprint.guard.OptionalModels;
import answerprint.guard.PersonFinder;
import answerprint.picture.BoxRules;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * Row 1, over performers: on clips in which people are found, of many seeded wires the one is hung that crosses most of what moves
 * unlike the set, and only the pixels of the wire over that are scored, for the product and for its peers in the same run.
 */
public final class WireLayerBench implements BenchRow {
    private static final String NAME = "wire over a performer: ";
    private static final int DRAWS = 24;
    /** Pixels over performers from which a clip counts, over all frames scored. */
    private static final int FEWEST = 200;

    @Override
    public String name() {
        return "wire-layer";
    }

    @Override
    public List<Measure> run(BenchSetup setup) throws Exception {
        Path box = BenchFolder.fresh();
        PictureMemory memory = PictureMemory.ofBytes(3L << 30);
        WireClips clips = new WireClips(PictureLab.of(BoxRules.usual(box), memory));
        List<RepairScore> scores = new ArrayList<>();
        for (Path file : WireClips.candidates(setup.footage())) {
            String item = WireRepairBench.item(file, setup.footage());
            WireClip clip = setup.items().takes(item) ? clips.opened(file, setup.footage()) : null;
            if (clip != null && people(clip, memory)) {
                RepairScore score = score(clip, item, setup.seedOf(item), memory);
                if (score.samples >= 3L * FEWEST) {
                    scores.add(score);
                }
            }
        }
        if (scores.isEmpty()) {
            throw new NoSuchFootage("a clip of 49 frames in which people move");
        }
        return measures(scores);
    }

    private static boolean people(WireClip clip, PictureMemory memory) {
        PersonFinder finder = PersonFinder.open(OptionalModels.NONE);
        int width = clip.format().width();
        int height = clip.format().height();
        Region whole = new Region(0, 0, width, height);
        int seen = 0;
        for (int n : WireTrial.shown(clip.count())) {
            try (Scratch scratch = new Scratch(memory)) {
                Mat luma = scratch.mat(height, width, CvType.CV_32FC1);
                Imgproc.cvtColor(Pixels.mat(clip.truth()[n], width, scratch), luma, Imgproc.COLOR_RGB2GRAY);
                seen += finder.find(luma, whole, FaceFinder.Eye.SURE, scratch).isEmpty() ? 0 : 1;
            }
        }
        return seen >= 1;
    }

    private static RepairScore score(WireClip clip, String item, long seed, PictureMemory memory) {
        byte[][] own = new OwnPixels(clip, memory).of(WireTrial.shown(clip.count()));
        RiggedWires best = null;
        long most = -1;
        for (int draw = 0; draw < DRAWS; draw++) {
            var wires = RiggedWires.moving(
                    seed + draw, clip.format().width(), clip.format().height(), 1, clip.light());
            long over = 0;
            for (int n : WireTrial.shown(clip.count())) {
                float[] matte = wires.alone(0, n);
                for (int i = 0; i < matte.length; i++) {
                    over += matte[i] > 0 && own[n][i] != 0 ? 1 : 0;
                }
            }
            if (over > most) {
                most = over;
                best = wires;
            }
        }
        WireClip hung = clip.hung(java.util.Objects.requireNonNull(best), "over performers");
        return new WireTrial(hung, HeldOut.is(item), memory).over(own).alone();
    }

    private static List<Measure> measures(List<RepairScore> scores) {
        List<Measure> measures = new ArrayList<>();
        for (RepairScore score : scores) {
            measures.add(WireRepairBench.told(NAME + "PSNR in matte", score.item, score.db(score.product), "dB"));
            measures.add(WireRepairBench.told(NAME + "PSNR above Telea", score.item, score.aboveTelea(), "dB"));
            measures.add(WireRepairBench.told(NAME + "PSNR above plain flow", score.item, score.aboveFlow(), "dB"));
            measures.add(
                    WireRepairBench.told(NAME + "time per frame", score.item, score.nanos / 1e9 / score.frames, "s"));
        }
        WireRepairBench.over(scores, NAME, "moving wires", RepairScore::aboveTelea, "PSNR above Telea", 0, measures);
        WireRepairBench.over(
                scores, NAME, "moving wires", RepairScore::aboveFlow, "PSNR above plain flow", 0, measures);
        return measures;
    }
}
