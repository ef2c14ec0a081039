package answerprint.bench;

import java.util.SplittableRandom;

/**
 * The shadow of a rigged wire: a soft band that moves as the wire does, some way beside it, and keeps a share of the light from
 * what is there. Laid over the plate in scene-linear light, so that the plate's texture stays under it. The same seed gives the
 * same shadow.
 */
public final class RiggedShadow {
    private static final double BLUE = 0.85;
    private static final double FAINTEST = 0.01;

    private final RiggedWire wire;
    private final int width;
    private final int height;
    private final RiggedWires.Light light;
    private final double dx;
    private final double dy;
    private final double sigma;
    private final double depth;

    /**
     * Of the first of these wires, 45 to 90 pixels beside it towards the picture's middle.
     *
     * @param depth share of the light that is lost where it is deepest, 0..1
     */
    public static RiggedShadow of(RiggedWires wires, long seed, double depth) {
        return wires.shadow(0, seed, depth);
    }

    RiggedShadow(RiggedWire wire, int width, int height, RiggedWires.Light light, long seed, double depth) {
        this.wire = wire;
        this.width = width;
        this.height = height;
        this.light = light;
        this.depth = depth;
        var random = new SplittableRandom(seed);
        double away = random.nextDouble(45, 90);
        sigma = random.nextDouble(2.5, 6);
        double nx = -(wire.y1() - wire.y0()) / wire.length();
        double ny = (wire.x1() - wire.x0()) / wire.length();
        double toMiddle = (width / 2.0 - wire.x(0.5, 0)) * nx + (height / 2.0 - wire.y(0.5, 0)) * ny;
        dx = Math.copySign(away, toMiddle) * nx;
        dy = Math.copySign(away, toMiddle) * ny;
    }

    /** Darkens the frame in place. @return the share of light that each pixel loses, 0..1; below 1 % counts as none */
    public float[] paint(int frame, float[] rgb) {
        float[] lost = new float[width * height];
        double[][] line = line(frame);
        double reach = 3 * sigma + 1;
        for (double[] point : line) {
            int left = (int) Math.max(0, point[0] - reach);
            int right = (int) Math.min(width - 1, point[0] + reach);
            for (int y = (int) Math.max(0, point[1] - reach); y <= Math.min(height - 1, point[1] + reach); y++) {
                for (int x = left; x <= right; x++) {
                    double square = (x - point[0]) * (x - point[0]) + (y - point[1]) * (y - point[1]);
                    float share = (float) (depth * Math.exp(-square / (2 * sigma * sigma)));
                    lost[y * width + x] = Math.max(lost[y * width + x], share);
                }
            }
        }
        for (int i = 0; i < lost.length; i++) {
            lost[i] = lost[i] < FAINTEST ? 0 : lost[i];
            for (int c = 0; c < 3 && lost[i] > 0; c++) {
                double kept = 1 - lost[i] * (c == 2 ? BLUE : 1);
                rgb[3 * i + c] = (float)
                        light.encoded().applyAsDouble(kept * light.linear().applyAsDouble(rgb[3 * i + c]));
            }
        }
        return lost;
    }

    /** Points about half a pixel apart, beyond the picture too. */
    private double[][] line(int frame) {
        double time = frame + wire.shutter() / 2;
        int steps = (int) Math.ceil(2 * wire.length());
        double[][] line = new double[steps + 1][];
        for (int i = 0; i <= steps; i++) {
            double s = (double) i / steps;
            line[i] = new double[] {wire.x(s, time) + dx, wire.y(s, time) + dy};
        }
        return line;
    }

    /** Points along what the picture shows of it, as a person would tap them; none where it shows too little. */
    public double[][] points(int frame, int count) {
        double[][] line = line(frame);
        int first = -1;
        int last = -1;
        for (int i = 0; i < line.length; i++) {
            boolean inside = line[i][0] >= 4 && line[i][1] >= 4 && line[i][0] < width - 4 && line[i][1] < height - 4;
            first = inside && first < 0 ? i : first;
            last = inside ? i : last;
        }
        if (first < 0 || last - first < 2 * height / 3) {
            return new double[0][];
        }
        double[][] points = new double[count][];
        for (int i = 0; i < count; i++) {
            points[i] = line[first + (int) Math.round((last - first) * (0.02 + 0.96 * i / (count - 1)))];
        }
        return points;
    }
}
