package answerprint.correction.cleanup;

/** Noise for every pixel of a frame by its place alone: triangular, white, the same for the same seed. */
record Dither(long seed, int frame) {
    private static final long ODD = 0x9E3779B97F4A7C15L;

    /** −½..½, standard deviation 0.2. @param place y · width + x */
    float at(int place) {
        long mixed = mixed(seed * ODD + frame, place);
        return ((mixed >>> 40) + (mixed >>> 16 & 0xFFFFFF)) / (float) (1 << 25) - 0.5f;
    }

    /** The finaliser of SplitMix64 (Steele et al. 2014). */
    private static long mixed(long start, long place) {
        long z = (start ^ start >>> 31) + ODD * (place + 1);
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
