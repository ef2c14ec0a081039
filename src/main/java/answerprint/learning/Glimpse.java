package answerprint.learning;

/**
 * What a frame looks like, before it is read: enough to tell whether it shows something new.
 *
 * @param take which take it is from, an index in the caller's list
 * @param frame ABS frame number in that take
 * @param key of the take's file and the frame, the same in whatever order takes are listed
 * @param likeness see {@link Likeness}
 */
record Glimpse(int take, int frame, String key, float[] likeness) {
    double unlike(Glimpse other) {
        return Likeness.apart(likeness, other.likeness);
    }
}
