package answerprint.proposal;

import answerprint.access.CrewMemberId;
import answerprint.access.CrewRole;
import java.time.Instant;

/**
 * Someone with the right allowed what a guard asked permission for.
 *
 * @param guard the guard's id, such as {@code G3}
 * @param words why, e.g. "Consent of 3 May covers this"
 */
public record PermissionGiven(
        String guard, CrewRole role, CrewMemberId person, String personName, String words, Instant at) {}
