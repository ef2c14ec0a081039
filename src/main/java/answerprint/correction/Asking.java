package answerprint.correction;

import java.util.List;

/**
 * What a person gives when they ask for a kind, so that any page can ask for any kind. What they gave comes as {@link Marked}.
 *
 * @param mark what is drawn on the picture first
 * @param other what else is named
 * @param meanings ids of what may be meant by asking, of which one may be chosen; empty where only one thing can be meant. Their
 *     titles are in {@code messages.properties}, see {@link #meaningKey}
 */
public record Asking(Mark mark, Other other, List<String> meanings) {
    /** Nothing but the take and its frames. */
    public static final Asking FOR_THE_FRAMES = new Asking(Mark.NOTHING, Other.NOTHING);

    public Asking {
        meanings = List.copyOf(meanings);
    }

    /** For kinds by which only one thing can be meant. */
    public Asking(Mark mark, Other other) {
        this(mark, other, List.of());
    }

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

    /** The key of the title of one meaning, e.g. {@code correction.cleanup.means.banding}. */
    public static String meaningKey(CorrectionKind kind, String meaning) {
        return "correction." + kind.id() + ".means." + meaning;
    }
}
