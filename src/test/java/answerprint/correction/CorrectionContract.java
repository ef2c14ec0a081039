package answerprint.correction;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/**
 * What every kind of correction promises. A kind's test extends this and says which footage and which assignment to use; the
 * assignment should cover the take from its first to its last frame (12 frames are plenty) and change something.
 */
@NoLeaks
public abstract class CorrectionContract {
    private final PictureMemory memory = PictureMemory.ofBytes(2L << 30);

    protected abstract Correction correction();

    /** Footage whose frames come from this memory. */
    protected abstract Footage footage(PictureMemory from);

    protected abstract Assignment assignment(Footage footage);

    @Test
    void sameAssignmentGivesTheSamePixels() {
        Footage footage = footage(memory);
        FrameRange all = assignment(footage).frames();

        List<String> once = hashes(footage, all.frames().toArray());
        List<String> again = hashes(footage, all.frames().toArray());

        assertThat(again).isEqualTo(once);
    }

    @Test
    void canStartAtAnyFrame() {
        Footage footage = footage(memory);
        FrameRange all = assignment(footage).frames();
        int[] inOrder = all.frames().toArray();
        int[] backwards = all.frames().map(n -> all.first() + all.last() - n).toArray();

        List<String> forwards = hashes(footage, inOrder);

        assertThat(hashes(footage, backwards).reversed()).isEqualTo(forwards);
        int middle = (all.first() + all.last()) / 2;
        assertThat(hashes(footage, middle)).containsExactly(forwards.get(middle - all.first()));
    }

    @Test
    void worksAtTheFirstAndTheLastFrameOfTheTake() {
        Footage footage = footage(memory);

        assertThat(assignment(footage).frames()).isEqualTo(FrameRange.ofCount(footage.count()));
        assertThat(hashes(footage, 0, footage.count() - 1)).hasSize(2);
    }

    @Test
    void changesSomethingAndNothingOutsideTheMatte() {
        Footage footage = footage(memory);
        List<Seen> seen = new ArrayList<>();

        render(footage, assignment(footage).frames().frames().toArray(), seen);

        assertThat(seen).allSatisfy(frame -> assertThat(frame.outside()).isZero());
        assertThat(seen).anySatisfy(frame -> assertThat(frame.change().share()).isPositive());
        assertThat(seen).allSatisfy(frame -> assertThat(frame.change().matte())
                .isLessThanOrEqualTo(correction().limits().share()));
    }

    @Test
    void saysWhereEveryPixelCameFromAndHowSureItIs() {
        Footage footage = footage(memory);
        List<Seen> seen = new ArrayList<>();

        RenderSummary summary =
                render(footage, assignment(footage).frames().frames().toArray(), seen);

        assertThat(summary.confidence()).isBetween(0.0, 1.0);
        assertThat(summary.holdOuts()).isNotEmpty();
        assertThat(seen).flatExtracting(Seen::sources).allSatisfy(source -> assertThat(
                        source < SourceTable.FIRST_ROW
                                ? source <= SourceTable.LEARNED
                                : source
                                        < SourceTable.FIRST_ROW
                                                + summary.sources().rows().size())
                .isTrue());
    }

    @Test
    void leavesNoByteOpen() {
        Footage footage = footage(memory);

        hashes(footage, 0);

        assertThat(memory.openBytes()).isZero();
    }

    @Test
    void hasATitle() {
        ResourceBundle words = ResourceBundle.getBundle("messages", Locale.ROOT);

        assertThat(words.getString(correction().kind().titleKey())).isNotBlank();
        assertThat(words.getString(Asking.wordsKey(correction().kind()))).isNotBlank();
        assertThat(correction().settings().dials()).allSatisfy(dial -> {
            String key = "correction." + correction().kind() + "." + dial.name();
            assertThat(words.getString(key)).isNotBlank();
            assertThat(dial.positions()).allSatisfy(position -> assertThat(words.getString(key + "." + position))
                    .isNotBlank());
        });
    }

    private List<String> hashes(Footage footage, int... frames) {
        List<Seen> seen = new ArrayList<>();
        render(footage, frames, seen);
        return seen.stream().map(Seen::hash).toList();
    }

    private record Seen(String hash, FrameChange change, long outside, List<Integer> sources) {}

    private RenderSummary render(Footage footage, int[] frames, List<Seen> seen) {
        Correction correction = correction();
        Assignment assignment = assignment(footage);
        ResultHash hash = new ResultHash();
        ChangedPixels changed = new ChangedPixels();
        Compositing compositing = new Compositing(footage.format());
        try (FrameSource source = footage.open();
                FrameWindow window = new FrameWindow(source, correction.reach(), memory);
                Render render = correction.prepare(assignment, footage);
                Scratch whole = new Scratch(memory);
                Scratch scratch = new Scratch(memory)) {
            Frame result = whole.frame(footage.format());
            Patch patch = new Patch();
            for (int n : frames) {
                scratch.recycle();
                patch.nothing();
                render.frame(n, window, patch, scratch);
                changed.gather(patch);
                Frame plate = window.at(n);
                compositing.composite(plate, changed, result);
                ChangeMeasure measure = new ChangeMeasure();
                FrameChange change = measure.measure(n, plate, result, changed);
                assertThat(result.format()).isEqualTo(footage.format());
                seen.add(new Seen(
                        hash.of("0".repeat(64), n, changed, result),
                        change,
                        OutsideFixture.differing(plate, result, patch),
                        List.copyOf(measure.bySource().keySet())));
            }
            return render.summary();
        }
    }
}
