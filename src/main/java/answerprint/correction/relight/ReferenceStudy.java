package answerprint.correction.relight;

import answerprint.colour.Encoding;
import answerprint.correction.NothingToCorrect;
import answerprint.correction.repair.light.CdlFit;
import answerprint.correction.repair.light.CdlSpan;
import answerprint.correction.repair.light.ColourPairs;
import answerprint.correction.repair.light.EyeScale;
import answerprint.correction.repair.light.LightFit;
import answerprint.correction.repair.light.Overlay;
import answerprint.correction.repair.light.PairGathering;
import answerprint.correction.repair.light.Registering;
import answerprint.correction.repair.light.SetFeatures;
import answerprint.correction.repair.light.Surroundings;
import answerprint.correction.repair.light.WorkPicture;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Fits what brings one frame of the shot into the light of a reference picture. Where the reference is that very frame, graded,
 * pixels are compared where they lie; another take's frame is laid over it first.
 */
final class ReferenceStudy {
    private static final int FEWEST_PAIRS = 300;
    private static final int CANDIDATES = 9;
    /** Share of structured spots that must look alike at the same place for the reference to be the frame itself. */
    private static final double SAME_FRAME = 0.85;

    private static final int STEP = 8;
    private static final int MARGIN = 6;

    private final PictureMemory memory;
    private final Encoding encoding;

    ReferenceStudy(Encoding encoding, PictureMemory memory) {
        this.encoding = encoding;
        this.memory = memory;
    }

    /** A frame of the shot laid under the reference, and how much of it looks alike or how many features agree. */
    private record Laid(int frame, WorkPicture mine, boolean itself, double[] placed, double agreement) {}

    /**
     * @param at the frame that the reference shows; empty for the likest of some over the range
     * @throws NothingToCorrect when the reference shows another set
     */
    ReferenceLight result(FrameSource take, FrameRange range, OptionalInt at, FrameSource other, int frame) {
        try (Scratch kept = new Scratch(memory);
                Scratch passing = new Scratch(memory)) {
            WorkPicture wanted = picture(other, frame, kept);
            Laid laid = laid(take, candidates(range, at), wanted, passing)
                    .orElseThrow(() -> new NothingToCorrect(
                            "The reference frame shows too little of what this shot shows; choose another frame."));
            ColourPairs pairs = pairs(laid, wanted, passing);
            if (pairs.count() < FEWEST_PAIRS) {
                throw new NothingToCorrect("Too few colours of the shot can be found again in the reference frame.");
            }
            double aspect = (double) laid.mine().height() / laid.mine().width();
            LightFit fit = new LightFit(pairs, new int[] {laid.frame()}, encoding, aspect, false);
            return new ReferenceLight(
                    fit.best(), laid.frame(), laid.itself(), fit.chosen(), fit.tries(), pairs.count());
        }
    }

    private static int[] candidates(FrameRange range, OptionalInt at) {
        if (at.isPresent()) {
            return new int[] {at.getAsInt()};
        }
        int count = Math.min(CANDIDATES, range.count());
        int[] frames = new int[count];
        for (int i = 0; i < count; i++) {
            frames[i] = range.first() + (int) ((2L * i + 1) * range.count() / (2L * count));
        }
        return frames;
    }

    private static Optional<Laid> laid(FrameSource take, int[] candidates, WorkPicture wanted, Scratch scratch) {
        List<Laid> found = new ArrayList<>();
        for (int n : candidates) {
            WorkPicture mine = picture(take, n, scratch);
            double alike = alike(mine, wanted);
            found.add(new Laid(n, mine, true, new double[0], alike));
        }
        Laid likest = best(found);
        if (likest.agreement() > SAME_FRAME) {
            return Optional.of(likest);
        }
        List<Laid> moved = new ArrayList<>();
        SetFeatures theirs = SetFeatures.of(wanted, scratch);
        for (Laid one : found) {
            Registering.placed(SetFeatures.of(one.mine(), scratch), theirs, scratch)
                    .ifPresent(placed ->
                            moved.add(new Laid(one.frame(), one.mine(), false, placed.rows(), placed.inliers())));
        }
        scratch.recycle();
        return moved.isEmpty() ? Optional.empty() : Optional.of(best(moved));
    }

    private static Laid best(List<Laid> all) {
        Laid best = all.getFirst();
        for (Laid one : all) {
            best = one.agreement() > best.agreement() ? one : best;
        }
        return best;
    }

    /** The share of structured spots that look alike at the same place; 0 for pictures of different shapes. */
    private static double alike(WorkPicture mine, WorkPicture wanted) {
        if (mine.width() != wanted.width() || mine.height() != wanted.height()) {
            return 0;
        }
        Surroundings around = new Surroundings(mine, wanted);
        int spots = 0;
        int alike = 0;
        for (int y = MARGIN; y < mine.height() - MARGIN; y += STEP) {
            for (int x = MARGIN; x < mine.width() - MARGIN; x += STEP) {
                int at = y * mine.width() + x;
                if (around.structured(at)) {
                    spots++;
                    alike += around.alike(at) ? 1 : 0;
                }
            }
        }
        return spots == 0 ? 0 : (double) alike / spots;
    }

    private ColourPairs pairs(Laid laid, WorkPicture wanted, Scratch scratch) {
        ColourPairs pairs = new ColourPairs();
        if (laid.itself()) {
            gather(laid.mine(), new Overlay(wanted, new float[wanted.pixels()]), laid.mine(), pairs);
            return pairs;
        }
        ColourPairs first = new ColourPairs();
        gather(laid.mine(), Overlay.of(laid.mine(), wanted, laid.placed(), scratch), laid.mine(), first);
        scratch.recycle();
        if (first.count() >= FEWEST_PAIRS) {
            CdlSpan near = new CdlFit(first, new EyeScale(encoding)).best();
            WorkPicture graded = laid.mine().graded(near);
            gather(graded, Overlay.of(graded, wanted, laid.placed(), scratch), laid.mine(), pairs);
            scratch.recycle();
        }
        return pairs;
    }

    private void gather(WorkPicture mine, Overlay overlay, WorkPicture original, ColourPairs into) {
        new PairGathering(mine, overlay, encoding.curve()).into(into, original, 0);
    }

    private static WorkPicture picture(FrameSource source, int n, Scratch scratch) {
        Frame frame = scratch.frame(source.format());
        source.read(n, frame);
        WorkPicture picture = WorkPicture.of(frame, scratch);
        scratch.recycle();
        return picture;
    }
}
