package answerprint.correction.lightingmatch;

import answerprint.colour.Encoding;
import answerprint.correction.repair.light.CdlFit;
import answerprint.correction.repair.light.CdlSpan;
import answerprint.correction.repair.light.ColourPairs;
import answerprint.correction.repair.light.EyeScale;
import answerprint.correction.repair.light.LightFit;
import answerprint.correction.repair.light.LightModel;
import answerprint.correction.repair.light.Overlay;
import answerprint.correction.repair.light.PairGathering;
import answerprint.correction.repair.light.Registering;
import answerprint.correction.repair.light.SetFeatures;
import answerprint.correction.repair.light.WorkPicture;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at a few frames of a take and of its hero and works out what brings one into the light of the other. */
public final class LightStudy {

    private static final int FEWEST_PAIRS = 300;
    private static final int ENOUGH_STILL = 1_000;
    private static final int FEWEST_FRAMES = 9;
    private static final int MOST_FRAMES = 15;
    private static final int ENOUGH_INLIERS = 80;

    private final PictureMemory memory;
    private final FrameSource take;
    private final FrameSource hero;
    private final FrameRange range;
    private final int[] frames;

    /** @param range the frames of the take that matter */
    public LightStudy(FrameSource take, FrameRange range, FrameSource hero, PictureMemory memory) {
        this.take = take;
        this.hero = hero;
        this.range = range;
        this.memory = memory;
        int wanted = Math.clamp(range.count() / take.rate().nominalBase() + 1, FEWEST_FRAMES, MOST_FRAMES);
        frames = spread(range, Math.min(wanted, range.count()));
    }

    /** The same look through {@code most} frames only: quick, for finding takes that differ. */
    LightStudy(FrameSource take, FrameSource hero, PictureMemory memory, int most) {
        this.take = take;
        this.hero = hero;
        this.range = FrameRange.ofCount(take.count());
        this.memory = memory;
        frames = spread(range, Math.min(most, range.count()));
    }

    public MatchedLight result() {
        return resultOr(Optional.empty());
    }

    /**
     * @param like the grade that was approved for another take of the set-up: where this one cannot be laid over the hero it is
     *     taken when it brings this take nearer to the hero than the take is as shot
     */
    MatchedLight resultOr(Optional<CdlSpan> like) {
        Encoding encoding = take.format().encoding();
        ColourPairs pairs = new ColourPairs();
        try (Scratch scratch = new Scratch(memory);
                Scratch passing = new Scratch(memory)) {
            List<WorkPicture> takes = pictures(take, frames, scratch);
            List<WorkPicture> heroes = pictures(hero, spread(FrameRange.ofCount(hero.count()), frames.length), scratch);
            if (sameEncoding()) {
                pairs = pairs(takes, heroes, encoding, passing);
            }
            if (pairs.count() < FEWEST_PAIRS) {
                return like.filter(grade -> TakeStatistics.nearer(grade, takes, heroes))
                        .map(grade -> MatchedLight.likeSibling(grade, range))
                        .orElseGet(() ->
                                MatchedLight.byStatistics(ColourMove.cdl(takes, heroes, encoding, passing), range));
            }
            return fitted(pairs, encoding, takes.getFirst());
        }
    }

    private MatchedLight fitted(ColourPairs pairs, Encoding encoding, WorkPicture shape) {
        boolean mayDrift = frames.length >= FEWEST_FRAMES
                && range.count() / frames.length >= take.rate().nominalBase();
        double aspect = (double) shape.height() / shape.width();
        LightFit fit = new LightFit(pairs, frames, encoding, aspect, mayDrift);
        LightModel best = fit.best();
        return new MatchedLight(best, fit.tries(), fit.chosen(), pairs.count(), range);
    }

    private boolean sameEncoding() {
        return take.format().encoding().equals(hero.format().encoding());
    }

