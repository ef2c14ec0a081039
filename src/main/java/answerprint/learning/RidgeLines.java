package answerprint.learning;

import answerprint.learning.WireLinks.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Proposes lines by the picture alone, for wires of which a net says nothing: pixels that differ from both their sides the same
 * way are summed up along straight ways of {@value #LONG} pixels in many directions, so that a faint thin line that goes on
 * stands out from texture, which does not. What it proposes is mostly no wire; {@link WireVerdict} tells. Plain arithmetic: a
 * way's sum is carried along, so that a direction costs a few operations per pixel.
 */
final class RidgeLines {
    /** Pixels that are summed up along a way. */
    private static final int LONG = 41;
    /** Directions per quarter turn. */
    private static final int DIRECTIONS = 16;
    /** Directions whose pixels are linked together; each such family overlaps the next by half. */
    private static final int FAMILY = 4;
    /** From a pixel to where its sides are looked at. */
    private static final int ASIDE = 5;
    /** Differences are held against this and their own mean all round, so that texture does not stand out. */
    private static final float FLOOR = 0.006f;

    private static final int AROUND = 15;
    /** How much of the way must differ, 0..1. */
    private static final float AGREED = 0.55f;

    /** How much a pixel itself must differ, 0..1, to lie on a line. */
    private static final float LEAST = 0.2f;

    private static final double SHORTEST = 90;
    /** Lines that are proposed: so many take about as long to judge as to find. */
    private static final int MOST = 40;

    private final int width;
    private final int height;
    private final float[] luma;

    private RidgeLines(int width, int height, float[] luma) {
        this.width = width;
        this.height = height;
        this.luma = luma;
    }

    /** Lines in a picture, longest first. */
    static List<Link> of(LumaPlane plane) {
        int width = plane.width();
        int height = plane.height();
        List<Link> lines = new ArrayList<>(new RidgeLines(width, height, plane.values()).lying());
        float[] turned = turned(plane.values(), width, height);
        new RidgeLines(height, width, turned).lying().forEach(line -> lines.add(turnedBack(line, width, height)));
        lines.sort(Comparator.comparingDouble(Link::length).reversed());
        return List.copyOf(lines.subList(0, Math.min(MOST, lines.size())));
    }

    private static Link turnedBack(Link line, int width, int height) {
        int[] pixels = Arrays.stream(line.pixels())
                .map(pixel -> pixel % height * width + pixel / height)
                .toArray();
        return new Link(line.y0(), line.x0(), line.y1(), line.x1(), line.length(), line.confidence(), pixels);
    }

    private static float[] turned(float[] values, int width, int height) {
        float[] turned = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            turned[i % width * height + i / width] = values[i];
        }
        return turned;
    }

    /** Lines that go more along the rows than across them. */
    private List<Link> lying() {
        float[] ridge = ridge();
        float[][] said = new float[DIRECTIONS + 1][];
        for (int d = 0; d <= DIRECTIONS; d++) {
            said[d] = along(ridge, 2.0 * d / DIRECTIONS - 1);
        }
        List<Link> lines = new ArrayList<>();
        for (int from = 0; from + FAMILY <= DIRECTIONS; from += FAMILY / 2) {
            WireChains.join(WireLinks.pieces(most(said, from), width, height, AGREED)).stream()
                    .filter(line -> line.length() >= SHORTEST)
                    .forEach(lines::add);
        }
        return lines;
    }

    /** The most that is said in any direction of a family. */
    private static float[] most(float[][] said, int from) {
        float[] most = said[from].clone();
        for (int d = from + 1; d <= from + FAMILY; d++) {
            for (int i = 0; i < most.length; i++) {
                most[i] = Math.max(most[i], said[d][i]);
            }
        }
        return most;
    }

    /** By how much pixels differ from both of their sides, above and below, -1..1. */
    private float[] ridge() {
        float[] ridge = new float[luma.length];
        float[] size = new float[luma.length];
        for (int y = ASIDE + 1; y < height - ASIDE - 1; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                float core = (luma[i - width] + 2 * luma[i] + luma[i + width]) / 4;
                float above = core - (luma[i - ASIDE * width] + luma[i - (ASIDE + 1) * width]) / 2;
                float below = core - (luma[i + ASIDE * width] + luma[i + (ASIDE + 1) * width]) / 2;
                float least = Math.min(Math.abs(above), Math.abs(below));
                ridge[i] = above * below > 0 ? Math.signum(above) * least : 0;
                size[i] = least;
            }
        }
        float[] around = around(size);
        for (int i = 0; i < ridge.length; i++) {
            ridge[i] = Math.clamp(ridge[i] / (FLOOR + around[i]), -1f, 1f);
        }
        return ridge;
    }

    /** Mean over a square; what lies outside the picture counts as 0. */
    private float[] around(float[] values) {
        return turned(means(turned(means(values, width), width, height), height), height, width);
    }

    /** Means along rows of so many pixels. */
    private static float[] means(float[] values, int length) {
        float[] means = new float[values.length];
        for (int row = 0; row < values.length; row += length) {
            float sum = 0;
            for (int x = -AROUND; x < length; x++) {
                sum += x + AROUND < length ? values[row + x + AROUND] : 0;
                sum -= x - AROUND - 1 >= 0 ? values[row + x - AROUND - 1] : 0;
                if (x >= 0) {
                    means[row + x] = sum / (2 * AROUND + 1);
                }
            }
        }
        return means;
    }

    /** How much of the straight way through each pixel differs the same way as the pixel, 0..1. */
    private float[] along(float[] ridge, double slope) {
        float[] said = new float[ridge.length];
        int[] drop = new int[width];
        for (int x = 0; x < width; x++) {
            drop[x] = (int) Math.round(slope * x);
        }
        int lowest = Math.min(0, drop[width - 1]);
        int highest = Math.max(0, drop[width - 1]);
        for (int start = -highest; start < height - lowest; start++) {
            float sum = 0;
            for (int x = -LONG / 2; x < width; x++) {
                sum += at(ridge, drop, start, x + LONG / 2) - at(ridge, drop, start, x - LONG / 2 - 1);
                float here = at(ridge, drop, start, x);
                if (here * sum > 0) {
                    said[(start + drop[x]) * width + x] = Math.abs(here) < LEAST ? 0 : Math.abs(sum) / LONG;
                }
            }
        }
        return said;
    }

    private float at(float[] ridge, int[] drop, int start, int x) {
        if (x < 0 || x >= width) {
            return 0;
        }
        int y = start + drop[x];
        return y < 0 || y >= height ? 0 : ridge[y * width + x];
    }
}
