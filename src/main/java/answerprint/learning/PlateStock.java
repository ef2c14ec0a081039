package answerprint.learning;

import answerprint.learning.LessonTakes.LessonTake;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameSources;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.Mat;

/**
 * The frames that a model learns from and those it is judged on, read once and kept small. Judged frames are spread over the
 * take and never learned from; learned ones keep at least three frames, or a sixtieth of the take, away from them and are
 * chosen for being unlike each other.
 */
public final class PlateStock {
    private static final int LOOKS = 20;
    private static final int SIGNATURE = 12;
    /** Pixels on each side of a line that moves by itself. */
    private static final int DOUBT = 7;

    private final List<Plate> lessons = new ArrayList<>();
    private final List<Plate> heldOut = new ArrayList<>();
    private final Bare bare;

    private PlateStock(Bare bare) {
        this.bare = bare;
    }

    /** Frames to learn from. */
    public List<Plate> lessons() {
        return lessons;
    }

    /** Frames to judge on. */
    public List<Plate> heldOut() {
        return heldOut;
    }

    /**
     * Reads a stock.
     *
     * @param most frames to keep for learning, over all takes
     * @param judged held-out frames per take
     * @param bare which frames may be taken to hold no wire: a wire in them would be taught as none
     * @param told hears after each take
     */
    public static PlateStock read(
            List<LessonTake> takes,
            FrameSources sources,
            PictureMemory memory,
            int most,
            int judged,
            Bare bare,
            TakeDone told) {
        var stock = new PlateStock(bare);
        int each = Math.clamp(most / Math.max(1, takes.size()), 2, 12);
        for (int i = 0; i < takes.size(); i++) {
            if (stock.lessons.size() < most) {
                stock.add(i, takes.get(i), sources, memory, each, judged);
            }
            told.done(i + 1, takes.size());
        }
        return stock;
    }

    /** Tells frames on which a person has approved a wire's removal from all others. */
    @FunctionalInterface
    public interface Bare {
        boolean is(LessonTake take, int frame);
    }

    /** Hears how many takes were read. */
    @FunctionalInterface
    public interface TakeDone {
        void done(int takes, int of);
    }

    private void add(int index, LessonTake take, FrameSources sources, PictureMemory memory, int each, int judged) {
        try (FrameSource source = sources.open(take.media());
                Scratch scratch = new Scratch(memory);
                Frame frame = new Frame(source.format(), memory)) {
            int count = source.count();
            int apart = Math.max(3, count / 60);
            int judgedHere = count < 6 * apart ? 0 : judged;
            List<Plate> seen = new ArrayList<>();
            int looks = Math.min(LOOKS, count);
            for (int k = 0; k < looks; k++) {
                int n = (int) ((long) k * count / looks);
                if (bare.is(take, n) && isApart(n, apart, judgedHere, count)) {
                    seen.add(plate(index, n, source, frame, scratch));
                }
            }
            seen.removeIf(plate -> plate.width() < WireLessons.SIDE || plate.height() < WireLessons.SIDE);
            if (seen.isEmpty()) {
                return; // all with wires, or too small to cut a crop from
            }
            lessons.addAll(sound(unlike(seen, each).stream()
                    .map(lesson -> lesson.doubting(moving(lesson, source, frame, scratch)))
                    .toList()));
            for (int k = 0; k < judgedHere; k++) {
                int n = judgedFrame(k, judgedHere, count);
                if (bare.is(take, n)) {
                    heldOut.add(plate(index, n, source, frame, scratch));
                }
            }
        }
    }

    /** Judged frames lie evenly over the take, so that a recording with cuts is judged on shots that it was taught. */
    private static int judgedFrame(int k, int judged, int count) {
        return (int) ((2L * k + 1) * count / (2L * judged));
    }

    private static boolean isApart(int n, int apart, int judged, int count) {
        return java.util.stream.IntStream.range(0, judged)
                .allMatch(k -> Math.abs(n - judgedFrame(k, judged, count)) >= apart);
    }

    private static Plate plate(int take, int n, FrameSource source, Frame frame, Scratch scratch) {
        source.read(n, frame);
        Mat small = WorkingPicture.of(frame, WireFinder.WIDEST, scratch);
        float[] rgb = new float[3 * small.rows() * small.cols()];
        small.get(0, 0, rgb);
        Plate plate = Plate.of(take, n, small.cols(), small.rows(), rgb);
        scratch.recycle();
        return plate;
    }

    /** Where most frames of a take show lines that move by themselves, those that show none have only hidden theirs. */
    static List<Plate> sound(List<Plate> plates) {
        List<Plate> doubted =
                plates.stream().filter(plate -> !plate.doubtful().isEmpty()).toList();
        return 2 * doubted.size() > plates.size() ? doubted : plates;
    }

    /** Pixels near lines that move by themselves: they may be wires, and a wire must not be taught as none. */
    private static BitSet moving(Plate plate, FrameSource source, Frame frame, Scratch scratch) {
        List<Mat> pictures = new ArrayList<>();
        int[] others = MovingLines.others(plate.frame(), source.count());
        for (int n : new int[] {others[0], plate.frame(), others[1]}) {
            source.read(n, frame);
            pictures.add(WorkingPicture.of(frame, WireFinder.WIDEST, scratch));
        }
        Mat now = pictures.remove(1);
        var doubtful = new BitSet();
        for (var line : new MovingLines(now, scratch).against(pictures)) {
            LineFit.of(line, plate.width()).mark(doubtful, plate.height(), DOUBT);
        }
        scratch.recycle();
        return doubtful;
    }

    /** Farthest-point choice: the first, then always the one that is least like all chosen so far. */
    static List<Plate> unlike(List<Plate> seen, int count) {
        List<float[]> signatures = seen.stream().map(PlateStock::signature).toList();
        List<Integer> chosen = new ArrayList<>(List.of(0));
        while (chosen.size() < Math.min(count, seen.size())) {
            int next = java.util.stream.IntStream.range(0, seen.size())
                    .boxed()
                    .filter(i -> !chosen.contains(i))
                    .max(Comparator.comparingDouble(i -> chosen.stream()
                            .mapToDouble(j -> distance(signatures.get(i), signatures.get(j)))
                            .min()
                            .orElse(0)))
                    .orElseThrow();
            chosen.add(next);
        }
        return chosen.stream().sorted().map(seen::get).toList();
    }

    private static float[] signature(Plate plate) {
        float[] cells = new float[SIGNATURE * SIGNATURE];
        for (int y = 0; y < plate.height(); y += 3) {
            for (int x = 0; x < plate.width(); x += 3) {
                int cell = (y * SIGNATURE / plate.height()) * SIGNATURE + x * SIGNATURE / plate.width();
                cells[cell] += plate.at(x, y, 1);
            }
        }
        float per = 9f * SIGNATURE * SIGNATURE / (plate.width() * plate.height());
        for (int i = 0; i < cells.length; i++) {
            cells[i] *= per;
        }
        return cells;
    }

    private static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }
}
