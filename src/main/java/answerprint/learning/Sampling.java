package answerprint.learning;

/**
 * How many frames are chosen to learn from.
 *
 * @param most over all takes
 * @param mostPerTake of one take
 * @param fewest that are chosen although they are nothing new
 * @param novelty how unlike all chosen ones a further frame must be; see {@link Likeness}
 */
public record Sampling(int most, int mostPerTake, int fewest, double novelty) {
    private static final int MOST_PER_TAKE = 12;
    /** Between a further take of a set-up and another performer before the same set; see {@link Likeness}. */
    private static final double NEW = 0.2;

    /** Only what is new, at most so many; two thirds of that in any case, so that little material is used well (decision 0171). */
    public static Sampling byNovelty(int most) {
        return new Sampling(most, MOST_PER_TAKE, most * 2 / 3, NEW);
    }

    /** Every frame that was looked at. */
    public static Sampling everything() {
        return new Sampling(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, 0);
    }
}
