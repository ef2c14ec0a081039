package answerprint.guard;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A performer's consent as it stands on file. What is not named is not allowed.
 *
 * @param performer by name
 * @param allowed what may be done to this performer's picture; empty: nothing
 * @param scenes in which the performer is seen, as slates name them ("42A", or "42" for all its set-ups); empty: in any
 */
public record Consent(String performer, Set<Operation> allowed, SortedSet<String> scenes) {
    private static final int LONGEST = 120;

    /** @throws IllegalArgumentException in words, when this names nobody */
    public Consent {
        performer = performer.strip();
        if (performer.isEmpty() || performer.length() > LONGEST) {
            throw new IllegalArgumentException("A performer has a name of 1 to " + LONGEST + " characters.");
        }
        allowed = Set.copyOf(allowed);
        SortedSet<String> named = new TreeSet<>();
        scenes.forEach(scene -> named.add(FlaggedScene.checked(scene)));
        scenes = named;
    }

    /** A performer who may be seen in any scene. */
    public Consent(String performer, Set<Operation> allowed) {
        this(performer, allowed, new TreeSet<>());
    }

    /** Whether the performer may be seen in this scene. */
    boolean seenIn(String scene) {
        return scenes.isEmpty() || scenes.stream().anyMatch(named -> FlaggedScene.covers(named, scene));
    }
}
