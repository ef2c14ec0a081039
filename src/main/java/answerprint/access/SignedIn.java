package answerprint.access;

/**
 * The words in a security identity. They say only that someone is known; what they may do is read from the database by
 * {@link ProductionAccess}.
 */
public final class SignedIn {
    /** Held by every signed-in person; for {@code @RolesAllowed} on gerunds and views. */
    public static final String CREW = "crew";

    /** Held by the job engine's identity only; no token and no log-in can give it. */
    public static final String WORKER = "worker";

    /** The attribute of the identity that holds its {@link Actor}. */
    static final String ACTOR = "answerprint.actor";

    private SignedIn() {}
}
