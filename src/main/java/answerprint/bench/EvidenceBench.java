package answerprint.bench;

import answerprint.correction.ChangedPixels;
import answerprint.correction.Compositing;
import answerprint.correction.CorrectionKind;
import answerprint.correction.Grade;
import answerprint.correction.Limits;
import answerprint.correction.Nature;
import answerprint.correction.Patch;
import answerprint.correction.PatchPackWriter;
import answerprint.correction.SourceTable;
import answerprint.guard.GuardReport;
import answerprint.guard.GuardRound;
import answerprint.guard.GuardScene;
import answerprint.guard.Guards;
import answerprint.guard.TimelineFacts;
import answerprint.picture.BoxRules;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.MediaException;
import answerprint.picture.MediaRef;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import answerprint.picture.Probe;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import answerprint.proposal.EvidencePass;
import answerprint.timeline.FrameRange;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Evidence (issue row 10): 240 frames of 1080p, CPU time of everything that is done beside the correction itself: matte,
 * hashes, pack, change map, provenance, all guards. Reading the plate, making the patch and laying it over the plate are not
 * counted. The plate is real footage, scaled to 1920 × 1080 where it is smaller, played again until there are 240 frames.
 * Measured for both forms: a wire from corner to corner with new pixels, and a grade of the whole picture.
 */
public final class EvidenceBench implements BenchRow {
    private static final int FRAMES = 240;
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final double TARGET = 20;
    private static final int FEWEST = 48;
    private static final int WIRE = 7;
    private static final int SWAY = 90;

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public List<Measure> run(BenchSetup setup) throws Exception {
        Path box = BenchFolder.fresh();
        PictureLab lab = PictureLab.of(BoxRules.usual(box), PictureMemory.ofBytes(1L << 30));
        Clip clip = largest(setup.footage(), lab);
        double wire = cpuSeconds(clip, lab, Nature.REPLACES);
        double grade = cpuSeconds(clip, lab, Nature.GRADES);
        String item = "240 frames 1080p of " + clip.name();
        return List.of(
                new Measure("evidence: CPU time, wire with new pixels", item, wire, "s", "≤ 20", wire <= TARGET),
                new Measure("evidence: CPU time, whole picture graded", item, grade, "s", "≤ 20", grade <= TARGET));
    }

    private record Clip(String name, Probe probe, Path file) {}

    /** The clip with the most pixels among those that are long enough; the first by name of equals. */
    private static Clip largest(Path footage, PictureLab lab) throws IOException {
        @Nullable Clip best = null;
        List<Path> files;
        try (Stream<Path> walk = Files.walk(footage, 2)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            Probe probe = probe(file, lab);
            if (probe != null && (best == null || pixels(probe) > pixels(best.probe()))) {
                best = new Clip(footage.relativize(file).toString(), probe, file);
            }
        }
        if (best == null) {
            throw new NoSuchFootage("a clip of " + FEWEST + " frames or more, 640 pixels wide or more");
        }
        return best;
    }

    private static long pixels(Probe probe) {
        PictureFormat format = probe.facts().format();
        return Math.min(format.region().area(), (long) WIDTH * HEIGHT);
    }

    @Nullable
    private static Probe probe(Path file, PictureLab lab) {
        try {
            Probe probe = lab.probing().probe(file);
            boolean usable = probe.facts().count() >= FEWEST
                    && probe.facts().format().width() >= 640
                    && !probe.facts().container().sequence();
            return usable ? probe : null;
        } catch (MediaException notMedia) { // the folder holds other things, too
            return null;
        }
    }

