package answerprint.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes the wire finder's training crops: pieces of this production's plates, some with wires hung over them, some without,
 * and again and again the places where the finder last saw wires that are none. A step's crops follow from seed, step number
 * and those places alone, so that training goes on after a stop as if nothing had happened.
 */
final class WireLessons {
    /** Side of a crop in pixels. */
    static final int SIDE = 120;

    static final int BATCH = 5;
    private static final int MOST_SPOTS = 1200;
    /** Crops of a hundred over which something straight is painted that is no wire. */
    private static final int WITH_SCENE_LINES = 35;
    /** Crops of a hundred that show the plate larger or smaller than it is. */
    private static final int ZOOMED = 50;

    private static final double FARTHEST = 0.7;
    private static final double NEAREST = 1.5;
    /** A wire that changes a pixel by less than this, in all three colours together, cannot be seen there. */
    private static final float UNSEEN = 0.03f;

    private final List<Plate> plates;
    private final long seed;
    private final List<Spot> spots = new ArrayList<>();

    /** @param plates at least {@link #SIDE} pixels wide and high each */
    WireLessons(List<Plate> plates, long seed) {
        this.plates = List.copyOf(plates);
        this.seed = seed;
    }

    /** A place in a plate, in pixels. */
    record Spot(int plate, int x, int y) {}

    /** A batch: pictures and the truth about each pixel (1 wire, 0 none, -1 not judged). */
    record Batch(float[] rgb, float[] truth) {}

    List<Plate> plates() {
        return plates;
    }

    /** Remembers a place where a wire was seen that is none; the oldest gives way. */
    void remember(Spot spot) {
        if (spots.size() >= MOST_SPOTS) {
            spots.removeFirst();
        }
        spots.add(spot);
    }

    float[] spots() {
        float[] numbers = new float[3 * spots.size()];
        for (int i = 0; i < spots.size(); i++) {
            numbers[3 * i] = spots.get(i).plate;
            numbers[3 * i + 1] = spots.get(i).x;
            numbers[3 * i + 2] = spots.get(i).y;
        }
        return numbers;
    }

    void recall(float[] numbers) {
        spots.clear();
        for (int i = 0; i + 2 < numbers.length; i += 3) {
            spots.add(new Spot((int) numbers[i], (int) numbers[i + 1], (int) numbers[i + 2]));
        }
    }

