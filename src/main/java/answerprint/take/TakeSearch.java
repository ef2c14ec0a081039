package answerprint.take;

import org.jspecify.annotations.Nullable;

/**
 * Which takes to list, in the order of their slates.
 *
 * @param words found in slate, roll, clip, camera or file name; empty for all
 * @param circledOnly only the director's choice
 * @param after continue behind this take; null from the start
 * @param limit at most this many, 1 to 200
 */
public record TakeSearch(
        String words, boolean circledOnly, @Nullable TakeId after, int limit) {
    public static final int MOST = 200;

    public TakeSearch {
        words = words.strip();
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit is 1 to " + MOST);
        }
    }

    public static TakeSearch everything() {
        return new TakeSearch("", false, null, MOST);
    }
}
