package answerprint.correction.repair;

import java.util.List;

/** What a fill says of itself, summed over a render. */
public final class FillScores {
    private final Scores pixels = new Scores();
    private long unseen;
    private long all;

    /** The hold-out band: known pixels that were filled as if they were part of the hole. */
    void band(Place place, PlateFusion fusion, List<Loan> loans) {
        double fused = 0;
        double alone = 0;
        long samples = 0;
        for (int i = 0; i < place.pixels(); i++) {
            if (place.band()[i] == 0 || fusion.best[i] == PlateFusion.UNSEEN) {
                continue;
            }
            Loan best = loans.get(fusion.best[i]);
            for (int c = 0; c < 3; c++) {
                float truth = place.look().value(place.inProxy(i), c);
                float raw = best.rgb()[3 * i + c];
                fused += square(raw + fusion.change[3 * i + c] - truth);
                alone += square(raw + best.bendInBand()[3 * i + c] - truth);
                samples++;
            }
        }
        pixels.error("plate", fused, samples);
        pixels.error("best single frame", alone, samples);
    }

    private static double square(double d) {
        return d * d;
    }

    void seen(double error) {
        pixels.pixel(error, true);
        all++;
    }

    void unseen() {
        unseen++;
        all++;
    }

    /** Methods, errors (root mean square, share of full scale) and pixels seen. */
    public Scores pixels() {
        return pixels;
    }

    /** Share of the filled pixels that no frame shows, 0..1. */
    public double unseenShare() {
        return all == 0 ? 0 : (double) unseen / all;
    }

    /** Mean confidence of all filled pixels; what no frame shows counts little. */
    public double confidence() {
        return all == 0 ? 0 : pixels.meanConfidence() * (1 - unseenShare()) + PlatePixels.GUESS * unseenShare();
    }
}
