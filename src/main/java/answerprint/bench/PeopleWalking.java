package answerprint.bench;

import answerprint.correction.ChangedPixels;
import answerprint.correction.Compositing;
import answerprint.correction.Patch;
import answerprint.correction.Render;
import answerprint.correction.objectremoval.ObjectRemoval;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.PictureFormat;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import java.util.List;
import java.util.stream.IntStream;

/** How near a removal comes to the set behind people who walk through, on frames spread over those on which somebody is there. */
final class PeopleWalking {
    private static final double WANTED = 34;
    private static final int MEASURED = 10;

    private final PeopledRecording recording;
    private final PictureFormat format;
    private final EmptySet set;
    private double product;
    private double telea;
    private double reachable;
    private double toNearest;
    private double apart;
    private long samples;

    PeopleWalking(PeopledRecording recording) {
        this.recording = recording;
        format = recording.format;
        set = recording.set;
    }

    List<Measure> measures() {
        List<Integer> shown = recording.shown();
        List<Integer> there = IntStream.range(0, shown.size())
                .filter(k -> !set.box(shown.get(k)).isEmpty())
                .boxed()
                .toList();
        FrameRange range = new FrameRange(there.getFirst(), there.getLast());
        ClipFootage footage = recording.footage(shown);
        long start = System.nanoTime();
        try (FrameSource source = footage.open();
                FrameWindow window = new FrameWindow(source, new ObjectRemoval().reach(), recording.memory);
                Render render = new ObjectRemoval().prepare(recording.assignment(shown, range), footage)) {
            for (int k = 0; k < MEASURED; k++) {
                score(there.get((int) ((k + 0.5) * there.size() / MEASURED)), render, window);
            }
        }
        return told((System.nanoTime() - start) / 1e9);
    }

    /** @param k number of a shown frame */
    private void score(int k, Render render, FrameWindow window) {
        int n = recording.shown().get(k);
        byte[] hole = set.people(n);
        float[] truth = set.truth(n, recording.hidden(), EmptySet.SETTLED);
        float[] other = set.truth(n, recording.shown(), EmptySet.SETTLED);
        float[] nearest = set.truth(n, recording.hidden(), 0);
        try (Scratch scratch = new Scratch(recording.memory)) {
            float[] repaired = repaired(render, window, k, scratch);
            float[] byTelea = RemovalMasksBench.telea(window.at(k).mat(), hole, scratch);
            BenchSheet.keep(
                    RemovalPlatesBench.NAME, RemovalPlatesBench.ITEM + "-" + n, format, window.at(k), repaired, truth);
            product += HoleScore.squared(repaired, truth, hole);
            toNearest += HoleScore.squared(repaired, nearest, hole);
            telea += HoleScore.squared(byTelea, truth, hole);
        }
        reachable += HoleScore.squared(other, truth, hole);
        apart += HoleScore.squared(nearest, truth, hole);
        for (byte in : hole) {
            samples += in != 0 ? 3 : 0;
        }
    }

    private List<Measure> told(double seconds) {
        return List.of(
                wanted("PSNR in hole", db(product)),
                wanted("PSNR in hole, against frames just uncovered", db(toNearest)),
                RemovalPlatesBench.told("PSNR in hole, Telea", db(telea), "dB"),
                RemovalPlatesBench.told("PSNR in hole, truth from the shown frames", db(reachable), "dB"),
                RemovalPlatesBench.told("frames just uncovered against the truth", db(apart), "dB"),
                RemovalPlatesBench.told("time for tracking and " + MEASURED + " frames", seconds, "s"));
    }

    private double db(double squared) {
        return -10 * Math.log10(squared / samples);
    }

    private float[] repaired(Render render, FrameWindow window, int n, Scratch scratch) {
        Patch patch = new Patch();
        render.frame(n, window, patch, scratch);
        ChangedPixels changed = new ChangedPixels();
        changed.gather(patch);
        Frame result = scratch.frame(format);
        new Compositing(format).composite(window.at(n), changed, result);
        float[] rgb = new float[3 * format.width() * format.height()];
        result.mat().get(0, 0, rgb);
        return rgb;
    }

    private static Measure wanted(String measure, double db) {
        return new Measure(
                RemovalPlatesBench.NAME + measure,
                RemovalPlatesBench.ITEM,
                db,
                "dB",
                "at least " + WANTED,
                db >= WANTED);
    }
}
