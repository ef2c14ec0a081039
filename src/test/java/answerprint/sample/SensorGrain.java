package answerprint.sample;

import java.util.SplittableRandom;

/** Shot and read noise of a camera: variance = shot · light + read², in scene-linear light, fresh for every frame. */
record SensorGrain(double shot, double read, long seed) {

    void addTo(LightPicture picture, int n) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + n);
        for (int i = 0; i < picture.rgb.length; i++) {
            double sigma = Math.sqrt(shot * Math.max(0, picture.rgb[i]) + read * read);
            picture.rgb[i] += (float) (sigma * random.nextGaussian());
        }
    }
}