    /** Of the set at rest where both cameras stood still, or else along the motion of each frame. */
    private ColourPairs pairs(List<WorkPicture> takes, List<WorkPicture> heroes, Encoding encoding, Scratch scratch) {
        Optional<LockedOff> mine = LockedOff.of(takes);
        Optional<LockedOff> theirs = LockedOff.of(heroes);
        if (mine.isPresent() && theirs.isPresent()) {
            ColourPairs still = new StillPairs(mine.get(), takes, encoding.curve()).with(theirs.get(), scratch);
            if (still.count() >= ENOUGH_STILL) {
                return still;
            }
        }
        ColourPairs moving = new ColourPairs();
        gather(takes, heroes, encoding, moving, scratch);
        return moving;
    }

    /** Two rounds: what the first fit does to the take makes its flow and its correlations truer in the second. */
    private void gather(
            List<WorkPicture> takes, List<WorkPicture> heroes, Encoding encoding, ColourPairs pairs, Scratch scratch) {
        List<Optional<Match>> matches = matches(takes, heroes, scratch);
        ColourPairs first = new ColourPairs();
        CdlSpan identity = CdlSpan.identity();
        gather(takes, heroes, matches, identity, encoding, first, scratch);
        if (first.count() >= FEWEST_PAIRS) {
            gather(takes, heroes, matches, new CdlFit(first, new EyeScale(encoding)).best(), encoding, pairs, scratch);
        }
    }

    private static void gather(
            List<WorkPicture> takes,
            List<WorkPicture> heroes,
            List<Optional<Match>> matches,
            CdlSpan graded,
            Encoding encoding,
            ColourPairs into,
            Scratch scratch) {
        for (int i = 0; i < takes.size(); i++) {
            int frame = i;
            matches.get(i).ifPresent(match -> {
                scratch.recycle();
                WorkPicture mine = takes.get(frame).graded(graded);
                Overlay overlay = Overlay.of(
                        mine, heroes.get(match.hero()), match.placed().rows(), scratch);
                new PairGathering(mine, overlay, encoding.curve()).into(into, takes.get(frame), frame);
            });
        }
        scratch.recycle();
    }

    private record Match(int hero, Registering.Placed placed) {}

    /** For each frame of the take the hero's frame that shares most with it, those at the same part of the take first. */
    private static List<Optional<Match>> matches(List<WorkPicture> takes, List<WorkPicture> heroes, Scratch scratch) {
        List<SetFeatures> mine =
                takes.stream().map(p -> SetFeatures.of(p, scratch)).toList();
        List<SetFeatures> theirs =
                heroes.stream().map(p -> SetFeatures.of(p, scratch)).toList();
        List<Optional<Match>> matches = new ArrayList<>();
        for (int i = 0; i < mine.size(); i++) {
            Optional<Match> best = Optional.empty();
            int same =
                    theirs.size() == 1 ? 0 : Math.round((float) i * (theirs.size() - 1) / Math.max(1, mine.size() - 1));
            for (int away = 0; away < theirs.size() && inliers(best) < ENOUGH_INLIERS; away++) {
                best = better(best, mine.get(i), theirs, same - away, scratch);
                best = away == 0 ? best : better(best, mine.get(i), theirs, same + away, scratch);
            }
            matches.add(best);
        }
        scratch.recycle();
        return matches;
    }

    private static Optional<Match> better(
            Optional<Match> best, SetFeatures mine, List<SetFeatures> theirs, int at, Scratch scratch) {
        if (at < 0 || at >= theirs.size()) {
            return best;
        }
        Optional<Match> found =
                Registering.placed(mine, theirs.get(at), scratch).map(placed -> new Match(at, placed));
        return inliers(found) > inliers(best) ? found : best;
    }

    private static int inliers(Optional<Match> match) {
        return match.map(m -> m.placed().inliers()).orElse(0);
    }

    private static List<WorkPicture> pictures(FrameSource source, int[] frames, Scratch scratch) {
        Frame frame = scratch.frame(source.format());
        List<WorkPicture> pictures = new ArrayList<>();
        for (int n : frames) {
            source.read(n, frame);
            pictures.add(WorkPicture.of(frame, scratch));
            scratch.recycle();
        }
        return pictures;
    }

    /** {@code count} frames spread evenly over the range, a little inside its ends. */
    private static int[] spread(FrameRange range, int count) {
        int[] frames = new int[count];
        for (int i = 0; i < count; i++) {
            frames[i] = range.first() + (int) ((2L * i + 1) * range.count() / (2L * count));
        }
        return frames;
    }
}
