package answerprint.correction.repair;

import answerprint.correction.Patch;
import answerprint.correction.SourceTable;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.opencv.core.Mat;

/**
 * The pixels of a fill at full resolution, within the hole's box: each from the one lender that the proxy chose; where the proxy's
 * fill is settled, only what the lender shows beyond its own proxy.
 */
final class PlatePixels {
    /** How sure a pixel is that no frame shows. */
    static final float GUESS = 0.1f;

    private static final int CORE = 128;
    private static final int ROUNDS = 120;

    private final Place place;
    private final List<Loan> loans;
    private final PlateFusion fusion;
    private final Trust trust;
    private final Optional<SettledFill> settled;
    private final Region box;
    private final float[] alpha;
    private final double scale;
    private final float[][] rgb = new float[3][];
    /** Per pixel of the box: of its lender, 0..1; 1 where the pixel is the plate's own. */
    private final float[] share;
    /** Per pixel of the box: the loan, {@link PlateFusion#UNSEEN}, or {@link #KNOWN}. */
    private final int[] from;

    private static final int KNOWN = -2;

    PlatePixels(Decision decided, Mat picture, Region box, float[] alpha) {
        place = decided.place();
        loans = decided.loans();
        fusion = decided.fusion();
        trust = decided.trust();
        settled = decided.settled();
        this.box = box;
        this.alpha = alpha;
        scale = place.look().proxy().scale();
        from = new int[alpha.length];
        share = new float[alpha.length];
        Arrays.fill(share, 1);
        for (int c = 0; c < 3; c++) {
            rgb[c] = new float[alpha.length];
        }
        read(picture);
        for (int k = 0; k < loans.size(); k++) {
            borrow(k);
        }
    }

    private void read(Mat picture) {
        float[] row = new float[3 * box.width()];
        for (int y = 0; y < box.height(); y++) {
            picture.get(box.y() + y, box.x(), row);
            for (int x = 0; x < box.width(); x++) {
                int i = y * box.width() + x;
                for (int c = 0; c < 3; c++) {
                    rgb[c][i] = row[3 * x + c];
                }
                from[i] = alpha[i] > 0 ? fusion.best[inPlace(x, y)] : KNOWN;
            }
        }
    }

    private int inPlace(int x, int y) {
        int px = (int) ((box.x() + x + 0.5) * scale) - place.box().x();
        int py = (int) ((box.y() + y + 0.5) * scale) - place.box().y();
        return Math.clamp(py, 0, place.height() - 1) * place.width() + Math.clamp(px, 0, place.width() - 1);
    }

    private void borrow(int k) {
        Loan loan = loans.get(k);
        try (Scratch scratch = new Scratch(loan.lender().views().memory())) {
            Mat picture = null;
            Mat hidden = null;
            for (int y = 0; y < box.height(); y += CORE) {
                for (int x = 0; x < box.width(); x += CORE) {
                    Region core = new Region(x, y, CORE, CORE).clip(new Region(0, 0, box.width(), box.height()));
                    if (!uses(core, k)) {
                        continue;
                    }
                    if (picture == null || hidden == null) {
                        picture = loan.lender().views().picture(loan.frame(), scratch);
                        hidden = loan.lender().views().hole(loan.frame(), scratch);
                    }
                    take(core, k, picture, hidden, scratch);
                }
            }
        }
    }

    private boolean uses(Region core, int k) {
        for (int y = core.y(); y < core.bottom(); y++) {
            for (int x = core.x(); x < core.right(); x++) {
                if (from[y * box.width() + x] == k) {
                    return true;
                }
            }
        }
        return false;
    }

    private void take(Region core, int k, Mat picture, Mat hidden, Scratch scratch) {
        Region whole = new Region(box.x() + core.x(), box.y() + core.y(), core.width(), core.height());
        boolean[] none = new boolean[(int) core.area()];
        Tile tile = new Tile(whole, whole, new float[3][0], none, none);
        Motion motion = loans.get(k).motion();
        LensLight lens = loans.get(k).lender().views().lens();
        Tile.Candidate pixels = Warping.warp(tile, motion, motion.source(), scale, picture, hidden, lens, scratch);
        for (int y = 0; y < core.height(); y++) {
            for (int x = 0; x < core.width(); x++) {
                int i = (core.y() + y) * box.width() + core.x() + x;
                if (from[i] != k) {
                    continue;
                }
                float px = proxy(whole.x() + x, place.box().x());
                float py = proxy(whole.y() + y, place.box().y());
                share[i] = Filling.sample(trust.share, 1, 0, place.width(), place.height(), px, py);
                for (int c = 0; c < 3; c++) {
                    float lent = pixels.rgb()[c][y * core.width() + x];
                    rgb[c][i] =
                            mixed(k, c, px, py, share[i], loans.get(k).light().at(c, lent));
                }
            }
        }
    }

