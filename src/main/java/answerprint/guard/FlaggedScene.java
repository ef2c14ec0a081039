package answerprint.guard;

import java.util.Set;

/**
 * A scene in which whatever alters a person needs leave.
 *
 * @param scene as slates name it: "42A", or "42" for all its set-ups
 * @param flags why; at least one
 */
public record FlaggedScene(String scene, Set<SceneFlag> flags) {
    private static final int LONGEST = 40;

    /** @throws IllegalArgumentException in words, when this names no scene or no reason */
    public FlaggedScene {
        scene = checked(scene);
        flags = Set.copyOf(flags);
        if (flags.isEmpty()) {
            throw new IllegalArgumentException("Say what scene " + scene + " is marked for: nudity or minors.");
        }
    }

    static String checked(String scene) {
        String stripped = scene.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw new IllegalArgumentException("A scene has a name of 1 to " + LONGEST + " characters, such as 42A.");
        }
        return stripped;
    }

    /** Whether a scene's name covers a slate's: "42" covers 42, 42A and 42B, but not 420; "42A" covers 42A. */
    static boolean covers(String named, String slate) {
        if (!slate.startsWith(named)) {
            return false;
        }
        String rest = slate.substring(named.length());
        return rest.isEmpty()
                || (Character.isDigit(named.charAt(named.length() - 1)) && !Character.isDigit(rest.charAt(0)));
    }
}
