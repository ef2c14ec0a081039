package answerprint.correction.repair.grain;

import answerprint.correction.ChangedPixels;
import answerprint.picture.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Where new pixels lie in a frame, in tiles, and where the plate is surely untouched. */
final class GrainZones {
    static final int TILE = 32;
    /** New pixels, alpha above a quarter. */
    static final byte INSIDE = 1;
    /** Changed a little, or next to what is changed: neither new pixels nor a fair comparison. */
    static final byte BETWEEN = 2;

    private static final float QUARTER = 0.25f;
    private static final int GAP = 3;

    private final ChangedPixels changed;
    private final Region picture;
    private final int[] starts;

    GrainZones(ChangedPixels changed, Region picture) {
        this.changed = changed;
        this.picture = picture;
        starts = new int[changed.runCount()];
        for (int run = 1; run < starts.length; run++) {
            starts[run] = starts[run - 1] + changed.runLength(run - 1);
        }
    }

    /** Every tile of the picture that holds changed pixels, or as many of them as are wanted, evenly spread. */
    List<Region> tiles(int most) {
        int wide = (picture.width() + TILE - 1) / TILE;
        BitSet touched = new BitSet();
        for (int run = 0; run < changed.runCount(); run++) {
            int row = changed.runY(run) / TILE * wide;
            int last = (changed.runX(run) + changed.runLength(run) - 1) / TILE;
            touched.set(row + changed.runX(run) / TILE, row + last + 1);
        }
        int[] all = touched.stream().toArray();
        List<Region> tiles = new ArrayList<>();
        double step = Math.max(1, all.length / (double) most);
        for (double at = 0; at < all.length; at += step) {
            int tile = all[(int) at];
            tiles.add(new Region(tile % wide * TILE, tile / wide * TILE, TILE, TILE).clip(picture));
        }
        return tiles;
    }

    /** What each pixel of a part of the picture is: {@link #INSIDE}, {@link #BETWEEN}, or 0 for the plate's own. */
    byte[] of(Region part) {
        byte[] zone = new byte[(int) part.area()];
        for (int run = 0; run < changed.runCount(); run++) {
            if (Math.abs(2 * changed.runY(run) + 1 - part.y() - part.bottom()) <= part.height() + 2 * GAP) {
                between(zone, run, part);
            }
        }
        for (int run = 0; run < changed.runCount(); run++) {
            if (changed.runY(run) >= part.y() && changed.runY(run) < part.bottom()) {
                inside(zone, run, part);
            }
        }
        return zone;
    }

    private void between(byte[] zone, int run, Region part) {
        int left = Math.max(part.x(), changed.runX(run) - GAP);
        int right = Math.min(part.right(), changed.runX(run) + changed.runLength(run) + GAP);
        int bottom = Math.min(part.bottom() - 1, changed.runY(run) + GAP);
        for (int y = Math.max(part.y(), changed.runY(run) - GAP); y <= bottom && left < right; y++) {
            int row = (y - part.y()) * part.width() - part.x();
            Arrays.fill(zone, row + left, row + right, BETWEEN);
        }
    }

    private void inside(byte[] zone, int run, Region part) {
        int row = (changed.runY(run) - part.y()) * part.width() - part.x();
        int right = Math.min(part.right(), changed.runX(run) + changed.runLength(run));
        for (int x = Math.max(part.x(), changed.runX(run)); x < right; x++) {
            if (changed.alpha(starts[run] + x - changed.runX(run)) > QUARTER) {
                zone[row + x] = INSIDE;
            }
        }
    }
}
