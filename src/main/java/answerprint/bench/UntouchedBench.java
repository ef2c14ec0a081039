package answerprint.bench;

import answerprint.correction.ChangedPixels;
import answerprint.delivery.DeliveryFormat;
import answerprint.delivery.StillFrames;
import answerprint.picture.Frame;
import answerprint.picture.FrameSink;
import answerprint.picture.FrameSource;
import answerprint.picture.MediaRef;
import answerprint.picture.MovieLabels;
import answerprint.picture.PictureLab;
import answerprint.timeline.FrameRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Row 16: samples changed outside the matte, every kind, every container that allows it. A plate is written in the container, read
 * in the box, corrected, handed on by delivery's own code in the same container, read in the box again and compared with the
 * plate sample by sample, bit by bit, wherever the matte is 0. Containers that are lossy by nature are told as such.
 */
public final class UntouchedBench implements BenchRow {
    private static final FilmedClips.Want WANT = new FilmedClips.Want(320, 180, 16, false);
    private static final int CLIPS = 2;
    private static final FrameRange JUDGED = new FrameRange(3, 4);

    @Override
    public String name() {
        return "untouched";
    }

    /** Samples of all judged frames. */
    private static final class Samples {
        private long outside;
        private long differing;
        private long changed;
    }

    @Override
    public List<Measure> run(BenchSetup setup) throws Exception {
        KindStage stage = new KindStage("untouched", setup);
        PictureLab lab = KindStage.lab();
        Path folder = BenchFolder.fresh();
        stage.each(WANT, CLIPS, run -> {
            for (DeliveryFormat container : DeliveryFormat.values()) {
                if (container
                        != DeliveryFormat.EXR_PARTS) { // its first part is what EXR is, and the box reads no other
                    told(stage, run, container, samples(run, container, Files.createTempDirectory(folder, "c"), lab));
                }
            }
        });
        return stage.measures();
    }

    private static void told(KindStage stage, KindRun run, DeliveryFormat container, Samples samples) {
        String measure = run.kind().kind() + ", " + container.title();
        String item = run.staged().item();
        if (!container.lossless()) {
            double share = 100.0 * samples.differing / Math.max(1, samples.outside);
            stage.tell(measure + ", samples outside that differ", item, share, "%");
            return;
        }
        if (samples.outside == 0) {
            stage.tell(measure + ", nothing lies outside, samples changed", item, samples.changed, "samples");
            return;
        }
        boolean holds = samples.differing == 0 && samples.changed > 0;
        stage.require(measure + ", samples outside that differ", item, samples.differing, "samples", "0", holds);
    }

    private static Samples samples(KindRun run, DeliveryFormat container, Path folder, PictureLab lab)
            throws IOException {
        ContainedFootage footage =
                new ContainedFootage((CaseFootage) run.staged().footage(), container, folder, lab);
        List<boolean[]> mattes = new ArrayList<>();
        MediaRef delivered = delivered(
                new KindRun(run.kind(), run.staged().on(footage)), footage.media(), container, folder, lab, mattes);
        Samples samples = new Samples();
        try (FrameSource plates = lab.sources().open(footage.media());
                FrameSource results = lab.sources().open(delivered);
                Frame plate = new Frame(plates.format(), lab.memory());
                Frame result = new Frame(results.format(), lab.memory())) {
            for (int n = 0; n < mattes.size(); n++) {
                plates.read(JUDGED.first() + n, plate);
                results.read(n, result);
                compare(LightFault.pixels(plate), LightFault.pixels(result), mattes.get(n), samples);
            }
        }
        return samples;
    }

    private static void compare(float[] plate, float[] result, boolean[] matte, Samples samples) {
        for (int i = 0; i < plate.length; i++) {
            boolean differs = Float.floatToIntBits(plate[i]) != Float.floatToIntBits(result[i]);
            if (matte[i / 3]) {
                samples.changed += differs ? 1 : 0;
            } else {
                samples.outside++;
                samples.differing += differs ? 1 : 0;
            }
        }
    }

    /** What delivery makes of the judged frames, as media. */
    private static MediaRef delivered(
            KindRun run, MediaRef plate, DeliveryFormat container, Path folder, PictureLab lab, List<boolean[]> mattes)
            throws IOException {
        if (container.codec().isPresent()) {
            Path file = Files.createFile(folder.resolve("result." + container.extension()));
            MovieLabels labels =
                    new MovieLabels(plate.format(), plate.facts().rate(), Optional.empty(), Optional.empty());
            try (FrameSink sink = lab.sinks().movie(container.codec().get(), file, labels)) {
                run.over(JUDGED, (n, under, changed, result, scratch) -> {
                    sink.write(result);
                    mattes.add(matte(changed, plate));
                });
                sink.commit();
            }
            return ContainedFootage.opened(lab, file);
        }
        StillFrames stills = StillFrames.of(plate);
        List<Path> files = new ArrayList<>();
        run.over(JUDGED, (n, under, changed, result, scratch) -> {
            Path file = folder.resolve("result.%04d.%s".formatted(n, container.extension()));
            files.add(Files.write(file, stills.frame(container, n, result, changed)));
            mattes.add(matte(changed, plate));
        });
        return new MediaRef(
                files, lab.probing().probeSequence(files, plate.facts().rate()).facts());
    }

    private static boolean[] matte(ChangedPixels changed, MediaRef plate) {
        int width = plate.format().width();
        boolean[] matte = new boolean[width * plate.format().height()];
        for (int run = 0; run < changed.runCount(); run++) {
            int from = changed.runY(run) * width + changed.runX(run);
            java.util.Arrays.fill(matte, from, from + changed.runLength(run), true);
        }
        return matte;
    }
}
