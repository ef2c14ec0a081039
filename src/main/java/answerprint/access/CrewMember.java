package answerprint.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Someone on a production.
 *
 * @param until when the membership ends; partners always have an end
 * @param named what was named to a partner and is still open to them
 */
public record CrewMember(
        CrewMemberId id,
        String name,
        String email,
        String company,
        List<CrewRole> roles,
        Optional<Instant> until,
        boolean disabled,
        List<NamedThing> named) {
    public CrewMember {
        roles = List.copyOf(roles);
        named = List.copyOf(named);
    }

    /** A take or proposal that a partner may see until a date. */
    public record NamedThing(Named kind, UUID id, Instant until) {}
}
