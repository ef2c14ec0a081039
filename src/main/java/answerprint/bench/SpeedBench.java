package answerprint.bench;

import answerprint.correction.ChangedPixels;
import answerprint.correction.Compositing;
import answerprint.correction.Correction;
import answerprint.correction.NothingToCorrect;
import answerprint.correction.Patch;
import answerprint.correction.Render;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import answerprint.picture.PictureMemorySpent;
import answerprint.picture.Scratch;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Speed: frames per CPU-second of each kind at 1080p and UHD, all threads counted, and the steps that take most of it. Measured
 * are study ({@link Correction#prepare}) and render with compositing; the plate's frames are there before the clock runs. The
 * footage is filmed, resampled to size in memory that the kind is not charged for.
 */
public final class SpeedBench implements BenchRow {
    private static final FilmedClips.Want WANT = new FilmedClips.Want(960, 540, 32, false);
    private static final int STEPS = 6;
    private static final int FIRST = 3;
    private static final int FRAMES = 4;
    /** What a worker has by default for pixels: a kind must do with it at any size. */
    private static final long PRODUCT = 2L << 30;

    /** Size by name. */
    private record Size(String name, int width, int height) {}

    private static final List<Size> SIZES = List.of(new Size("1080p", 1920, 1080), new Size("UHD", 3840, 2160));

    @Override
    public String name() {
        return "speed";
    }

    @Override
    public List<Measure> run(BenchSetup setup) throws Exception {
        KindStage stage = new KindStage("speed", setup);
        PictureLab lab = KindStage.lab();
        FilmedClip clip = new FilmedClips(lab, WANT).in(setup, 1).getFirst();
        for (Size size : SIZES) {
            FilmedClip scaled = clip.scaled(size.width(), size.height(), lab.memory());
            for (KindRun run : KindRun.of(scaled, lab.memory(), setup, setup.seed())) {
                timed(run, size, stage);
            }
        }
        return stage.measures();
    }

    private static void timed(KindRun run, Size size, KindStage stage) {
        String name = run.kind().kind() + " " + size.name();
        String item = run.staged().item();
        PictureMemory memory = PictureMemory.ofBytes(PRODUCT);
        try (StepClock clock = new StepClock()) {
            Meter meter = new Meter(clock);
            CaseFootage footage = ((CaseFootage) run.staged().footage()).made(meter::aside, memory);
            double[] seconds = seconds(new KindRun(run.kind(), run.staged().on(footage)), meter, memory);
            stage.tell(name + ", frames per CPU-second", item, FRAMES / seconds[1], "frames/s");
            stage.tell(
                    name + ", CPU time of study, once a shot of " + footage.count() + " frames", item, seconds[0], "s");
            for (StepClock.Share share : clock.shares(STEPS)) {
                stage.tell(name + ", share of time", share.step(), share.share(), "share");
            }
            double peak = (double) memory.peakBytes() / memory.budgetBytes();
            stage.require(name + ", picture memory at most", item, peak, "of 2 GB", "≤ 1", peak <= 1);
        } catch (NothingToCorrect e) {
            stage.tell(name + ", found nothing to correct", item, 1, "cases");
        } catch (PictureMemorySpent e) {
            stage.require(name + ", picture memory at most", item, Double.NaN, "of 2 GB", "≤ 1", false);
        }
    }

    /** CPU seconds of study and of rendering. */
    private static double[] seconds(KindRun run, Meter meter, PictureMemory memory) {
        Compositing compositing = new Compositing(run.staged().footage().format());
        ChangedPixels changed = new ChangedPixels();
        Patch patch = new Patch();
        meter.start();
        try (FrameSource source = run.staged().footage().open();
                FrameWindow window = new FrameWindow(source, run.kind().reach(), memory);
                Render render = run.kind()
                        .prepare(run.staged().assignment(), run.staged().footage());
                Scratch whole = new Scratch(memory);
                Scratch scratch = new Scratch(memory)) {
            double study = meter.stop();
            double rendering = 0;
            Frame result = whole.frame(source.format());
            for (int n = FIRST - 1; n < FIRST + FRAMES; n++) {
                for (int near = n - run.kind().reach(); near <= n + run.kind().reach(); near++) {
                    window.at(near);
                }
                scratch.recycle();
                meter.start();
                patch.nothing();
                render.frame(n, window, patch, scratch);
                changed.gather(patch);
                compositing.composite(window.at(n), changed, result);
                double taken = meter.stop();
                rendering += n < FIRST ? 0 : taken; // the first frame warms the code up
            }
            return new double[] {study, rendering};
        }
    }

    /** CPU time of a kind; what the bench itself needs to make a frame is set aside. */
    private static final class Meter {
        private final StepClock clock;
        private boolean running;
        private double from;
        private double aside;

        Meter(StepClock clock) {
            this.clock = clock;
        }

        synchronized void start() {
            running = true;
            from = cpu();
            aside = 0;
            clock.run();
        }

        /** Seconds since the start. */
        synchronized double stop() {
            clock.pause();
            running = false;
            return cpu() - from - aside;
        }

        IntFunction<float[]> aside(IntFunction<float[]> pictures) {
            return n -> {
                synchronized (this) {
                    clock.pause();
                    double before = cpu();
                    float[] picture = pictures.apply(n);
                    aside += cpu() - before;
                    if (running) {
                        clock.run();
                    }
                    return picture;
                }
            };
        }
    }

    private static double cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }
}
