package answerprint.access;

import java.time.Instant;

/** What came of an invitation. The role is given in each case. */
public sealed interface Invited {
    CrewMemberId person();

    /** The realm has the account. {@code mailed} is false when it existed already or the realm could not send mail. */
    record ByRealm(CrewMemberId person, boolean mailed) implements Invited {}

    /** The person sets a password by this link, once; hand it over in person or by a safe channel. */
    record ByLink(CrewMemberId person, String path, Instant expires) implements Invited {
        @Override
        public String toString() {
            return "ByLink[" + person + "]";
        }
    }

    /** The person can log in already. */
    record Known(CrewMemberId person) implements Invited {}
}
