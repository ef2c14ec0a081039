package answerprint.delivery;

import answerprint.colour.Encoding;
import answerprint.correction.ChangedPixels;
import answerprint.correction.Compositing;
import answerprint.correction.CorrectionKind;
import answerprint.correction.Grade;
import answerprint.correction.Limits;
import answerprint.correction.Nature;
import answerprint.correction.PackHeader;
import answerprint.correction.Patch;
import answerprint.correction.PatchPack;
import answerprint.correction.PatchPackWriter;
import answerprint.correction.ResultHash;
import answerprint.delivery.PartRender.Job;
import answerprint.guard.GuardScene;
import answerprint.guard.TimelineFacts;
import answerprint.picture.Container;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameSources;
import answerprint.picture.FrameTimes;
import answerprint.picture.MediaFacts;
import answerprint.picture.MediaRef;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import answerprint.proposal.ProposalId;
import answerprint.timeline.FrameRange;
import answerprint.timeline.FrameRate;
import com.google.errorprone.annotations.MustBeClosed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A take of 24 frames, 48 × 32, of which 8 to 15 were corrected in a box and judged; delivered with four handles. For tests.
 */
final class JudgedPart {
    static final PictureFormat FORMAT = new PictureFormat(48, 32, Encoding.REC709);
    static final Region BOX = new Region(10, 6, 12, 9);
    static final FrameRange JUDGED = new FrameRange(8, 15);
    static final FrameRange DELIVERED = new FrameRange(4, 19);
    static final String PLATE = "ab".repeat(32);
    private static final UUID TAKE = new UUID(0, 42);
    private static final int FRAMES = 24;

    private final PictureMemory memory;
    private final Path file;
    private final List<String> hashes = new ArrayList<>();

    /** @param grade how the box is graded; new pixels are painted where it is empty */
    JudgedPart(Path folder, PictureMemory memory, Optional<Grade> grade) throws IOException {
        this.memory = memory;
        this.file = folder.resolve("patches.zip");
        try (PatchPackWriter writer = new PatchPackWriter(file);
                Frame plate = new Frame(FORMAT, memory);
                Frame result = new Frame(FORMAT, memory);
                Scratch scratch = new Scratch(memory)) {
            Compositing compositing = new Compositing(FORMAT);
            ResultHash hash = new ResultHash();
            for (int n : JUDGED.frames().toArray()) {
                ChangedPixels changed = new ChangedPixels();
                changed.gather(patch(n, grade, scratch));
                paint(n, plate);
                compositing.composite(plate, changed, result);
                hashes.add(hash.of(PLATE, n, changed, result));
                writer.write(n, changed, hashes.getLast());
                scratch.recycle();
            }
            writer.finish(header());
        }
    }

    private static PackHeader header(List<String> hashes) {
        return new PackHeader(
                PackHeader.VERSION,
                CorrectionKind.of("wire-removal"),
                TAKE,
                PLATE,
                FORMAT.width(),
                FORMAT.height(),
                FORMAT.encoding().id(),
                JUDGED,
                List.of(),
                hashes);
    }

    private PackHeader header() {
        return header(hashes);
    }

    private static Patch patch(int n, Optional<Grade> grade, Scratch scratch) {
        Patch patch = new Patch();
        grade.ifPresentOrElse(how -> patch.graded(how, BOX, scratch), () -> patch.pixels(BOX, scratch));
        for (int y = 0; y < BOX.height(); y++) {
            for (int x = 0; x < BOX.width(); x++) {
                patch.alpha().put(y, x, x == 0 ? 0f : y == 0 ? 0.5f : 1f);
                if (grade.isEmpty()) {
                    patch.rgb().put(y, x, 0.9f - 0.01f * n, 0.1f, 0.02f * x);
                }
            }
        }
        return patch;
    }

    @MustBeClosed
    PatchPack pack() throws IOException {
        return new PatchPack(file);
    }

    DeliveredFrames part() {
        return part(ResultHash.ofAll(hashes));
    }

    /** The part, bound to some other result. */
    static DeliveredFrames part(String result) {
        return new DeliveredFrames(
                0,
                new ProposalId(new UUID(0, 1)),
                2,
                TAKE,
                "wire-removal",
                "Wire, upper left",
                JUDGED,
                DELIVERED,
                PLATE,
                result,
                "ef".repeat(32));
    }

    static DeliveredPlate plate() {
        MediaFacts facts = new MediaFacts(
                Container.MOV,
                0,
                "h264",
                "yuv422p10le",
                10,
                FORMAT,
                FrameRate.FILM_NTSC,
                "bt709",
                false,
                24_000,
                1_001,
                FrameTimes.counted(FRAMES));
        return new DeliveredPlate(
                TAKE,
                "12A / 1",
                "A012",
                PLATE,
                List.of(),
                new MediaRef(List.of(Path.of("plate.mov")), facts),
                "09:41:07:11",
                Map.of());
    }

    Job job(PatchPack pack, DeliveredFrames part, Set<String> permitted) {
        TimelineFacts facts = new TimelineFacts(JUDGED.count(), FrameRate.FILM_NTSC, "09:41:07:11", Map.of());
        GuardScene scene = new GuardScene(
                CorrectionKind.of("wire-removal"),
                Nature.REPLACES,
                Limits.replacing(0.5),
                FORMAT,
                JUDGED,
                Map.of(),
                facts,
                facts);
        return new Job(part, plate(), pack, scene, permitted);
    }

    FrameSources sources() {
        return media -> new PaintedSource();
    }

    PictureMemory memory() {
        return memory;
    }

    /** Sample of the plate: a code of ten bits, as it comes out of the box. */
    static float sample(int n, int x, int y, int c) {
        return ((x * 17 + y * 29 + n * 7 + c * 101) % 1024) / 1023f;
    }

    static void paint(int n, Frame into) {
        float[] rgb = new float[3 * FORMAT.width() * FORMAT.height()];
        int i = 0;
        for (int y = 0; y < FORMAT.height(); y++) {
            for (int x = 0; x < FORMAT.width(); x++) {
                for (int c = 0; c < 3; c++) {
                    rgb[i++] = sample(n, x, y, c);
                }
            }
        }
        into.mat().put(0, 0, rgb);
    }

    private static final class PaintedSource implements FrameSource {
        @Override
        public PictureFormat format() {
            return FORMAT;
        }

        @Override
        public FrameRate rate() {
            return FrameRate.FILM_NTSC;
        }

        @Override
        public int count() {
            return FRAMES;
        }

        @Override
        public void read(int n, Frame into) {
            paint(n, into);
        }

        @Override
        public void close() {}
    }
}
