package answerprint.learning;

import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
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
    /** Crops of a hundred that are seen in their shot; the others teach to do without. */
    private static final int IN_SHOTS = 65;
    /** A wire that changes a pixel by less than this, in all three colours together, cannot be seen there. */
    private static final float UNSEEN = 0.03f;

    private final List<Plate> plates;
    private final PictureMemory memory;
    private final long seed;
    private final List<Spot> spots = new ArrayList<>();

    /** @param plates at least {@link #SIDE} pixels wide and high each */
    WireLessons(List<Plate> plates, PictureMemory memory, long seed) {
        this.plates = List.copyOf(plates);
        this.memory = memory;
        this.seed = seed;
    }

    /** A place in a plate, in pixels. */
    record Spot(int plate, int x, int y) {}

    /** A batch: pictures, what strays from their shots, and the truth about each pixel (1 wire, 0 none, -1 not judged). */
    record Batch(float[] rgb, float[] strays, float[] truth) {}

    List<Plate> plates() {
        return plates;
    }

    /** The same lessons, where no place is better practised than another. */
    WireLessons withoutSpots() {
        return new WireLessons(plates, memory, seed);
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
        int pixels = BATCH * SIDE * SIDE;
        var batch = new Batch(new float[3 * pixels], ShotStray.unknown(pixels), new float[pixels]);
        for (int i = 0; i < BATCH; i++) {
            crop(random, batch, i * SIDE * SIDE);
        }
        return batch;
    }

    /** @param from the crop's first pixel in the batch */
    private void crop(SplittableRandom random, Batch batch, int from) {
        boolean bare = random.nextInt(100) < 40;
        Spot at = !spots.isEmpty() && random.nextInt(100) < 55 ? hard(random) : anywhere(random);
        Plate plate = plates.get(at.plate);
        var crop = new LessonCrop(random, plate, at);
        float[] plain = crop.rgb();
        float[] set = plain.clone();
        if (random.nextInt(100) < WITH_SCENE_LINES) {
            new SceneLines(random, SIDE).paint(set);
        }
        int frame = random.nextInt(60);
        SyntheticWires wires = bare ? SyntheticWires.none() : wires(random, set, plate);
        float[] piece = set.clone();
        float[] truth = hang(wires, frame, piece, crop);
        double noise = grained(random, piece);
        System.arraycopy(truth, 0, batch.truth, from, truth.length);
        System.arraycopy(piece, 0, batch.rgb, 3 * from, piece.length);
        if (random.nextInt(100) < IN_SHOTS && crop.isInShot()) {
            var painted = new LessonCrop.Painted(added(plain, set), added(plain, piece), wires, frame, noise);
            try (Scratch scratch = new Scratch(memory)) {
                crop.strays(painted, random, scratch, batch.strays, from);
            }
        }
    }

    private static SyntheticWires wires(SplittableRandom random, float[] set, Plate plate) {
        double ground = random.nextBoolean() ? mean(set) : plate.ground();
        return SyntheticWires.hang(random.nextLong(), SIDE, SIDE, 1 + random.nextInt(5) / 3, ground);
    }

    /** Paints wires over a crop. @return the truth about each pixel */
    private static float[] hang(SyntheticWires wires, int frame, float[] piece, LessonCrop crop) {
        float[] without = piece.clone();
        float[] matte = new float[SIDE * SIDE];
        float[] body = new float[matte.length];
        wires.paint(frame, piece, matte, body, SyntheticWires.Window.whole(SIDE, SIDE));
        float[] truth = new float[matte.length];
        for (int i = 0; i < truth.length; i++) {
            boolean seen = body[i] > 0 && changed(without, piece, i) >= UNSEEN;
            truth[i] = seen ? 1 : body[i] > 0 || matte[i] > 0.15f || crop.isDoubtful(i) ? -1 : 0;
        }
        return truth;
    }

    /** Adds grain to one crop in three. @return its standard deviation */
    private static double grained(SplittableRandom random, float[] piece) {
        double noise = random.nextInt(3) == 0 ? random.nextDouble(0, 0.015) : 0;
        if (noise > 0) {
            for (int i = 0; i < piece.length; i++) {
                piece[i] += (float) (noise * random.nextGaussian());
            }
        }
        return noise;
    }

    /** What was painted, as luma. */
    private static float[] added(float[] before, float[] after) {
        float[] added = LumaPlane.of(after, SIDE, SIDE).values();
        float[] plain = LumaPlane.of(before, SIDE, SIDE).values();
        for (int i = 0; i < added.length; i++) {
            added[i] -= plain[i];
        }
        return added;
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
}
