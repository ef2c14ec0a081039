package answerprint.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * A hole with an area, by seed: about a tenth of the picture, its outline uneven, standing in the picture or wandering through it.
 */
record Blob(int width, int height, double x, double y, double dx, double dy, double radius, double phase) {
    private static final double SHARE = 0.10;
    private static final double UNEVEN = 0.18;
    private static final double FASTEST = 3;

    /**
     * The one of some seeded blobs that lies over the set rather than over a performer: what a removed object hides is the set, and a
     * performer's hidden part is nowhere else to be seen.
     *
     * @param own per blob, the share of corners under it that do not move with the camera
     */
    static Blob overTheSet(List<Blob> blobs, ToDoubleFunction<Blob> own) {
        return blobs.stream().min(Comparator.comparingDouble(own)).orElseThrow();
    }

    static Blob standing(long seed, int width, int height) {
        return by(new Random(seed), width, height, 0);
    }

    static Blob wandering(long seed, int width, int height) {
        return by(new Random(seed), width, height, FASTEST);
    }

    private static Blob by(Random random, int width, int height, double speed) {
        double radius = Math.sqrt(SHARE * width * height / (Math.PI * (1 + UNEVEN * UNEVEN / 2)));
        double x = radius + random.nextDouble() * (width - 2 * radius);
        double y = radius + random.nextDouble() * Math.max(0, height - 2 * radius);
        double way = random.nextDouble() * 2 * Math.PI;
        double pace = speed * (0.5 + 0.5 * random.nextDouble());
        double phase = random.nextDouble() * 2 * Math.PI;
        return new Blob(width, height, x, y, pace * Math.cos(way), pace * Math.sin(way), radius, phase);
    }

    /** 255 in the hole; it turns back where its centre would leave the picture. */
    byte[] hole(int n) {
        double cx = folded(x + n * dx, width);
        double cy = folded(y + n * dy, height);
        byte[] hole = new byte[width * height];
        for (int py = 0; py < height; py++) {
            for (int px = 0; px < width; px++) {
                double angle = Math.atan2(py - cy, px - cx);
                double edge = radius * (1 + UNEVEN * Math.sin(3 * angle + phase));
                if (Math.hypot(px - cx, py - cy) < edge) {
                    hole[py * width + px] = (byte) 255;
                }
            }
        }
        return hole;
    }

    private double folded(double at, double size) {
        double room = size - 1.2 * radius;
        double along = Math.floorMod(Math.round(1000 * (at - 0.6 * radius)), Math.round(2000 * room)) / 1000.0;
        return 0.6 * radius + (along <= room ? along : 2 * room - along);
    }
}