    Batch batch(int step) {
        var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + step);
        float[] rgb = new float[BATCH * SIDE * SIDE * 3];
        float[] truth = new float[BATCH * SIDE * SIDE];
        for (int i = 0; i < BATCH; i++) {
            crop(random, i, rgb, truth);
        }
        return new Batch(rgb, truth);
    }

    private void crop(SplittableRandom random, int index, float[] rgb, float[] truth) {
        boolean bare = random.nextInt(100) < 40;
        Spot at = !spots.isEmpty() && random.nextInt(100) < 55 ? hard(random) : anywhere(random);
        boolean[] doubtful = new boolean[SIDE * SIDE];
        float[] piece = cut(random, at, doubtful);
        if (random.nextInt(100) < WITH_SCENE_LINES) {
            new SceneLines(random, SIDE).paint(piece);
        }
        float[] matte = new float[SIDE * SIDE];
        float[] body = new float[SIDE * SIDE];
        float[] without = piece.clone();
        if (!bare) {
            double ground =
                    random.nextBoolean() ? mean(piece) : plates.get(at.plate).ground();
            SyntheticWires.hang(random.nextLong(), SIDE, SIDE, 1 + random.nextInt(5) / 3, ground)
                    .paint(random.nextInt(60), piece, matte, body, SyntheticWires.Window.whole(SIDE, SIDE));
        }
        double noise = random.nextInt(3) == 0 ? random.nextDouble(0, 0.015) : 0;
        for (int i = 0; i < piece.length; i++) {
            double grain = noise == 0 ? 0 : noise * random.nextGaussian();
            rgb[index * piece.length + i] = (float) (piece[i] + grain);
        }
        for (int i = 0; i < matte.length; i++) {
            boolean seen = body[i] > 0 && changed(without, piece, i) >= UNSEEN;
            truth[index * matte.length + i] = seen ? 1 : body[i] > 0 || matte[i] > 0.15f || doubtful[i] ? -1 : 0;
        }
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float v : values) {
            sum += v;
        }
        return sum / values.length;
    }

    private static float changed(float[] before, float[] after, int pixel) {
        float sum = 0;
        for (int c = 3 * pixel; c < 3 * pixel + 3; c++) {
            sum += Math.abs(after[c] - before[c]);
        }
        return sum;
    }

    private Spot hard(SplittableRandom random) {
        Spot spot = spots.get(random.nextInt(spots.size()));
        Plate plate = plates.get(spot.plate);
        int x = spot.x - SIDE / 2 + random.nextInt(-24, 25);
        int y = spot.y - SIDE / 2 + random.nextInt(-24, 25);
        return new Spot(spot.plate, Math.clamp(x, 0, plate.width() - SIDE), Math.clamp(y, 0, plate.height() - SIDE));
    }

    private Spot anywhere(SplittableRandom random) {
        int which = random.nextInt(plates.size());
        Plate plate = plates.get(which);
        return new Spot(which, random.nextInt(plate.width() - SIDE + 1), random.nextInt(plate.height() - SIDE + 1));
    }

    /** The piece at a place, turned, zoomed and graded by chance, and which of its pixels are in doubt. */
    private float[] cut(SplittableRandom random, Spot at, boolean[] doubtful) {
        Plate plate = plates.get(at.plate);
        boolean mirrored = random.nextBoolean();
        boolean upended = random.nextInt(4) == 0;
        boolean turned = random.nextInt(3) == 0;
        double pitch = random.nextInt(100) < ZOOMED ? pitch(random, plate) : 1;
        double left = origin(at.x, pitch, plate.width());
        double top = origin(at.y, pitch, plate.height());
        float[] curve = curve(random);
        float[] piece = new float[SIDE * SIDE * 3];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int sx = turned ? y : x;
                int sy = turned ? x : y;
                double px = left + pitch * (mirrored ? SIDE - 1 - sx : sx);
                double py = top + pitch * (upended ? SIDE - 1 - sy : sy);
                doubtful[y * SIDE + x] = plate.doubtful().get((int) (py + 0.5) * plate.width() + (int) (px + 0.5));
                for (int c = 0; c < 3; c++) {
                    piece[3 * (y * SIDE + x) + c] = graded(curve, plate.between(px, py, c));
                }
            }
        }
        return piece;
    }

    /** Plate pixels per pixel of the crop, as far as the plate reaches. */
    private static double pitch(SplittableRandom random, Plate plate) {
        double pitch = Math.exp(random.nextDouble(-Math.log(NEAREST), -Math.log(FARTHEST)));
        return Math.min(pitch, (Math.min(plate.width(), plate.height()) - 1.0) / (SIDE - 1));
    }

    /** Where a crop of another pitch begins so that its middle stays, if the plate has room. */
    private static double origin(int at, double pitch, int size) {
        return Math.clamp(at + (1 - pitch) * (SIDE - 1) / 2, 0, Math.max(0, size - 1 - pitch * (SIDE - 1)));
    }

    private static float[] curve(SplittableRandom random) {
        double gain = Math.exp(random.nextGaussian(0, 0.2));
        double gamma = Math.exp(random.nextGaussian(0, 0.2));
        float[] curve = new float[4097];
        for (int i = 0; i < curve.length; i++) {
            curve[i] = (float) Math.min(1, gain * Math.pow(i / 4096.0, gamma));
        }
        return curve;
    }

    /** Between two points of the curve, so that no codes are lost. */
    private static float graded(float[] curve, float value) {
        float place = value * (curve.length - 1);
        int i = Math.min(curve.length - 2, (int) place);
        return curve[i] + (place - i) * (curve[i + 1] - curve[i]);
    }
}
