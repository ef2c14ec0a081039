package answerprint.bench;

import answerprint.correction.ChangedPixels;
import answerprint.correction.Compositing;
import answerprint.correction.CorrectionKind;
import answerprint.correction.Limits;
import answerprint.correction.Nature;
import answerprint.correction.Patch;
import answerprint.correction.ResultHash;
import answerprint.guard.GuardFacts;
import answerprint.guard.GuardReport;
import answerprint.guard.GuardRound;
import answerprint.guard.GuardScene;
import answerprint.guard.Guards;
import answerprint.guard.SeenFrame;
import answerprint.guard.TimelineFacts;
import answerprint.picture.Frame;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import answerprint.timeline.FrameRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * One edit of some frames of a plate, shown to all guards.
 *
 * @param name what is done, e.g. "mouth warped by 0.5 px"
 * @param expected ids of the guards of which one must object; empty for a clean edit
 * @param nature what the kind claims to do
 * @param plates the frames, as the guards see them
 * @param edit fills the patch of a frame
 * @param behind done to the result behind the matte's back
 * @param shown numbers of the frames that are shown, in order
 * @param told what the guards are told, changed by the trial
 */
record GuardTrial(
        String name,
        List<String> expected,
        Nature nature,
        List<float[]> plates,
        Edit edit,
        Behind behind,
        int[] shown,
        UnaryOperator<GuardScene> told) {
    private static final String PLATE = "0".repeat(64);
    private static final TimelineFacts FACTS = new TimelineFacts(1, FrameRate.FILM, "01:00:00:00", Map.of());

    /** Fills the patch of one frame. */
    @FunctionalInterface
    interface Edit {
        void patch(int n, Patch patch, Scratch scratch);
    }

    /** Changes a result. */
    @FunctionalInterface
    interface Behind {
        void change(int n, float[] rgb);
    }

    /** Reports, and the hash that all shown frames come to. */
    record Outcome(List<GuardReport> reports, String resultSha256) {
        List<String> objecting() {
            return reports.stream()
                    .filter(report -> !(report instanceof GuardReport.Pass))
                    .map(GuardReport::guard)
                    .toList();
        }
    }

    static GuardTrial clean(String name, Nature nature, List<float[]> plates, Edit edit) {
        return new GuardTrial(
                name,
                List.of(),
                nature,
                plates,
                edit,
                (n, rgb) -> {},
                IntStream.range(0, plates.size()).toArray(),
                scene -> scene);
    }

    GuardTrial violating(String how, String... guards) {
        return new GuardTrial(how, List.of(guards), nature, plates, edit, behind, shown, told);
    }

    GuardTrial behind(Behind other) {
        return new GuardTrial(name, expected, nature, plates, edit, other, shown, told);
    }

    GuardTrial showing(int... frames) {
        return new GuardTrial(name, expected, nature, plates, edit, behind, frames, told);
    }

    GuardTrial telling(UnaryOperator<GuardScene> other) {
        return new GuardTrial(name, expected, nature, plates, edit, behind, shown, other);
    }

    GuardTrial knowing(UnaryOperator<GuardFacts> facts) {
        return telling(scene -> scene.knowing(facts.apply(told.apply(scene).facts())));
    }

    GuardTrial patching(Edit other) {
        return new GuardTrial(name, expected, nature, plates, other, behind, shown, told);
    }

    Outcome run(GuardPlate plate, Guards guards, PictureMemory memory) {
        TimelineFacts facts = new TimelineFacts(plates.size(), FACTS.rate(), FACTS.startTimecode(), FACTS.tags());
        Limits limits = nature == Nature.GRADES ? new Limits(1, 1.5, 8) : Limits.replacing(0.25);
        GuardScene scene = told.apply(new GuardScene(
                CorrectionKind.of("bench"),
                nature,
                limits,
                plate.format(),
                FrameRange.ofCount(plates.size()),
                Map.of(),
                facts,
                facts));
        List<String> hashes = new ArrayList<>();
        try (GuardRound round = guards.begin(scene, memory);
                Scratch whole = new Scratch(memory);
                Scratch scratch = new Scratch(memory)) {
            Frame before = whole.frame(plate.format());
            Frame after = whole.frame(plate.format());
            Compositing compositing = new Compositing(plate.format());
            ResultHash hash = new ResultHash();
            for (int n : shown) {
                scratch.recycle();
                int of = Math.min(n, plates.size() - 1);
                before.mat().put(0, 0, plates.get(of));
                ChangedPixels changed = changed(of, scratch);
                compositing.composite(before, changed, after);
                float[] rgb = new float[plates.get(of).length];
                after.mat().get(0, 0, rgb);
                behind.change(of, rgb);
                after.mat().put(0, 0, rgb);
                hashes.add(hash.of(PLATE, n, changed, after));
                round.see(new SeenFrame(n, before, after, changed, scratch, hashes.getLast()), scratch);
            }
            return new Outcome(round.reports(), ResultHash.ofAll(hashes));
        }
    }

    private ChangedPixels changed(int n, Scratch scratch) {
        Patch patch = new Patch();
        patch.nothing();
        edit.patch(n, patch, scratch);
        ChangedPixels changed = new ChangedPixels();
        changed.gather(patch);
        return changed;
    }
}
