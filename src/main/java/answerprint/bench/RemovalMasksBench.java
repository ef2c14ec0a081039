package answerprint.bench;

import answerprint.correction.ChangedPixels;
import answerprint.correction.Compositing;
import answerprint.correction.Patch;
import answerprint.correction.SourceTable;
import answerprint.correction.repair.PlateFill;
import answerprint.picture.BoxRules;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.photo.Photo;

/**
 * Row 7: holes of about a tenth of the picture, wandering and standing, laid by seed over shots with a moving camera; the
 * plate is the truth. Holes lie over the set rather than over performers, as removed objects do. HoleScore: peak signal-to-noise ratio
 * inside the holes, above OpenCV's Telea fill in the same run; told apart for what was borrowed and what was made up.
 */
public final class RemovalMasksBench implements BenchRow {
    private static final String NAME = "object removal, synthetic masks: ";
    /** Median way of most corners from frame to frame from which something moves, pixels of 640. */
    private static final double MOVING = 0.5;

    private static final int FIRST = 10;
    private static final int STEP = 14;
    private static final double WANTED = 3;
    /** Places that the seed gives for each hole; the one that lies over the set is taken. */
    private static final int PLACES = 8;

    /** Shots of one recording. */
    private static final int SHOTS = 4;
    /** Shots of one recording that were measured before 2026-11-29, whether their camera moved or not: their mean is still told. */
    private static final int SHOTS_BEFORE = 2;

    @Override
    public String name() {
        return "removal-masks";
    }

    @Override
    public List<Measure> run(BenchSetup setup) throws Exception {
        Path box = BenchFolder.fresh();
        PictureMemory memory = PictureMemory.ofBytes(3L << 30);
        var clips = new PannedClips(PictureLab.of(BoxRules.usual(box), memory));
        List<HoleScore> scores = new ArrayList<>();
        for (Path file : PannedClips.recordings(setup.footage())) {
            String item = file.resolveSibling("").getFileName().toString();
            if (setup.items().takes(item)) {
                List<PannedClip> shots = clips.shots(file, SHOTS, MOVING);
                for (int k = 0; k < shots.size(); k++) {
                    boolean before = k < SHOTS_BEFORE;
                    if (before || HoleScore.moves(shots.get(k))) {
                        measure(shots.get(k), before, setup.seed(), memory, scores);
                    }
                }
            }
        }
        return measures(scores);
    }

    private static void measure(
            PannedClip clip, boolean before, long seed, PictureMemory memory, List<HoleScore> scores) {
        int width = clip.format().width();
        int height = clip.format().height();
        long own = seed * 1_000_003 + clip.name().hashCode();
        OwnMotion motion = new OwnMotion(clip, memory);
        List<Blob> wandering = new ArrayList<>();
        List<Blob> standing = new ArrayList<>();
        for (int k = 0; k < PLACES; k++) {
            wandering.add(Blob.wandering(own + 2 * k, width, height));
            standing.add(Blob.standing(own + 2 * k + 1, width, height));
        }
        scores.add(measured(clip, Blob.overTheSet(wandering, motion::under), "wandering", before, memory));
        scores.add(measured(clip, Blob.overTheSet(standing, motion::under), "standing", before, memory));
    }

    private static HoleScore measured(PannedClip clip, Blob blob, String kind, boolean before, PictureMemory memory) {
        HoleScore score = new HoleScore(clip, kind, before);
        byte[][] holes = new byte[clip.count()][];
        for (int n = 0; n < holes.length; n++) {
            holes[n] = blob.hole(n);
        }
        var footage = new ClipFootage(clip.format(), clip.count(), n -> covered(clip, holes, n), memory);
        FrameRange all = FrameRange.ofCount(clip.count());
        try (FrameSource source = footage.open();
                FrameWindow window = new FrameWindow(source, PlateFill.REACH, memory);
                PlateFill fill = new PlateFill((n, out) -> paint(holes[n], out), footage, all, new SourceTable())) {
            for (int n = FIRST; n < clip.count(); n += STEP) {
                try (Scratch scratch = new Scratch(memory)) {
                    frame(clip, n, holes[n], fill, window, scratch, score);
                }
            }
            score.unseen = fill.scores().unseenShare();
        }
        return score;
    }

    /** The frame with something in the hole that is no part of the truth. */
    private static float[] covered(PannedClip clip, byte[][] holes, int n) {
        float[] rgb = clip.frames()[n].clone();
        int width = clip.format().width();
        for (int i = 0; i < holes[n].length; i++) {
            if (holes[n][i] != 0) {
                float tint = (i % width / 8 + i / width / 8) % 2 == 0 ? 0.25f : 0.65f;
                rgb[3 * i] = tint;
                rgb[3 * i + 1] = 0.5f * tint;
                rgb[3 * i + 2] = 1 - tint;
            }
        }
        return rgb;
    }

