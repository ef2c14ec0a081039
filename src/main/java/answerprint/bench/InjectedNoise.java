package answerprint.bench;

import java.util.Locale;
import java.util.Random;

/**
 * Seeded Gaussian noise in code values, each sample by itself, rounded to what the recording can hold.
 *
 * @param sigma standard deviation, 1 is full scale
 * @param byLight whether its variance grows with the code, as a sensor's does: sigma holds at half of full scale
 */
record InjectedNoise(double sigma, boolean byLight) {

    FilmedTake over(FilmedTake take, long seed) {
        float[][] noisy = new float[take.frameCount()][];
        Random random = new Random(seed);
        for (int n = 0; n < noisy.length; n++) {
            noisy[n] = take.frames()[n].clone();
            for (int i = 0; i < noisy[n].length; i++) {
                double spread = byLight ? sigma * Math.sqrt(0.2 + 1.6 * noisy[n][i]) : sigma;
                noisy[n][i] = take.coded(noisy[n][i] + spread * random.nextGaussian());
            }
        }
        return take.with(noisy);
    }

    String words() {
        return String.format(Locale.ROOT, "σ %.1f %%%s", 100 * sigma, byLight ? " by light" : "");
    }
}
