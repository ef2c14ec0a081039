package answerprint.learning;

import answerprint.learning.WireLinks.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/** The wires that were found in a picture so far, each of them once. */
final class FoundWires {
    /** What lies so near to a wire's pixels, along rows and columns, belongs to it. */
    private static final int BESIDE = 4;
    /** Share of a line's pixels that lie on a wire from which on it is that wire. */
    private static final double ALREADY = 0.4;
    /** Share of a wire's pixels that lie on a longer line from which on it is part of it. */
    private static final double WITHIN = 0.8;
    /** By so much longer than its parts a line must be to take their place. */
    private static final double LONGER = 1.2;

    private final int width;
    private final int height;
    private final List<Link> wires = new ArrayList<>();

    FoundWires(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Adds one that is known to be new. */
    void add(Link wire) {
        wires.add(wire);
    }

    /** Adds a line unless it is a wire that was found before; of that it takes the place if it shows clearly more of it. */
    void join(Link line) {
        BitSet here = about(line);
        List<Link> parts =
                wires.stream().filter(wire -> share(wire, here::get) >= WITHIN).toList();
        var others = new BitSet();
        wires.stream().filter(wire -> !parts.contains(wire)).map(this::about).forEach(others::or);
        double known = parts.stream().mapToDouble(Link::length).sum();
        if (share(line, others::get) < ALREADY && line.length() > LONGER * known) {
            wires.removeAll(parts);
            wires.add(line);
        }
    }

    List<Link> all() {
        return List.copyOf(wires);
    }

    List<Link> longestFirst() {
        return wires.stream()
                .sorted(Comparator.comparingDouble(Link::length).reversed())
                .toList();
    }

    /** The pixels of a wire and round it, as row × width + column. */
    BitSet about(Link wire) {
        var about = new BitSet();
        for (int pixel : wire.pixels()) {
            int x = pixel % width;
            int from = Math.max(0, x - BESIDE);
            int to = Math.min(width, x + BESIDE + 1);
            int last = Math.min(height - 1, pixel / width + BESIDE);
            for (int y = Math.max(0, pixel / width - BESIDE); y <= last; y++) {
                about.set(y * width + from, y * width + to);
            }
        }
        return about;
    }

    /** Share of a wire's pixels of which something holds. */
    static double share(Link wire, IntPredicate which) {
        return (double) Arrays.stream(wire.pixels()).filter(which).count() / wire.pixels().length;
    }
}
