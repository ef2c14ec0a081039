package answerprint.correction.repair;

import java.util.Comparator;
import java.util.List;

/**
 * The light of what is hidden before a locked-off camera, from the frames on which it was last and is next in view: whoever hides it
 * darkened it then, too, if that was near in time. Counts against what is seen beside the hole by how near it is.
 */
final class LightInTime {
    /** Frames of which the mean, weighed by nearness, tells. */
    private static final int SEEN = 3;
    /** Frames after which what was seen counts half, as a lender's nearness does in {@link StandingLenders} (decision 0155). */
    private static final double HALF = 3;

    private final Place place;
    /** Interleaved colours that each spot had when it was in view. */
    private final float[] seen;
    /** Per pixel: how much that counts, 0..1; 0 where the frame itself shows the set. */
    private final float[] share;

    /**
     * @param shows where the frame under repair shows the set
     * @param loans as brought into its light
     */
    LightInTime(Place place, boolean[] shows, List<Loan> loans) {
        this.place = place;
        seen = new float[3 * place.pixels()];
        share = new float[place.pixels()];
        List<Loan> ordered = loans.stream()
                .sorted(Comparator.comparingInt(this::apart).thenComparingInt(Loan::frame))
                .toList();
        for (int i = 0; i < share.length; i++) {
            if (place.hole()[i] && !shows[i]) {
                look(i, ordered);
            }
        }
    }

    private int apart(Loan loan) {
        return Math.abs(loan.frame() - place.frame());
    }

    private void look(int i, List<Loan> ordered) {
        int count = 0;
        float weights = 0;
        for (Loan loan : ordered) {
            if (loan.valid()[i] && count < SEEN) {
                float near = (float) (1 / (1 + apart(loan) / HALF));
                share[i] = Math.max(share[i], near);
                count++;
                weights += near;
                for (int c = 3 * i; c < 3 * i + 3; c++) {
                    seen[c] += near * loan.rgb()[c];
                }
            }
        }
        for (int c = 3 * i; c < 3 * i + 3 && count > 0; c++) {
            seen[c] /= weights;
        }
    }

    /** Leans a loan's bend towards that light. */
    void lean(Loan loan) {
        float[] weight = new float[share.length];
        float[][] off = new float[3][share.length];
        for (int i = 0; i < weight.length; i++) {
            if (share[i] > 0 && loan.valid()[i]) {
                weight[i] = compared(i, loan, off);
            }
        }
        float[] scratch = new float[weight.length];
        float[] trust = weight.clone();
        Blur.smooth(trust, scratch, place.width(), place.height(), Lending.SOFT);
        for (int c = 0; c < 3; c++) {
            float[] plane = off[c];
            Blur.smooth(plane, scratch, place.width(), place.height(), Lending.SOFT);
            for (int i = 0; i < plane.length; i++) {
                float light = Math.clamp(plane[i] / Math.max(1e-4f, trust[i]), -Lending.MOST, Lending.MOST);
                plane[i] = weight[i] > 0 ? share[i] * (light - loan.bend()[3 * i + c]) : 0;
            }
            Blur.smooth(plane, scratch, place.width(), place.height(), Lending.SOFT);
            for (int i = 0; i < plane.length; i++) {
                loan.bend()[3 * i + c] += plane[i];
            }
        }
    }

    /** Writes the weighted difference of one pixel; returns its weight. */
    private float compared(int i, Loan loan, float[][] off) {
        float most = 0;
        for (int c = 0; c < 3; c++) {
            off[c][i] = seen[3 * i + c] - loan.rgb()[3 * i + c];
            most = Math.max(most, Math.abs(off[c][i]));
        }
        float weight = 1 / (1 + (most / Lending.TEXTURE) * (most / Lending.TEXTURE));
        for (float[] plane : off) {
            plane[i] *= weight;
        }
        return weight;
    }
}
