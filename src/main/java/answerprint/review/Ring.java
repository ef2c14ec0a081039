package answerprint.review;

import answerprint.access.CrewRole;
import java.util.List;
import java.util.Optional;

/**
 * One role's place in the sign-off row of the room.
 *
 * @param holders who holds the role, by name
 * @param verdict what was said in this role about the newest version
 */
public record Ring(CrewRole role, Duty duty, List<String> holders, Optional<GivenVerdict> verdict) {
    public Ring {
        holders = List.copyOf(holders);
    }
}