    /** Where the middle of a plate pixel lies in the place on the proxy, between its pixels. */
    private float proxy(int at, int origin) {
        return (float) ((at + 0.5) * scale - 0.5 - origin);
    }

    /** @param lent the lender's own pixel, in this frame's light */
    private float mixed(int k, int c, float px, float py, float share, float lent) {
        if (settled.isPresent()) {
            return settled.get().at(c, px, py) + share * (lent - settled.get().lent(k, c, px, py));
        }
        float guess = Filling.sample(trust.guess.rgb, 3, c, place.width(), place.height(), px, py);
        return share * (lent + change(c, px, py, k)) + (1 - share) * guess;
    }

    /** The change between the proxy's pixels, of those only that take the same lender. */
    private float change(int c, float px, float py, int k) {
        int x0 = (int) Math.floor(px);
        int y0 = (int) Math.floor(py);
        float sum = 0;
        float weights = 0;
        for (int y = y0; y <= y0 + 1; y++) {
            for (int x = x0; x <= x0 + 1; x++) {
                if (x < 0 || y < 0 || x >= place.width() || y >= place.height()) {
                    continue;
                }
                int i = y * place.width() + x;
                if (fusion.best[i] == k) {
                    float w = (1 - Math.abs(px - x)) * (1 - Math.abs(py - y)) + 1e-4f;
                    sum += w * fusion.change[3 * i + c];
                    weights += w;
                }
            }
        }
        return weights == 0 ? 0 : sum / weights;
    }

    void write(Patch out, EstimateSpace space, boolean unseenToo, ToIntFunction<Loan> index, FillScores scores) {
        boolean[] known = known();
        if (unseenToo) {
            complete(known);
        }
        double largest = settled.isPresent() ? LenderGrain.SETTLED : LenderGrain.MIXED;
        new LenderGrain(rgb, share, known, box.width(), largest).giveBack();
        int[] indices = loans.stream().mapToInt(index).toArray();
        for (int y = 0; y < box.height(); y++) {
            row(y, out, space, unseenToo, indices, scores);
        }
    }

    /** Where there is something to go by; what no frame shows has no share of any. */
    private boolean[] known() {
        boolean[] known = new boolean[from.length];
        for (int i = 0; i < from.length; i++) {
            known[i] = from[i] != PlateFusion.UNSEEN;
            share[i] = known[i] ? share[i] : 0;
        }
        return known;
    }

    /** Fills what no frame shows from around; all is known then. */
    private void complete(boolean[] known) {
        settled.ifPresentOrElse(field -> settle(known, field), () -> carryOn(known));
        Arrays.fill(known, true);
    }

    private void settle(boolean[] known, SettledFill field) {
        for (int i = 0; i < known.length; i++) {
            if (!known[i]) {
                float px = proxy(box.x() + i % box.width(), place.box().x());
                float py = proxy(box.y() + i / box.width(), place.box().y());
                for (int c = 0; c < 3; c++) {
                    rgb[c][i] = field.at(c, px, py);
                }
            }
        }
    }

    private void carryOn(boolean[] known) {
        float[] weight = new float[known.length];
        boolean missing = false;
        for (int i = 0; i < known.length; i++) {
            weight[i] = known[i] ? 1 : 0;
            missing |= !known[i];
        }
        if (missing) {
            for (float[] plane : rgb) {
                Filling.complete(plane, 1, weight, box.width(), box.height(), ROUNDS);
            }
        }
    }

    private void row(int y, Patch out, EstimateSpace space, boolean unseenToo, int[] indices, FillScores scores) {
        int width = box.width();
        float[] pixels = new float[3 * width];
        float[] matte = new float[width];
        float[] sure = new float[width];
        short[] source = new short[width];
        for (int x = 0; x < width; x++) {
            int i = y * width + x;
            boolean guess = from[i] == PlateFusion.UNSEEN;
            if (from[i] == KNOWN) {
                continue;
            }
            matte[x] = guess && !unseenToo ? 0 : alpha[i];
            for (int c = 0; c < 3; c++) {
                pixels[3 * x + c] = space.plate(rgb[c][i]);
            }
            if (guess) {
                source[x] = (short) (unseenToo ? SourceTable.SYNTHESISED : SourceTable.UNTOUCHED);
                sure[x] = unseenToo ? GUESS : 0;
                scores.unseen();
            } else {
                float error = trust.error[inPlace(x, y)];
                boolean mostly = trust.share[inPlace(x, y)] >= 0.5f;
                source[x] = (short) (mostly ? indices[from[i]] : SourceTable.SYNTHESISED);
                sure[x] = Scores.confidence(error);
                scores.seen(error);
            }
        }
        out.rgb().put(y, 0, pixels);
        out.alpha().put(y, 0, matte);
        out.confidence().put(y, 0, sure);
        out.source().put(y, 0, source);
    }
}
