package answerprint.learning;

import java.util.SplittableRandom;

/**
 * Paints, over a crop, straight things that sets are full of and that are no wires: bars and the edges of walls, rows of even
 * lines, outlines of frames, short strokes. A finder that has practised on them takes fewer of them for wires in a production
 * that it was not taught. Plain arithmetic.
 */
final class SceneLines {
    private final SplittableRandom random;
    private final int side;

    /** @param side of the crop in pixels */
    SceneLines(SplittableRandom random, int side) {
        this.random = random;
        this.side = side;
    }

    /** How much of a thing lies at a place, 0..1; the place is seen from the thing's middle, along it and across. */
    @FunctionalInterface
    private interface Shape {
        double at(double along, double across);
    }

    /** Paints one thing of a kind drawn by chance over interleaved RGB, 0..1. */
    void paint(float[] rgb) {
        double soft = random.nextDouble(0.4, 1.6);
        lay(
                rgb,
                switch (random.nextInt(5)) {
                    case 0 -> bar(soft);
                    case 1 -> wall(soft);
                    case 2 -> rows(soft);
                    case 3 -> frame(soft);
                    default -> stroke(soft);
                });
    }

    /** Wider than any wire. */
    private Shape bar(double soft) {
        double half = Math.exp(random.nextDouble(Math.log(5), Math.log(25)));
        return (along, across) -> within(across, half, soft);
    }

    /** One edge, with another tone on all of its far side. */
    private static Shape wall(double soft) {
        return (along, across) -> step(across, soft);
    }

    /** Three to eight even lines, as of blinds, boards or railings. */
    private Shape rows(double soft) {
        double pitch = random.nextDouble(6, 22);
        double half = random.nextDouble(0.5, pitch / 4);
        int lines = random.nextInt(3, 9);
        return (along, across) -> {
            double row = Math.clamp(Math.round(across / pitch), -lines / 2, (lines - 1) / 2);
            return within(across - row * pitch, half, soft);
        };
    }

    /** A rectangle's outline, thin, with its corners in the crop. */
    private Shape frame(double soft) {
        double width = random.nextDouble(12, 42);
        double height = random.nextDouble(8, 42);
        double half = random.nextDouble(0.6, 2.2);
        return (along, across) -> {
            double x = Math.abs(along) - width;
            double y = Math.abs(across) - height;
            double outside = Math.hypot(Math.max(x, 0), Math.max(y, 0)) + Math.min(0, Math.max(x, y));
            return within(outside, half, soft);
        };
    }

    /** As thin as a wire, but both its ends show. */
    private Shape stroke(double soft) {
        double length = random.nextDouble(6, 26);
        double half = random.nextDouble(0.6, 2.2);
        return (along, across) -> within(along, length, soft) * within(across, half, soft);
    }

    private void lay(float[] rgb, Shape shape) {
        double cx = random.nextDouble(side);
        double cy = random.nextDouble(side);
        double angle = random.nextDouble(Math.PI);
        double ux = Math.cos(angle);
        double uy = Math.sin(angle);
        double opacity = random.nextDouble(0.3, 1);
        double tone = random.nextDouble();
        double warmth = random.nextGaussian(0, 0.06);
        double[] colour = {tone * (1 + warmth), tone, tone * (1 - warmth)};
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double dx = x - cx;
                double dy = y - cy;
                double share = opacity * shape.at(dx * ux + dy * uy, dy * ux - dx * uy);
                if (share > 0.002) {
                    for (int c = 0; c < 3; c++) {
                        int i = 3 * (y * side + x) + c;
                        rgb[i] += (float) (share * (Math.clamp(colour[c], 0, 1) - rgb[i]));
                    }
                }
            }
        }
    }

    private static double within(double place, double half, double soft) {
        return Math.max(0, step(place + half, soft) - step(place - half, soft));
    }

    /** From 0 to 1 about 0, blurred by a lens of so many pixels. */
    private static double step(double place, double soft) {
        return 0.5 * (1 + Math.tanh(0.8 * place / soft));
    }
}
