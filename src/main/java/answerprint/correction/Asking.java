package answerprint.correction;

/**
 * What a person gives when they ask for a kind, so that any page can ask for any kind. What they gave comes as {@link Marked}.
 *
 * @param mark what is drawn on the picture first
 * @param other what else is named
 */
public record Asking(Mark mark, Other other) {
    /** Nothing but the take and its frames. */
    public static final Asking FOR_THE_FRAMES = new Asking(Mark.NOTHING, Other.NOTHING);

    /** What is drawn on one frame. */
    public enum Mark {
        NOTHING,
        /** Two to five places along something thin. */
        POINTS,
        /** One box round something. */
        BOX,
        /** One box, or none for the whole picture. */
        MAYBE_BOX
    }

    /** What is named beside the frames. */
    public enum Other {
        NOTHING,
        /** A second line of points, if there is one: what belongs to the first, as a shadow does. */
        SECOND_LINE,
        /** Another take of the set-up. */
        TAKE,
        /** The frame on which the player rests, or one of another take of the set-up. */
        FRAME
    }

    /** The key under which {@code messages.properties} tells a person what to do, e.g. {@code correction.relight.asking}. */
    public static String wordsKey(CorrectionKind kind) {
        return "correction." + kind.id() + ".asking";
    }
}
