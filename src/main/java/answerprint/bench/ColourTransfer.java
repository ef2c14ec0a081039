package answerprint.bench;

import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.PictureMemory;

/** The peer: means and standard deviations of each channel's codes brought to the hero's, as editing tools do it. */
record ColourTransfer(double[] from, double[] to) {

    private static final int FRAMES = 5;

    static ColourTransfer between(FrameSource take, FrameSource hero, PictureMemory memory) {
        return new ColourTransfer(statistics(take, memory), statistics(hero, memory));
    }

    /** Three means, then three deviations, over five frames. */
    static double[] statistics(FrameSource source, PictureMemory memory) {
        double[] sums = new double[3];
        double[] squares = new double[3];
        long count = 0;
        try (Frame frame = new Frame(source.format(), memory)) {
            for (int k = 0; k < FRAMES; k++) {
                source.read((2 * k + 1) * source.count() / (2 * FRAMES), frame);
                float[] rgb = LightFault.pixels(frame);
                for (int i = 0; i < rgb.length; i++) {
                    sums[i % 3] += rgb[i];
                    squares[i % 3] += (double) rgb[i] * rgb[i];
                }
                count += rgb.length / 3;
            }
        }
        double[] out = new double[6];
        for (int c = 0; c < 3; c++) {
            out[c] = sums[c] / count;
            out[3 + c] = Math.sqrt(Math.max(squares[c] / count - out[c] * out[c], 0));
        }
        return out;
    }

    float[] applied(float[] rgb) {
        float[] out = new float[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            int c = i % 3;
            out[i] = (float) ((rgb[i] - from[c]) * to[3 + c] / Math.max(from[3 + c], 1e-6) + to[c]);
        }
        return out;
    }
}
