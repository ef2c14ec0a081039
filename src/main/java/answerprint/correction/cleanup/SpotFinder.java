package answerprint.correction.cleanup;

import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * Finds dust, dirt and sparkles in one frame: places brighter, or darker, than anything that the frames before and after show
 * within a pixel of there (rank order detector, Nadenau and Mitra 1997, on motion-compensated neighbours), which stand out
 * from how well their surroundings are predicted. Motion is estimated once, and once more from around what stood out, so
 * that a spot cannot explain itself away.
 */
final class SpotFinder {
    /** What a spot must still differ by from the frames two away, share of its strength, in the mean of both. */
    private static final double STILL_DIFFERS = 0.5;

    /** A hair may be this much longer than the side of the largest square spot. */
    private static final double LONGEST = 4;

    /** A frame that is predicted worse than this on the whole lies beside a cut, or moves too much to tell. */
    private static final double BEYOND = 0.12;

    private final Sight sight;
    private final double sensitivity;
    private final SpikeMeasure measure;
    private final Scratch scratch;

    /** @param sensitivity 1 as measured; 2 looks for spots half as strong */
    SpotFinder(Sight sight, double sensitivity) {
        this.sight = sight;
        this.sensitivity = sensitivity;
        scratch = sight.scratch();
        measure = new SpikeMeasure(sight, sensitivity);
    }

    /** In reading order; none on the first and last frame and beside cuts, where one neighbour is missing. */
    List<Spot> spots() {
        if (sensitivity <= 0 || !sight.has(-1) || !sight.has(1)) {
            return List.of();
        }
        Mat doubtful = measure.doubtful();
        if (Core.countNonZero(doubtful) == 0) {
            return List.of();
        }
        SpikeMaps maps = measure.maps(sight.completed(-1, doubtful), sight.completed(1, doubtful));
        if (maps.predicted() > BEYOND) {
            return List.of();
        }
        List<Spot> spots = new ArrayList<>();
        SpotJudging judging = new SpotJudging(maps, sensitivity);
        for (Region box : boxes(maps.foot(), maps.seeds())) {
            judging.judge(box).ifPresent(spots::add);
        }
        return spots.isEmpty()
                ? spots
                : Threads.without(confirmed(spots, doubtful), sight.whole().width());
    }

    /** Spots that the frames two before and two after, taken together, do not show either. */
    private List<Spot> confirmed(List<Spot> spots, Mat doubtful) {
        List<Mat> farther = new ArrayList<>();
        for (int offset : new int[] {-2, 2}) {
            if (sight.has(offset)) {
                farther.add(measure.levelled(sight.completed(offset, doubtful)));
            }
        }
        return spots.stream()
                .filter(spot -> farther.stream()
                                .mapToDouble(other -> differs(spot, other))
                                .average()
                                .orElse(1)
                        > STILL_DIFFERS)
                .toList();
    }

    /** How far a spot differs from another frame, in its strength, 0..1; what differs the other way is something else again. */
    private double differs(Spot spot, Mat farther) {
        float[] now = crop(sight.luma(0), spot.box());
        float[] there = crop(farther, spot.box());
        double sum = 0;
        for (int i = 0; i < now.length; i++) {
            sum += spot.inside()[i] ? now[i] - there[i] : 0;
        }
        return Math.min(1, Math.abs(sum / spot.area() / spot.strength()));
    }

    private float[] crop(Mat map, Region box) {
        float[] values = new float[(int) box.area()];
        scratch.keep(map.submat(box.rect())).get(0, 0, values);
        return values;
    }

    /** Boxes of the pieces of {@code foot} that hold a seed and are small enough for dust. */
    private List<Region> boxes(Mat foot, Mat seeds) {
        Mat labels = scratch.empty();
        Mat stats = scratch.empty();
        Mat centres = scratch.empty();
        int count = Imgproc.connectedComponentsWithStats(foot, labels, stats, centres, 8, CvType.CV_32S);
        boolean[] seeded = new boolean[count];
        int[] line = new int[foot.cols()];
        byte[] seedLine = new byte[foot.cols()];
        for (int y = 0; y < foot.rows(); y++) {
            labels.get(y, 0, line);
            seeds.get(y, 0, seedLine);
            for (int x = 0; x < line.length; x++) {
                seeded[line[x]] |= seedLine[x] != 0;
            }
        }
        List<Region> boxes = new ArrayList<>();
        int[] row = new int[5];
        for (int label = 1; label < count; label++) {
            stats.get(label, 0, row);
            int side = Math.max(row[Imgproc.CC_STAT_WIDTH], row[Imgproc.CC_STAT_HEIGHT]);
            int most = largest(foot.cols());
            if (seeded[label] && row[Imgproc.CC_STAT_AREA] <= most && side <= LONGEST * Math.sqrt(most)) {
                boxes.add(new Region(row[0], row[1], row[2], row[3]));
            }
        }
        return boxes;
    }

    /** What the foot of a spot of 400 pixels may cover: up to 1920 across, and as much of the picture beyond. */
    static int largest(int width) {
        double over = Math.max(1, width / 1920.0);
        return (int) (1000 * over * over);
    }
}
