package answerprint.correction.deflicker;

import answerprint.correction.deflicker.DeflickerSettings.Mode;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import answerprint.work.Progress;
import java.util.ArrayList;
import java.util.List;

/** Measures how the light of a take trembles: reads its frames once, in order. */
final class FlickerStudy {
    /** As fine as pays; each is tried on every frame. */
    static final List<GainMesh> MESHES = List.of(
            new GainMesh("global", 1, 1, false),
            new GainMesh("per channel", 1, 1, true),
            new GainMesh("3 × 4 areas", 4, 3, false),
            new GainMesh("3 × 4 areas, per channel", 4, 3, true),
            new GainMesh("6 × 8 areas", 8, 6, false),
            new GainMesh("6 × 8 areas, per channel", 8, 6, true));

    /** Tones are tried before areas: dark things lie somewhere, so areas tell them in part, at the price of many more values. */
    private static final int BEFORE_AREAS = 2;

    /** Frames read on both sides of the range, so that its ends are known as well as its middle. */
    private static final int HANDLES = 24;

    private final FrameSource source;
    private final PictureMemory memory;
    private final FrameRange wanted;
    private final FrameRange read;
    private final Progress progress;

    FlickerStudy(FrameSource source, FrameRange wanted, PictureMemory memory, Progress progress) {
        this(
                source,
                wanted,
                wanted.withHandles(HANDLES)
                        .intersection(FrameRange.ofCount(source.count()))
                        .orElseThrow(),
                memory,
                progress);
    }

    private FlickerStudy(
            FrameSource source, FrameRange wanted, FrameRange read, PictureMemory memory, Progress progress) {
        this.source = source;
        this.wanted = wanted;
        this.read = read;
        this.memory = memory;
        this.progress = progress;
    }

    /** A study of these frames alone, for a quick look. */
    static FlickerStudy sample(FrameSource source, FrameRange frames, PictureMemory memory, Progress progress) {
        return new FlickerStudy(source, frames, frames, memory, progress);
    }

    MeasuredFlicker result(Mode mode) {
        List<Trial> trials = new ArrayList<>();
        for (GainMesh mesh : MESHES) {
            if (mode == Mode.AUTOMATIC || of(mesh) == mode) {
                trials.add(new MeshTrial(mesh, read.count()));
            }
        }
        if (mode == Mode.AUTOMATIC || mode == Mode.TONES) {
            trials.add(Math.min(BEFORE_AREAS, trials.size()), new ToneTrial(read.count()));
        }
        double seen = measure(trials);
        return MeasuredFlicker.of(trials, wanted, read.first(), seen);
    }

    static Mode of(GainMesh mesh) {
        return mesh.nodes() > 1 ? Mode.LOCAL : mesh.channels() ? Mode.CHANNELS : Mode.GLOBAL;
    }

    /** @return share of the pictures that could be carried along, on average */
    private double measure(List<Trial> trials) {
        CarriedLight carried = new CarriedLight(memory);
        double seen = 0;
        FlickerPicture before = null;
        try (Scratch scratch = new Scratch(memory)) {
            Frame frame = scratch.frame(source.format());
            for (int n = read.first(); n <= read.last(); n++) {
                progress.step("Measuring the light", (double) (n - read.first()) / read.count());
                scratch.recycle();
                source.read(n, frame);
                FlickerPicture now = FlickerPicture.of(frame, scratch);
                FlickerPicture then = before;
                if (then != null) {
                    LightSamples samples = carried.between(then, now);
                    seen += samples.seen() / Math.max(1, read.count() - 1);
                    trials.forEach(trial -> trial.add(then, now, samples));
                }
                before = now;
            }
        }
        return seen;
    }
}
