package answerprint.learning;

import answerprint.learning.LessonTakes.LessonTake;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameSources;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import com.google.errorprone.annotations.MustBeClosed;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * Hangs moving wires over stretches of the takes, lets the plain method repair them and keeps patches of its stacks with the
 * truth, which is known because the wires were added. Frames to learn come from the first part of a take, held-out ones from
 * its end.
 */
final class HoleLessons {
    private static final int PATCHES_PER_FRAME = 14;

    private final CandidateMaker maker;
    private final FrameSources sources;
    private final PictureMemory memory;
    private final int widest;
    private final RepairPatches lessons = new RepairPatches();
    private final RepairPatches heldOut = new RepairPatches();

    /** @param widest working width in pixels */
    HoleLessons(CandidateMaker maker, FrameSources sources, PictureMemory memory, int widest) {
        this.maker = maker;
        this.sources = sources;
        this.memory = memory;
        this.widest = widest;
    }

    RepairPatches lessons() {
        return lessons;
    }

    RepairPatches heldOut() {
        return heldOut;
    }

    /** Reads one take's lessons. @param frames how many frames to practise on, at most */
    void add(int index, LessonTake take, int frames, long seed) {
        try (FrameSource source = sources.open(take.media())) {
            int count = source.count();
            int end = count * 3 / 5;
            for (int k = 0; k < frames; k++) {
                int n = end * (2 * k + 1) / (2 * frames);
                stretch(index, source, n, 0, Math.max(0, count * 7 / 10), seed + 17L * k, lessons);
            }
            int judged = Math.max(1, frames / 2);
            for (int k = 0; k < judged; k++) {
                int n = count * 7 / 10 + (count * 3 / 10) * (2 * k + 1) / (2 * judged);
                stretch(index, source, Math.min(n, count - 1), count * 7 / 10, count - 1, ~seed - 17L * k, heldOut);
            }
        }
    }

    private void stretch(int index, FrameSource source, int n, int from, int to, long seed, RepairPatches into) {
        int first = Math.max(from, n - maker.reach());
        int last = Math.min(to, n + maker.reach());
        if (last - first < 2) {
            return;
        }
        try (var shot = new WiredShot(source, memory, first, last, widest, seed)) {
            var random = new SplittableRandom(seed);
            maker.around(
                    n, shot, (where, stack) -> into.cut(index, where, stack, shot.truth(n), PATCHES_PER_FRAME, random));
        }
    }

    /** A stretch of a take with wires over it, at the working size. */
    private static final class WiredShot implements CandidateMaker.Shot, AutoCloseable {
        private final PictureMemory memory;
        private final Scratch own;
        private final int first;
        private final List<Mat> truths = new ArrayList<>();
        private final List<Mat> wired = new ArrayList<>();
        private final List<byte[]> holes = new ArrayList<>();

        @SuppressWarnings("MustBeClosedChecker") // closed with this shot
        WiredShot(FrameSource source, PictureMemory memory, int first, int last, int widest, long seed) {
            this.memory = memory;
            this.first = first;
            own = new Scratch(memory);
            try (Frame frame = new Frame(source.format(), memory)) {
                for (int n = first; n <= last; n++) {
                    source.read(n, frame);
                    hang(WorkingPicture.of(frame, widest, own), n, seed);
                }
            } catch (RuntimeException e) {
                own.close();
                throw e;
            }
        }

        private void hang(Mat truth, int n, long seed) {
            int width = truth.cols();
            int height = truth.rows();
            float[] rgb = new float[3 * width * height];
            truth.get(0, 0, rgb);
            double ground = 0;
            for (float v : rgb) {
                ground += v / rgb.length;
            }
            float[] matte = new float[width * height];
            double tone = truths.isEmpty() ? ground : this.ground;
            this.ground = tone;
            SyntheticWires.hang(seed, width, height, 2, Math.clamp(tone, 0.05, 0.95))
                    .paint(n, rgb, matte, SyntheticWires.Window.whole(width, height));
            Mat picture = own.mat(height, width, CvType.CV_32FC3);
            picture.put(0, 0, rgb);
            truths.add(truth);
            wired.add(picture);
            holes.add(grown(matte, width, height));
        }

        private double ground;

        /** The matte and two pixels around it, as a person's or a finder's matte would be. */
        private static byte[] grown(float[] matte, int width, int height) {
            byte[] hole = new byte[matte.length];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    if (matte[y * width + x] > 0.02f) {
                        for (int v = Math.max(0, y - 2); v <= Math.min(height - 1, y + 2); v++) {
                            for (int u = Math.max(0, x - 2); u <= Math.min(width - 1, x + 2); u++) {
                                hole[v * width + u] = (byte) 255;
                            }
                        }
                    }
                }
            }
            return hole;
        }

        Mat truth(int n) {
            return truths.get(n - first);
        }

        @Override
        public int first() {
            return first;
        }

        @Override
        public int last() {
            return first + wired.size() - 1;
        }

        @Override
        public Mat picture(int frame) {
            return wired.get(frame - first);
        }

        @Override
        public Mat hole(int frame, Scratch scratch) {
            Mat picture = picture(frame);
            Mat hole = scratch.mat(picture.rows(), picture.cols(), CvType.CV_8UC1);
            hole.put(0, 0, holes.get(frame - first));
            return hole;
        }

        @Override
        @MustBeClosed
        public Scratch scratch() {
            return new Scratch(memory);
        }

        @Override
        public void close() {
            own.close();
        }
    }
}