    private static void frame(
            PannedClip clip, int n, byte[] hole, PlateFill fill, FrameWindow window, Scratch scratch, HoleScore score) {
        float[] truth = clip.frames()[n];
        long start = System.nanoTime();
        Patch patch = new Patch();
        fill.frame(n, window, patch, true, scratch);
        score.nanos += System.nanoTime() - start;
        score.frames++;
        ChangedPixels changed = new ChangedPixels();
        changed.gather(patch);
        Frame result = scratch.frame(clip.format());
        new Compositing(clip.format()).composite(window.at(n), changed, result);
        float[] repaired = new float[truth.length];
        result.mat().get(0, 0, repaired);
        BenchSheet.keep(NAME, score.name + "-" + score.hole + "-" + n, clip.format(), window.at(n), repaired, truth);
        float[] byTelea = telea(window.at(n).mat(), hole, scratch);
        byte[] made = made(patch, hole, clip.format().width());
        byte[] borrowed = hole.clone();
        for (int i = 0; i < hole.length; i++) {
            borrowed[i] ^= made[i];
        }
        score.all.add(byTelea, repaired, truth, hole);
        score.made.add(byTelea, repaired, truth, made);
        score.borrowed.add(byTelea, repaired, truth, borrowed);
    }

    /** Where the hole's pixels are made up rather than borrowed, as the repair says itself. */
    private static byte[] made(Patch patch, byte[] hole, int width) {
        byte[] made = new byte[hole.length];
        Region box = patch.box();
        short[] row = new short[box.width()];
        for (int y = 0; y < box.height(); y++) {
            patch.source().get(y, 0, row);
            for (int x = 0; x < row.length; x++) {
                int at = (box.y() + y) * width + box.x() + x;
                made[at] = row[x] == (short) SourceTable.SYNTHESISED ? hole[at] : 0;
            }
        }
        return made;
    }

    private static void paint(byte[] hole, Mat out) {
        float[] alpha = new float[hole.length];
        for (int i = 0; i < alpha.length; i++) {
            alpha[i] = hole[i] != 0 ? 1 : 0;
        }
        out.put(0, 0, alpha);
    }

    /** OpenCV's Telea fill at 8 bits, as it wants it. */
    static float[] telea(Mat plate, byte[] hole, Scratch scratch) {
        Mat codes = scratch.mat(plate.rows(), plate.cols(), CvType.CV_8UC3);
        plate.convertTo(codes, CvType.CV_8U, 255);
        Mat mask = scratch.mat(plate.rows(), plate.cols(), CvType.CV_8UC1);
        mask.put(0, 0, hole);
        Mat out = scratch.mat(plate.rows(), plate.cols(), CvType.CV_8UC3);
        Photo.inpaint(codes, mask, out, 3, Photo.INPAINT_TELEA);
        byte[] filled = new byte[3 * hole.length];
        out.get(0, 0, filled);
        float[] rgb = new float[filled.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (filled[i] & 255) / 255f;
        }
        return rgb;
    }

    private static List<Measure> measures(List<HoleScore> scores) {
        List<Measure> measures = new ArrayList<>();
        for (HoleScore s : scores) {
            String item = s.name + ", " + s.hole;
            measures.add(told("PSNR in hole", item, s.all.db(), "dB"));
            measures.add(told("PSNR above Telea", item, s.all.gain(), "dB"));
            measures.add(told("the same, of what is borrowed", item, s.borrowed.gain(), "dB"));
            measures.add(told("the same, of what is made up", item, s.made.gain(), "dB"));
            measures.add(told("made up", item, 100.0 * s.made.samples() / s.all.samples(), "%"));
            measures.add(told("shown by no frame", item, 100 * s.unseen, "%"));
            measures.add(told("of the picture stands still", item, 100 * s.standing, "%"));
            measures.add(told("time per frame", item, s.nanos / 1e9 / s.frames, "s"));
        }
        for (boolean heldOut : new boolean[] {false, true}) {
            measures.addAll(means(
                    scores.stream().filter(s -> HeldOut.is(s.item) == heldOut).toList(),
                    heldOut ? "held-out items" : "tuning items"));
        }
        return measures;
    }

    private static List<Measure> means(List<HoleScore> scores, String items) {
        double[] gains = gains(scores.stream().filter(HoleScore::moves).toList());
        double[] before = gains(scores.stream().filter(s -> s.before).toList());
        List<Measure> measures = new ArrayList<>();
        if (gains.length == 0) {
            measures.add(told("not measured: needs a shot of 45 frames with a moving camera", "mean, " + items, 0, ""));
        } else {
            double mean = Arrays.stream(gains).average().orElseThrow();
            double median = (gains[(gains.length - 1) / 2] + gains[gains.length / 2]) / 2;
            measures.add(new Measure(
                    NAME + "PSNR above Telea", "mean, " + items, mean, "dB", "at least " + WANTED, mean >= WANTED));
            measures.add(told("PSNR above Telea", "median, " + items, median, "dB"));
        }
        Arrays.stream(before)
                .average()
                .ifPresent(mean ->
                        measures.add(told("PSNR above Telea, shots as chosen before", "mean, " + items, mean, "dB")));
        return measures;
    }

    /** In order. */
    private static double[] gains(List<HoleScore> scores) {
        return scores.stream().mapToDouble(s -> s.all.gain()).sorted().toArray();
    }

    private static Measure told(String measure, String item, double value, String unit) {
        return new Measure(NAME + measure, item, value, unit, "", true);
    }
}
