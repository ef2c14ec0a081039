package answerprint.guard;

import answerprint.colour.Encoding;
import answerprint.correction.ChangedPixels;
import answerprint.correction.CorrectionKind;
import answerprint.correction.Limits;
import answerprint.correction.Nature;
import answerprint.correction.Patch;
import answerprint.correction.ResultHash;
import answerprint.correction.SourceTable;
import answerprint.picture.Frame;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import answerprint.timeline.FrameRate;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opencv.core.Scalar;

/**
 * A moving, grainy plate and an edit of it, shown to guards frame by frame: {@code new EditFixture(...).shown(guard)}. The
 * edit says for each frame what changes inside the matte and what is done to the whole result afterwards.
 */
public final class EditFixture {
    public static final PictureFormat FORMAT = new PictureFormat(320, 180, Encoding.REC709);
    public static final FrameRange FRAMES = new FrameRange(10, 33);
    public static final Region BOX = new Region(120, 60, 90, 50);
    private static final TimelineFacts FACTS =
            new TimelineFacts(24, FrameRate.FILM, "01:00:00:10", Map.of("primaries", "bt709"));

    /** Changes a line-by-line RGB picture. */
    @FunctionalInterface
    public interface Edit {
        void apply(int n, float[] rgb);
    }

    private Nature nature = Nature.REPLACES;
    private Limits limits = Limits.replacing(0.15);
    private CorrectionKind kind = CorrectionKind.of("test-kind");
    private GuardFacts known = GuardFacts.nothingKnown();
    private int source = SourceTable.SYNTHESISED;
    private Map<Integer, Double> approved = Map.of();
    private TimelineFacts result = FACTS;
    private Region box = BOX;
    private Edit plate = EditFixture::street;
    private Edit inside = (n, rgb) -> {};
    private Edit afterwards = (n, rgb) -> {};
    private int[] order = FRAMES.frames().toArray();

    /** New pixels within {@link #BOX}: by default the very pixels of the plate, another sampling of the same grain. */
    public static EditFixture replacing() {
        return new EditFixture();
    }

    /** The whole picture graded. */
    public static EditFixture grading() {
        EditFixture edit = new EditFixture();
        edit.nature = Nature.GRADES;
        edit.source = SourceTable.GRADED;
        edit.limits = new Limits(1, 1.5, 8);
        edit.box = FORMAT.region();
        return edit;
    }

    public EditFixture plate(Edit painter) {
        plate = painter;
        return this;
    }

    public EditFixture inside(Edit edit) {
        inside = edit;
        return this;
    }

    /** Done to the result behind the matte's back. */
    public EditFixture afterwards(Edit edit) {
        afterwards = edit;
        return this;
    }

    public EditFixture box(Region region) {
        box = region;
        return this;
    }

    public EditFixture kind(String id) {
        kind = CorrectionKind.of(id);
        return this;
    }

    public EditFixture limits(Limits other) {
        limits = other;
        return this;
    }

    /** What every changed pixel says it comes from. */
    public EditFixture source(int index) {
        source = index;
        return this;
    }

    public EditFixture knowing(GuardFacts facts) {
        known = facts;
        return this;
    }

    public EditFixture judged(Region region) {
        double share = region.area() / (double) FORMAT.region().area();
        approved = FRAMES.frames().boxed().collect(Collectors.toMap(n -> n, n -> share));
        return this;
    }

    public EditFixture shownAs(int... frames) {
        order = frames;
        return this;
    }

    public EditFixture facts(TimelineFacts facts) {
        result = facts;
        return this;
    }

    public static TimelineFacts facts() {
        return FACTS;
    }

    /** The guard's report after it has seen every frame. */
    public GuardReport shown(Guard guard) {
        PictureMemory memory = PictureMemory.ofBytes(512 << 20);
        GuardScene scene = new GuardScene(kind, nature, limits, FORMAT, FRAMES, approved, FACTS, result).knowing(known);
        try (Scratch kept = new Scratch(memory);
                Scratch scratch = new Scratch(memory)) {
            GuardWatch watch = guard.watch(scene, kept);
            Frame before = kept.frame(FORMAT);
            Frame after = kept.frame(FORMAT);
            ChangedPixels changed = new ChangedPixels();
            for (int n : order) {
                scratch.recycle();
                paint(n, before, after, changed, scratch);
                watch.see(new SeenFrame(n, before, after, changed, scratch, hash(n)), scratch);
            }
            return watch.report();
        }
    }

    /** A stand-in for the hash of a frame's bits. */
    private static String hash(int n) {
        return "%064x".formatted(n);
    }

    /** The hash that a round over all frames comes to. */
    public static String resultSha256() {
        return ResultHash.ofAll(FRAMES.frames().mapToObj(EditFixture::hash).toList());
    }

    private void paint(int n, Frame before, Frame after, ChangedPixels changed, Scratch scratch) {
        float[] rgb = new float[3 * FORMAT.width() * FORMAT.height()];
        plate.apply(n, rgb);
        before.mat().put(0, 0, rgb);
        float[] edited = rgb.clone();
        inside.apply(n, edited);
        Patch patch = new Patch();
        patch.pixels(box, scratch);
        patch.alpha().setTo(new Scalar(1));
        patch.source().setTo(new Scalar(source));
        changed.gather(patch);
        IntStream.range(0, rgb.length).filter(i -> contains(i / 3)).forEach(i -> rgb[i] = edited[i]);
        afterwards.apply(n, rgb);
        after.mat().put(0, 0, rgb);
    }

    private boolean contains(int pixel) {
        return box.contains(pixel % FORMAT.width(), pixel / FORMAT.width());
    }

    /** Soft shapes that move two pixels a frame, with grain of 2 % that is new on every frame. */
    public static void street(int n, float[] rgb) {
        scene(n, rgb);
        grain(n, rgb, 0.02f);
    }

    /** The shapes without grain. */
    public static void scene(int n, float[] rgb) {
        for (int i = 0; i < rgb.length; i += 3) {
            int x = (i / 3) % FORMAT.width() + 2 * n;
            int y = (i / 3) / FORMAT.width();
            float value = (float)
                    (0.45 + 0.15 * Math.sin(x * 0.11) * Math.cos(y * 0.09) + 0.06 * Math.sin(x * 0.31 + y * 0.23));
            rgb[i] = value;
            rgb[i + 1] = value * 0.95f;
            rgb[i + 2] = value * 0.9f;
        }
    }

    public static void grain(int seed, float[] rgb, float strength) {
        Random random = new Random(seed);
        for (int i = 0; i < rgb.length; i += 3) {
            float grain = strength * (float) random.nextGaussian();
            rgb[i] += grain;
            rgb[i + 1] += grain;
            rgb[i + 2] += grain;
        }
    }

    /** The same scene with other grain of the same strength: what a good repair looks like. */
    public static void otherGrain(int n, float[] rgb) {
        scene(n, rgb);
        grain(n + 1000, rgb, 0.02f);
    }

    public static void times(float[] rgb, double factor) {
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] *= (float) factor;
        }
    }
}
