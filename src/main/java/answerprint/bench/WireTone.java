package answerprint.bench;

/** What tone a wire has at a pixel. */
interface WireTone {
    /** Side of the square whose mean counts as a pixel's surroundings: some five times the widest wire. */
    int ROUND = 31;

    /** Darker than this, or as near to white, no wire of the same sign can stand off. */
    double ROOM = 0.01;

    /**
     * @param pixel row × width + column
     * @param channel 0 red, 1 green, 2 blue
     * @param shade the wire's own light there, 1 on average
     * @return scene-linear
     */
    double at(RiggedWire wire, int pixel, int channel, double shade);

    /** Whether every wire hides what is behind it. */
    boolean opaque();

    /** Each wire's own tone, as drawn. */
    static WireTone own(RiggedWire drawn) {
        return new WireTone() {
            @Override
            public double at(RiggedWire wire, int pixel, int channel, double shade) {
                return shade * (channel == 0 ? drawn.red() : channel == 1 ? drawn.green() : drawn.blue());
            }

            @Override
            public boolean opaque() {
                return false;
            }
        };
    }

    /** So far off the mean of the bare plate round each pixel, in the plate's encoding. */
    static WireTone offSurroundings(float[] bare, int width, int height, double contrast, RiggedWires.Light light) {
        float[] means = means(bare, width, height);
        return new WireTone() {
            @Override
            public double at(RiggedWire wire, int pixel, int channel, double shade) {
                int p = 3 * pixel;
                double luma = (means[p] + means[p + 1] + means[p + 2]) / 3.0;
                boolean dark = wire.green() < light.ground() ? luma > contrast + ROOM : luma > 1 - contrast - ROOM;
                return light.linear().applyAsDouble(means[p + channel] + (dark ? -contrast : contrast) * shade);
            }

            @Override
            public boolean opaque() {
                return true;
            }
        };
    }

    private static float[] means(float[] rgb, int width, int height) {
        float[] across = new float[rgb.length];
        for (int row = 0; row < height; row++) {
            for (int c = 0; c < 3; c++) {
                run(rgb, across, 3 * row * width + c, 3, width);
            }
        }
        float[] means = new float[rgb.length];
        for (int start = 0; start < 3 * width; start++) {
            run(across, means, start, 3 * width, height);
        }
        return means;
    }

    /** Running means over {@link #ROUND} values, fewer at both ends. */
    private static void run(float[] from, float[] to, int start, int step, int count) {
        int half = ROUND / 2;
        double sum = 0;
        int held = 0;
        for (int i = -half; i < count; i++) {
            if (i + half < count) {
                sum += from[start + (i + half) * step];
                held++;
            }
            if (i - half - 1 >= 0) {
                sum -= from[start + (i - half - 1) * step];
                held--;
            }
            if (i >= 0) {
                to[start + i * step] = (float) (sum / held);
            }
        }
    }
}
