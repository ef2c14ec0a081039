package answerprint.correction.repair;

import java.util.Arrays;

/**
 * For each hole pixel a pixel beside it, found by moving the hole's whole shape aside until it lies on usable pixels: neighbours stay
 * neighbours, so that structure coarser than the hole is wide comes along whole, and has no seam in the middle of the hole. What no
 * move reaches takes the nearest.
 */
final class ShapeBeside {
    private static final int DIRECTIONS = 16;
    private static final int NEAREST = 6;
    private static final int FARTHEST = 42;
    private static final int MOVES = 5;
    /** One pixel in so many is looked at while a move is chosen. */
    private static final int THIN = 5;
    /** Of those; a move that reaches fewer is not worth its seam. */
    private static final int FEWEST = 3;

    private final Tile tile;
    private final boolean[] has;
    private final int[] hole;
    private final int[] from;

    ShapeBeside(Tile tile, boolean[] has) {
        this.tile = tile;
        this.has = has;
        from = new int[has.length];
        Arrays.fill(from, -1);
        hole = hole();
    }

    private int[] hole() {
        int[] all = new int[has.length];
        int count = 0;
        for (int i = 0; i < all.length; i++) {
            if (tile.hole[i]) {
                all[count++] = i;
            }
        }
        return Arrays.copyOf(all, count);
    }

    /** @return per pixel the place beside, −1 outside the hole and where there is none */
    int[] places() {
        int reached = 0;
        for (int move = 0; move < MOVES && reached < hole.length; move++) {
            int[] best = best(move);
            if (best.length == 0) {
                break;
            }
            for (int i : hole) {
                int to = from[i] < 0 ? moved(i, best[0], best[1]) : -1;
                if (to >= 0) {
                    from[i] = to;
                    reached++;
                }
            }
        }
        if (reached < hole.length) {
            nearest();
        }
        return from;
    }

    /** The move, of the shortest, that brings most of the pixels that have none yet onto usable ones; none where none is worth it. */
    private int[] best(int first) {
        int most = FEWEST - 1;
        int[] best = {};
        for (int far = NEAREST; far <= FARTHEST; far++) {
            for (int direction = 0; direction < DIRECTIONS; direction++) {
                double angle = 2 * Math.PI * direction / DIRECTIONS;
                int dx = (int) Math.round(far * Math.cos(angle));
                int dy = (int) Math.round(far * Math.sin(angle));
                int count = reached(first, dx, dy);
                if (count > most) {
                    most = count;
                    best = new int[] {dx, dy};
                }
            }
        }
        return best;
    }

    private int reached(int first, int dx, int dy) {
        int count = 0;
        for (int k = first; k < hole.length; k += THIN) {
            count += from[hole[k]] < 0 && moved(hole[k], dx, dy) >= 0 ? 1 : 0;
        }
        return count;
    }

    /** Where a pixel lands, −1 where nothing usable is. */
    private int moved(int i, int dx, int dy) {
        int x = i % tile.width + dx;
        int y = i / tile.width + dy;
        int to = y * tile.width + x;
        return x >= 0 && x < tile.width && y >= 0 && y < tile.height && has[to] ? to : -1;
    }

    private void nearest() {
        int[] nearest = new NearestBeside(tile).of(has);
        for (int i : hole) {
            from[i] = from[i] < 0 ? nearest[i] : from[i];
        }
    }
}
