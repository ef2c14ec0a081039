package answerprint.correction.lightingmatch;

import answerprint.colour.Curve;
import answerprint.correction.repair.light.ColourPairs;
import answerprint.correction.repair.light.Registering;
import answerprint.correction.repair.light.SetFeatures;
import answerprint.correction.repair.light.Surroundings;
import answerprint.correction.repair.light.UsableCodes;
import answerprint.correction.repair.light.WorkPicture;
import answerprint.picture.Scratch;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Colour pairs of two takes whose cameras stood still: the set itself, at rest in both, from a 5-pixel grid. The hero's side
 * is the mean of its frames; the take's side is one frame after the other, so that a drift of its light shows. Takes of one
 * locked-off camera lie on each other already; others are laid by a homography of their mean pictures.
 */
final class StillPairs {

    private static final int STEP = 5;
    private static final int MARGIN = 6;
    private static final double ALIKE_SHARE = 0.5;
    private static final int FEWEST_TEXTURED = 60;
    private static final double EVIDENT = 0.85;

    private final LockedOff take;
    private final List<WorkPicture> frames;
    private final Curve curve;

    /** The hero's mean at the take's pixels, and where it is at rest. */
    private record Laid(WorkPicture hero, boolean[] still) {}

    StillPairs(LockedOff take, List<WorkPicture> frames, Curve curve) {
        this.take = take;
        this.frames = frames;
        this.curve = curve;
    }

    /** Empty list when the two cannot be laid over each other well enough. */
    ColourPairs with(LockedOff hero, Scratch scratch) {
        ColourPairs pairs = new ColourPairs();
        laid(hero, scratch).ifPresent(laid -> gather(laid, pairs));
        scratch.recycle();
        return pairs;
    }

    private Optional<Laid> laid(LockedOff hero, Scratch scratch) {
        boolean oneSize = hero.mean().width() == take.mean().width()
                && hero.mean().height() == take.mean().height();
        Laid asTheyAre = new Laid(hero.mean(), hero.still());
        double asTheyAreShare = oneSize ? alikeShare(asTheyAre) : 0;
        if (asTheyAreShare > EVIDENT) {
            return Optional.of(asTheyAre);
        }
        Optional<Laid> moved = Registering.placed(
                        SetFeatures.of(take.mean(), scratch), SetFeatures.of(hero.mean(), scratch), scratch)
                .map(placed -> moved(hero, placed.rows(), scratch));
        double movedShare = moved.map(this::alikeShare).orElse(0.0);
        Laid best = movedShare > asTheyAreShare ? moved.orElse(asTheyAre) : asTheyAre;
        return Math.max(movedShare, asTheyAreShare) > ALIKE_SHARE ? Optional.of(best) : Optional.empty();
    }

    private Laid moved(LockedOff hero, double[] homography, Scratch scratch) {
        Size size = new Size(take.mean().width(), take.mean().height());
        Mat placed = Registering.matrix(homography, scratch);
        float[] rest = new float[hero.still().length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = hero.still()[i] ? 1 : 0;
        }
        Mat stillness = scratch.mat(hero.mean().height(), hero.mean().width(), CvType.CV_32FC1);
        stillness.put(0, 0, rest);
        float[] at = warped(stillness, placed, size, scratch);
        boolean[] still = new boolean[at.length];
        for (int i = 0; i < at.length; i++) {
            still[i] = at[i] > 0.99f;
        }
        float[] cct = warped(hero.mean().cctMat(scratch), placed, size, scratch);
        float[] code = warped(hero.mean().codeMat(scratch), placed, size, scratch);
        return new Laid(new WorkPicture(take.mean().width(), take.mean().height(), cct, code), still);
    }

    private static float[] warped(Mat from, Mat placed, Size size, Scratch scratch) {
        Mat out = scratch.mat((int) size.height, (int) size.width, from.type());
        Imgproc.warpPerspective(
                from, out, placed, size, Imgproc.INTER_LINEAR | Imgproc.WARP_INVERSE_MAP, Core.BORDER_CONSTANT);
        float[] values = new float[(int) out.total() * out.channels()];
        out.get(0, 0, values);
        return values;
    }

    /** The share of textured spots at rest in both that look alike: near 1 when the pictures lie right. */
    private double alikeShare(Laid laid) {
        Surroundings around = new Surroundings(take.mean(), laid.hero());
        int spots = 0;
        int alike = 0;
        for (int y = MARGIN; y < take.mean().height() - MARGIN; y += STEP) {
            for (int x = MARGIN; x < take.mean().width() - MARGIN; x += STEP) {
                int at = y * take.mean().width() + x;
                if (take.textured()[at] && take.still()[at] && laid.still()[at] && around.structured(at)) {
                    spots++;
                    alike += around.alike(at) ? 1 : 0;
                }
            }
        }
        return spots < FEWEST_TEXTURED ? 0 : (double) alike / spots;
    }

    private void gather(Laid laid, ColourPairs pairs) {
        Surroundings around = new Surroundings(take.mean(), laid.hero());
        UsableCodes usable = new UsableCodes(curve);
        float[] from = new float[3];
        float[] to = new float[3];
        int width = take.mean().width();
        int turn = 0;
        for (int y = MARGIN; y < take.mean().height() - MARGIN; y += STEP) {
            for (int x = MARGIN; x < width - MARGIN; x += STEP) {
                int at = y * width + x;
                int f = turn++ % frames.size();
                if (atRest(laid, at)
                        && usable.around(take.mean(), at)
                        && usable.around(frames.get(f), at)
                        && usable.around(laid.hero(), at)
                        && around.alike(at)) {
                    frames.get(f).mean(at, from);
                    laid.hero().mean(at, to);
                    pairs.add(
                            from,
                            to,
                            (double) x / width,
                            (double) y / take.mean().height(),
                            f);
                }
            }
        }
    }

    private boolean atRest(Laid laid, int at) {
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                int i = at + dy * take.mean().width() + dx;
                if (!take.still()[i] || !laid.still()[i]) {
                    return false;
                }
            }
        }
        return true;
    }
}
