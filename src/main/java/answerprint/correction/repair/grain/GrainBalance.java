package answerprint.correction.repair.grain;

import answerprint.correction.ChangedPixels;
import answerprint.picture.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * Grain of new pixels against that of the plate, over the frames of a shot: place by place, and then the mean of the middle half
 * of all places, so that neither an edge under a place nor a spot that is repaired badly passes for grain. Every figure is a
 * natural logarithm of amplitudes: 0 is the same grain, 0.095 is 10 % more.
 *
 * <p>Band 0 to 2 are the octaves from the finest on, {@link #ALL} is all three together.
 */
public final class GrainBalance {
    /** All octaves together. */
    public static final int ALL = Octaves.COUNT;

    private static final int FARTHEST = 48;
    private static final int PLACES = 240;
    private static final double SPREAD = 1.349;

    private final Region picture;
    private final int farthest;
    private final Set<Region> tiles = new HashSet<>();
    private final Figures[] under = figures();
    private final Figures[] beside = figures();
    private final Figures[] ground = figures();
    private final Figures[] alike = figures();
    private final Figures[] shape = figures();
    private final Figures coarse = new Figures();
    private final double[] nowPower = new double[ALL + 1];
    private final double[] thenPower = new double[ALL + 1];

    /** Lends one plane of luma, in the plate's encoding, of a part of a picture. */
    @FunctionalInterface
    public interface Lumas {
        float[] of(Region part);
    }

    private static final class Figures {
        private final List<Double> all = new ArrayList<>();

        void add(double value) {
            all.add(value);
        }

        void add(Figures others) {
            all.addAll(others.all);
        }

        double[] sorted() {
            return all.stream().mapToDouble(v -> v).sorted().toArray();
        }
    }

    /** @param beside whether the untouched plate beside is looked at, too */
    public GrainBalance(Region picture, boolean beside) {
        this.picture = picture;
        farthest = beside ? FARTHEST : 0;
    }

    private static Figures[] figures() {
        Figures[] all = new Figures[ALL + 1];
        Arrays.setAll(all, band -> new Figures());
        return all;
    }

    /**
     * Takes one frame in.
     *
     * @param made the result
     * @param plate what lies under the matte
     * @param calmBy the one of the two by which calm ground is told: the one without the fault
     */
    public void see(ChangedPixels changed, Lumas made, Lumas plate, Lumas calmBy) {
        see(changed, made, plate, calmBy, false);
    }

    /**
     * Takes one frame in where both are free of faults: calm is what is calm in both, so that neither an edge of the plate nor one
     * that the result has and the plate has not is taken for grain.
     */
    public void see(ChangedPixels changed, Lumas made, Lumas filmed) {
        see(changed, made, filmed, filmed, true);
    }

    private static float[] steeper(Octaves one, Octaves other) {
        float[] steeper = one.slope();
        float[] too = other.slope();
        for (int i = 0; i < steeper.length; i++) {
            steeper[i] = Math.max(steeper[i], too[i]);
        }
        return steeper;
    }

    private void see(ChangedPixels changed, Lumas made, Lumas plate, Lumas calmBy, boolean calmInBoth) {
        GrainZones zones = new GrainZones(changed, picture);
        for (Region tile : zones.tiles(PLACES)) {
            Region part = tile.grow(farthest + Octaves.REACH).clip(picture);
            Octaves result = new Octaves(made.of(part), part.width());
            Octaves before = new Octaves(plate.of(part), part.width());
            int left = tile.x() - part.x();
            int top = tile.y() - part.y();
            int[] where = {left, top, left + tile.width(), top + tile.height()};
            Octaves calm = calmBy == plate ? before : result;
            float[] slope = calmInBoth ? steeper(result, before) : calm.slope();
            GrainPlace place = new GrainPlace(zones.of(part), part.width(), where, slope, calm.ground(), farthest);
            if (place.enough()) {
                tiles.add(tile);
                add(place, result, before);
            }
        }
    }

    /** Takes in all that another has seen, of a picture of the same size. */
    public void add(GrainBalance other) {
        tiles.addAll(other.tiles);
        coarse.add(other.coarse);
        for (int band = 0; band <= ALL; band++) {
            under[band].add(other.under[band]);
            beside[band].add(other.beside[band]);
            ground[band].add(other.ground[band]);
            alike[band].add(other.alike[band]);
            shape[band].add(other.shape[band]);
            nowPower[band] += other.nowPower[band];
            thenPower[band] += other.thenPower[band];
        }
    }

    private void add(GrainPlace place, Octaves result, Octaves before) {
        coarse.add(place.coarseChange(result, before));
        double coarsest = place.inside(result, ALL - 1) - place.inside(before, ALL - 1);
        for (int band = 0; band <= ALL; band++) {
            double now = place.inside(result, band);
            double then = place.inside(before, band);
            under[band].add(now - then);
            shape[band].add(now - then - coarsest);
            nowPower[band] += Math.exp(2 * now);
            thenPower[band] += Math.exp(2 * then);
            double[] sides = place.beside(result, band);
            if (sides.length > 0) {
                double mean = DoubleStream.of(sides).average().orElseThrow();
                beside[band].add(now - mean);
                ground[band].add(then - mean);
                for (int side = 0; side < sides.length && sides.length > 1; side++) {
                    alike[band].add((sides[side] - mean) * sides.length / (sides.length - 1));
                }
            }
        }
    }

    /** How many comparisons there were. */
    public int places() {
        return under[0].all.size();
    }

    /** Whether the plate beside could be compared anywhere. */
    public boolean hasBeside() {
        return !beside[0].all.isEmpty();
    }

    /** Of the new pixels to the plate under them. */
    public double under(int band) {
        return middle(under[band]);
    }

    /** The same apart from what the coarsest octave changes by: a grade may change contrast by right, and grain along with it. */
    public double shape(int band) {
        return middle(shape[band]);
    }

    /** Like {@link #under}, by the power of all places together: spots that are repaired badly count as they stand out. */
    public double underOnTheWhole(int band) {
        return 0.5 * Math.log(nowPower[band] / thenPower[band]);
    }

    /**
     * How much of what was changed is coarser than grain, by size. New grain or none leaves the ground as it was, well below 0.25;
     * where a wire or a thing was taken out the ground changes as well.
     */
    public double coarseChange() {
        return Math.exp(middle(coarse));
    }

    /** Of the new pixels to the plate beside them. */
    public double beside(int band) {
        return middle(beside[band]);
    }

    /** Of the plate under the matte to the plate beside it: apart by what the matte covers. */
    public double ground(int band) {
        return middle(ground[band]);
    }

    /** One standard error of {@link #under}; frames show the same ground, so places and not frames are counted. */
    public double underUnsure(int band) {
        return spread(under[band]) / Math.sqrt(Math.max(1, tiles.size()));
    }

    /** One standard error of {@link #shape}. */
    public double shapeUnsure(int band) {
        return spread(shape[band]) / Math.sqrt(Math.max(1, tiles.size()));
    }

    /** One standard error of {@link #beside}: what untouched plate differs from untouched plate beside it. */
    public double besideUnsure(int band) {
        Figures of = alike[band].all.isEmpty() ? beside[band] : alike[band];
        return spread(of) / Math.sqrt(Math.max(1, tiles.size()));
    }

    private static double middle(Figures of) {
        double[] sorted = of.sorted();
        int quarter = sorted.length / 4;
        return Arrays.stream(sorted, quarter, sorted.length - quarter).average().orElse(0);
    }

    /** The standard deviation that half of the figures around the middle speak of. */
    private static double spread(Figures of) {
        double[] sorted = of.sorted();
        int last = sorted.length - 1;
        return last < 0 ? 0 : (sorted[(int) (0.75 * last)] - sorted[(int) (0.25 * last)]) / SPREAD;
    }
}
