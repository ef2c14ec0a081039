package answerprint.correction.repair;

import answerprint.picture.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Copies of a hole laid beside it, over known pixels: what a fill is worth there it is worth in the hole, as deep in and with as
 * much to bridge (engine.md 4.1's hold-out test). A narrow band round the hole tells nothing of that where the set has depth: its
 * motion is seen right beside it.
 */
final class HoleCopies {
    private static final int MOST = 2;
    /** Share of a copy that must lie on known pixels. */
    private static final double ENOUGH = 0.35;
    /** Known pixels between hole and copy, proxy pixels: both keep an edge that tells of motion and light. */
    private static final int APART = 16;

    private final Place place;
    private final Region hole;

    /**
     * A hole with its copies.
     *
     * @param place wide enough for the copies, which are its hold-out band; as it was where no copy finds room
     * @param twin per pixel of the place: of a copy's pixels the pixel of the hole that it stands for, else -1
     */
    record Copied(Place place, int[] twin) {
        /** Loans that lend the copies just what they lend the hole: a copy beside a wandering hole would borrow from nearer frames. */
        List<Loan> alike(List<Loan> loans) {
            return loans.stream().map(this::alike).toList();
        }

        private Loan alike(Loan loan) {
            boolean[] valid = loan.valid().clone();
            for (int i = 0; i < valid.length; i++) {
                valid[i] &= twin[i] < 0 || loan.valid()[twin[i]];
            }
            return loan.showing(valid);
        }
    }

    /** A way to lay a copy. */
    private record Way(int dx, int dy, int known) {}

    private HoleCopies(Place place) {
        this.place = place;
        hole = bounds(place);
    }

    /** At most two copies, where most of them lies on known pixels. */
    static Copied beside(Place place) {
        return new HoleCopies(place).copied();
    }

    private static Region bounds(Place place) {
        int left = place.width();
        int top = place.height();
        int right = 0;
        int bottom = 0;
        for (int i = 0; i < place.pixels(); i++) {
            if (place.hole()[i]) {
                left = Math.min(left, i % place.width());
                top = Math.min(top, i / place.width());
                right = Math.max(right, i % place.width() + 1);
                bottom = Math.max(bottom, i / place.width() + 1);
            }
        }
        return new Region(
                place.box().x() + left, place.box().y() + top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    private Copied copied() {
        int dx = hole.width() + APART;
        int dy = hole.height() + APART;
        List<Way> ways = new ArrayList<>();
        int all = 0;
        for (boolean in : place.hole()) {
            all += in ? 1 : 0;
        }
        for (int[] way : new int[][] {{dx, 0}, {-dx, 0}, {0, dy}, {0, -dy}}) {
            int known = known(way[0], way[1]);
            if (known >= ENOUGH * all) {
                ways.add(new Way(way[0], way[1], known));
            }
        }
        ways.sort(Comparator.comparingInt(Way::known).reversed());
        List<Way> taken = ways.subList(0, Math.min(MOST, ways.size()));
        if (taken.isEmpty()) {
            int[] none = new int[place.pixels()];
            Arrays.fill(none, -1);
            return new Copied(place, none);
        }
        return widened(taken);
    }

    /** How many pixels of a copy lie on known ones. */
    private int known(int dx, int dy) {
        int known = 0;
        for (int i = 0; i < place.pixels(); i++) {
            if (place.hole()[i]) {
                int at = moved(i, dx, dy);
                known += at >= 0 && place.look().proxy().hole()[at] == 0 ? 1 : 0;
            }
        }
        return known;
    }

    /** Pixel {@code i} of the place, moved, in the whole proxy; -1 outside. */
    private int moved(int i, int dx, int dy) {
        int x = place.box().x() + i % place.width() + dx;
        int y = place.box().y() + i / place.width() + dy;
        Look look = place.look();
        return x < 0 || y < 0 || x >= look.width() || y >= look.height() ? -1 : y * look.width() + x;
    }

    private Copied widened(List<Way> ways) {
        Region box = place.box();
        for (Way way : ways) {
            Region copy = new Region(hole.x() + way.dx(), hole.y() + way.dy(), hole.width(), hole.height());
            box = box.union(copy.grow(PlaceLayout.MARGIN));
        }
        PlaceLayout wide = PlaceLayout.of(place.lender(), place.frame(), box);
        byte[] copies = new byte[wide.hidden().length];
        int[] twin = copies(ways, wide.box(), wide.gap(), copies);
        return new Copied(
                new Place(place.lender(), place.frame(), wide.box(), wide.hidden(), wide.wary(), copies), twin);
    }

    private int[] copies(List<Way> ways, Region box, byte[] gap, byte[] copies) {
        int[] twin = new int[gap.length];
        Arrays.fill(twin, -1);
        for (Way way : ways) {
            for (int i = 0; i < place.pixels(); i++) {
                int at = place.hole()[i] ? moved(i, way.dx(), way.dy()) : -1;
                if (at >= 0) {
                    int j = inBox(at % place.look().width(), at / place.look().width(), box);
                    if (gap[j] == 0) {
                        copies[j] = (byte) 255;
                        int here = place.inProxy(i);
                        twin[j] = inBox(
                                here % place.look().width(), here / place.look().width(), box);
                    }
                }
            }
        }
        return twin;
    }

    private static int inBox(int x, int y, Region box) {
        return (y - box.y()) * box.width() + x - box.x();
    }
}
