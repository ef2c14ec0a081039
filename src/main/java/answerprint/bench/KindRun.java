package answerprint.bench;

import answerprint.correction.ChangedPixels;
import answerprint.correction.Compositing;
import answerprint.correction.Correction;
import answerprint.correction.Corrections;
import answerprint.correction.Patch;
import answerprint.correction.Render;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One kind on one staged case, rendered as the product renders it: window, patch, changed pixels, compositing. */
final class KindRun {
    private final Correction kind;
    private final StagedCase staged;

    /** Sees one frame; everything is lent until it returns. */
    @FunctionalInterface
    interface Watcher {
        void see(int n, Frame plate, ChangedPixels changed, Frame result, Scratch scratch) throws IOException;
    }

    KindRun(Correction kind, StagedCase staged) {
        this.kind = kind;
        this.staged = staged;
    }

    /** One case of each kind that is to be measured, has one, and suits the clip. @param seed of this clip */
    static List<KindRun> of(FilmedClip clip, PictureMemory memory, BenchSetup setup, long seed) {
        Corrections kinds = Corrections.onDuty();
        return KindCase.all().stream()
                .filter(one -> setup.takes(one.kind()))
                .map(one -> kinds.find(one.kind())
                        .flatMap(kind -> one.staged(clip, kind, memory, seed).map(staged -> new KindRun(kind, staged))))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A kind without a case is in no cross-kind row; that is told, not passed over. */
    static Measure covered(String row) {
        Corrections kinds = Corrections.onDuty();
        List<String> without = kinds.all().stream()
                .filter(kind ->
                        KindCase.all().stream().noneMatch(one -> one.kind().equals(kind.kind())))
                .map(kind -> kind.kind().id())
                .toList();
        String item = without.isEmpty() ? "all " + kinds.all().size() + " kinds" : String.join(", ", without);
        return new Measure(row + ": kinds without a case", item, without.size(), "kinds", "0", without.isEmpty());
    }

    Correction kind() {
        return kind;
    }

    StagedCase staged() {
        return staged;
    }

    void over(FrameRange frames, Watcher watcher) throws IOException {
        over(IntStream.rangeClosed(frames.first(), frames.last()).toArray(), watcher);
    }

    /** The same over frames that need not follow each other. */
    void over(int[] frames, Watcher watcher) throws IOException {
        PictureMemory memory = staged.footage().memory();
        Compositing compositing = new Compositing(staged.footage().format());
        ChangedPixels changed = new ChangedPixels();
        Patch patch = new Patch();
        try (FrameSource source = staged.footage().open();
                FrameWindow window = new FrameWindow(source, kind.reach(), memory);
                Render render = kind.prepare(staged.assignment(), staged.footage());
                Scratch whole = new Scratch(memory);
                Scratch scratch = new Scratch(memory)) {
            Frame result = whole.frame(source.format());
            for (int n : frames) {
                scratch.recycle();
                patch.nothing();
                render.frame(n, window, patch, scratch);
                patch.spare(staged.assignment().keepOut());
                changed.gather(patch);
                Frame plate = window.at(n);
                compositing.composite(plate, changed, result);
                watcher.see(n, plate, changed, result, scratch);
            }
        }
    }
}
