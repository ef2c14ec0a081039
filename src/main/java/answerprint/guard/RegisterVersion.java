package answerprint.guard;

import java.time.Instant;

/**
 * One version of a production's register; earlier ones stay for what was judged under them.
 *
 * @param version 0 where nothing was ever put on file
 * @param setBy who did, by name; empty for version 0
 */
public record RegisterVersion(int version, Register register, String setBy, Instant setAt) {
    static final RegisterVersion NONE = new RegisterVersion(0, Register.EMPTY, "", Instant.EPOCH);
}