    private static double cpuSeconds(Clip clip, PictureLab lab, Nature nature) throws IOException {
        PictureFormat format = clip.probe().facts().format().withSize(WIDTH, HEIGHT);
        FrameRange frames = FrameRange.ofCount(FRAMES);
        TimelineFacts facts = new TimelineFacts(FRAMES, clip.probe().facts().rate(), "", Map.of());
        Limits limits = nature == Nature.GRADES ? new Limits(1, 1.5, 8) : Limits.replacing(0.03);
        GuardScene scene =
                new GuardScene(CorrectionKind.of("bench"), nature, limits, format, frames, Map.of(), facts, facts);
        Path packFile = Files.createTempFile("evidence", ".pack");
        Meter meter = new Meter();
        try (FrameSource source = lab.sources()
                        .open(new MediaRef(List.of(clip.file()), clip.probe().facts()));
                PatchPackWriter pack = new PatchPackWriter(packFile);
                GuardRound round = Guards.onDuty().begin(scene, lab.memory());
                Scratch whole = new Scratch(lab.memory());
                Scratch scratch = new Scratch(lab.memory())) {
            Plates plates = new Plates(source, whole, format);
            EvidencePass pass = new EvidencePass("0".repeat(64), format, pack, round);
            Compositing compositing = new Compositing(format);
            ChangedPixels changed = new ChangedPixels();
            Patch patch = new Patch();
            Frame result = whole.frame(format);
            for (int n = 0; n < FRAMES; n++) {
                scratch.recycle();
                Frame plate = plates.frame(n);
                fill(patch, n, nature, plate, format, scratch);
                meter.start();
                changed.gather(patch);
                meter.stop();
                compositing.composite(plate, changed, result);
                meter.start();
                pass.see(n, plate, changed, result, scratch);
                meter.stop();
            }
            meter.start();
            List<GuardReport> reports = round.reports();
            meter.stop();
            requireConfined(reports);
            return meter.seconds();
        } finally {
            Files.deleteIfExists(packFile);
        }
    }

    private static void requireConfined(List<GuardReport> reports) {
        if (!(reports.getFirst() instanceof GuardReport.Pass)) {
            throw new IllegalStateException("The bench's own patch left its matte: " + reports.getFirst());
        }
    }

    /** A swaying wire over the whole picture with pixels from beside it, or a grade of everything. */
    private static void fill(Patch patch, int n, Nature nature, Frame plate, PictureFormat format, Scratch scratch) {
        if (nature == Nature.GRADES) {
            patch.graded(Grade.stops(-0.3), format.region(), scratch);
            patch.alpha().setTo(new Scalar(1));
            patch.confidence().setTo(new Scalar(0.9));
            return;
        }
        Region box = new Region(0, 0, format.width(), format.height());
        patch.pixels(box, scratch);
        double sway = SWAY * Math.sin(n * 0.1);
        Mat drawn = scratch.mat(HEIGHT, WIDTH, CvType.CV_8UC1);
        drawn.setTo(new Scalar(0));
        Imgproc.line(
                drawn, new Point(0, 200 + sway), new Point(WIDTH, 800 - sway), new Scalar(255), WIRE, Imgproc.LINE_AA);
        drawn.convertTo(patch.alpha(), CvType.CV_32FC1, 1 / 255.0);
        Mat beside = scratch.mat(HEIGHT, WIDTH, CvType.CV_32FC3);
        Core.flip(plate.mat(), beside, 0);
        Core.addWeighted(beside, 0.2, plate.mat(), 0.8, 0, patch.rgb());
        patch.source().setTo(new Scalar(SourceTable.SYNTHESISED));
        patch.confidence().setTo(new Scalar(0.8));
    }

    /** The clip's frames at 1080p, again and again. */
    private static final class Plates {
        private final FrameSource source;
        private final Frame read;
        private final Frame scaled;

        Plates(FrameSource source, Scratch whole, PictureFormat format) {
            this.source = source;
            read = whole.frame(source.format());
            scaled = whole.frame(format);
        }

        Frame frame(int n) {
            source.read(n % source.count(), read);
            Imgproc.resize(read.mat(), scaled.mat(), new Size(WIDTH, HEIGHT), 0, 0, Imgproc.INTER_CUBIC);
            return scaled;
        }
    }

    /** CPU time of this process, all threads, between start and stop. */
    private static final class Meter {
        private final OperatingSystemMXBean system =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        private long began;
        private long nanos;

        void start() {
            began = system.getProcessCpuTime();
        }

        void stop() {
            nanos += system.getProcessCpuTime() - began;
        }

        double seconds() {
            return nanos / 1e9;
        }
    }
}
