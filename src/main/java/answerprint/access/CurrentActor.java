package answerprint.access;

import java.util.Optional;

/** Who acts right now, on this thread. Inject it; in plain tests a lambda stands in. */
@FunctionalInterface
public interface CurrentActor {
    /** The signed-in person or the machine, if there is one. */
    Optional<Actor> find();

    /** @throws NotSignedIn if nobody is signed in */
    default Actor require() {
        return find().orElseThrow(NotSignedIn::new);
    }
}
