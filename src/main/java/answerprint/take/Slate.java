package answerprint.take;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands on the clapperboard: scene 42, set-up A, take 3 is "42A / 3".
 *
 * @param scene scene with its set-up letter, "42A"; "unslated" where nobody said
 * @param take take number, 0 where nobody said
 */
public record Slate(String scene, int take) implements Comparable<Slate> {
    private static final Pattern FORM = Pattern.compile("\\s*(.+?)\\s*/\\s*(\\d{1,4})\\s*");
    private static final int LONGEST = 60;

    public Slate {
        scene = scene.strip();
        if (scene.isEmpty() || scene.length() > LONGEST || take < 0 || take > 9999) {
            throw new IllegalArgumentException(
                    "a slate has a scene of at most " + LONGEST + " characters and a take from 0 to 9999");
        }
    }

    public static Slate unslated(int take) {
        return new Slate("unslated", take);
    }

    /**
     * Reads "42A / 3".
     *
     * @throws IllegalArgumentException when the text is no slate
     */
    public static Slate parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("“" + text + "” is not a slate; write it as 42A / 3");
        }
        return new Slate(parts.group(1), Integer.parseInt(parts.group(2)));
    }

    /** Whether somebody said which take it is. */
    public boolean numbered() {
        return take > 0;
    }

    @Override
    public int compareTo(Slate other) {
        int scenes = scene.compareTo(other.scene);
        return scenes != 0 ? scenes : Integer.compare(take, other.take);
    }

    @Override
    public String toString() {
        return numbered() ? scene + " / " + take : scene;
    }
}
