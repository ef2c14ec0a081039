package answerprint.guard.grain;

import answerprint.guard.MatteZones;
import answerprint.guard.Sample;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.util.Arrays;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Holds new pixels against the plate beside them, place by place: in tiles of 64 pixels the middle size of each octave inside the
 * matte, to that in the ring within a tile's width, and to that of the plate under the matte. A picture that is smooth here and
 * rough there so makes no difference; how far the two rings differ from tile to tile says how sure the sum is.
 */
final class LocalGrain {
    private static final int TILE = 64;
    private static final int FEWEST = 24;
    /** Half of the pixels across that the second octave needs; the third needs twice as many. */
    private static final int HALF_WIDTH = 3;

    private static final double FITS = 0.05;
    /** Natural logarithm: a quarter more or less structure. */
    private static final double ORDINARY = 0.22;

    private static final int MOST = 600;
    /** Half an 8-bit step, spread evenly: what a plate of 8 bits cannot hold anyway. */
    static final double FLOOR = 0.29 / 255;

    private final int bands;
    private final Sample[] beside;
    private final Sample[] under;
    private final Sample[] rings;
    private final Sample[] ground;

    LocalGrain(int bands) {
        this.bands = bands;
        beside = samples(bands);
        under = samples(bands);
        rings = samples(bands);
        ground = samples(bands);
    }

    private static Sample[] samples(int count) {
        Sample[] all = new Sample[count];
        Arrays.setAll(all, i -> new Sample());
        return all;
    }

    /** @param result and plate: octaves over the same crop that the zones lie in */
    void add(List<Mat> result, List<Mat> plate, MatteZones zones, Scratch scratch) {
        Mat inside = zones.inside();
        Region whole = new Region(0, 0, inside.cols(), inside.rows());
        int octaves = octaves(inside, scratch);
        for (int y = 0; y < inside.rows(); y += TILE) {
            for (int x = 0; x < inside.cols(); x += TILE) {
                Region tile = new Region(x, y, TILE, TILE).clip(whole);
                if (count(inside, tile, scratch) >= FEWEST) {
                    tile(octaves, result, plate, zones, tile, scratch);
                }
            }
        }
    }

    /** Octaves that fit into the matte: within a thin one coarse structure is its surroundings', not its own. */
    private int octaves(Mat inside, Scratch scratch) {
        int pixels = Core.countNonZero(inside);
        Mat core = scratch.mat(inside.rows(), inside.cols(), CvType.CV_8UC1);
        int octaves = 1;
        while (octaves < bands) {
            int side = HALF_WIDTH << octaves;
            Mat element = scratch.keep(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(side, side)));
            Imgproc.erode(inside, core, element);
            if (Core.countNonZero(core) < FITS * pixels) {
                break;
            }
            octaves++;
        }
        return octaves;
    }

    private void tile(int octaves, List<Mat> result, List<Mat> plate, MatteZones zones, Region tile, Scratch scratch) {
        Region around = tile.grow(TILE)
                .clip(new Region(0, 0, zones.inside().cols(), zones.inside().rows()));
        boolean ring = count(zones.near(), around, scratch) >= FEWEST;
        boolean both = ring && count(zones.far(), around, scratch) >= FEWEST;
        for (int band = 0; band < octaves; band++) {
            double now = middle(result.get(band), zones.inside(), tile);
            under[band].add(log(now, middle(plate.get(band), zones.inside(), tile)));
            if (ring) {
                double near = middle(plate.get(band), zones.near(), around);
                beside[band].add(log(now, near));
                ground[band].add(log(middle(plate.get(band), zones.inside(), tile), near));
                if (both) {
                    rings[band].add(log(near, middle(plate.get(band), zones.far(), around)));
                }
            }
        }
    }

    private static double log(double one, double other) {
        return Math.log((one + FLOOR) / (other + FLOOR));
    }

    private static int count(Mat mask, Region where, Scratch scratch) {
        return Core.countNonZero(scratch.keep(mask.submat(where.rect())));
    }

    /** Of every so many pixels of the mask, always the same ones. */
    private static double middle(Mat sizes, Mat mask, Region where) {
        byte[] wanted = new byte[where.width()];
        float[] line = new float[where.width()];
        float[] values = new float[(int) where.area()];
        int count = 0;
        for (int y = where.y(); y < where.bottom(); y++) {
            mask.get(y, where.x(), wanted);
            sizes.get(y, where.x(), line);
            for (int x = 0; x < wanted.length; x++) {
                if (wanted[x] != 0) {
                    values[count++] = line[x];
                }
            }
        }
        int step = Math.max(1, count / MOST);
        int kept = 0;
        for (int i = 0; i < count; i += step) {
            values[kept++] = values[i];
        }
        Arrays.sort(values, 0, kept);
        return kept == 0 ? 0 : values[kept / 2];
    }

    /** Whether enough places could be compared. */
    boolean enough() {
        return under[0].size() > 0;
    }

    /** Natural logarithm of the octave's size to what it is held against: the ring or the plate under the matte, whichever is nearer. */
    double off(int band) {
        double plate = under[band].size() == 0 ? 0 : under[band].quantile(0.5);
        if (ordinary(band)) {
            return plate;
        }
        double ring = beside[band].quantile(0.5);
        return Math.abs(ring) < Math.abs(plate) ? ring : plate;
    }

    /** Whether the matte lies on ground like that beside it, so that the plate under it tells best what belongs there. */
    private boolean ordinary(int band) {
        return beside[band].size() == 0 || Math.abs(ground[band].quantile(0.5)) < ORDINARY;
    }

    /** The standard deviation that half of the values around the middle speak of. */
    private static double spread(Sample of) {
        return (of.quantile(0.75) - of.quantile(0.25)) / 1.349;
    }

    /** How far that logarithm may be off by nature, 0 to a factor of 2. */
    double natural(int band) {
        if (ordinary(band)) {
            return Math.min(Math.log(2), 2 * spread(under[band]) / Math.sqrt(Math.max(1, under[band].size())));
        }
        Sample of = rings[band];
        if (of.size() == 0) {
            return 0;
        }
        double unsure = 2 * Math.max(spread(of), spread(beside[band])) / Math.sqrt(of.size());
        return Math.min(Math.log(2), Math.abs(of.quantile(0.5)) + unsure);
    }
}
