package answerprint.access;

import static answerprint.access.CrewRole.ADMIN;
import static answerprint.access.CrewRole.DIRECTOR;
import static answerprint.access.CrewRole.DP;
import static answerprint.access.CrewRole.EDITOR;
import static answerprint.access.CrewRole.PARTNER;
import static answerprint.access.CrewRole.PRODUCER;
import static answerprint.access.CrewRole.VFX_SUPERVISOR;

import java.util.EnumSet;
import java.util.Set;

/**
 * What may be done in a production, and by whom. A partner holds {@link #SEE_NAMED}, {@link #WRITE_NOTES} and
 * {@link #GIVE_VERDICTS} for what was named to them and nothing else.
 */
public enum Permission {
    /** Open the production: home, takes, proposals, models, orders, deliveries. Not for partners. */
    SEE_PRODUCTION("see this production", DIRECTOR, DP, EDITOR, VFX_SUPERVISOR, PRODUCER, ADMIN),
    /** See a take or proposal that was named to one, or any as a member of the crew. */
    SEE_NAMED("see this", DIRECTOR, DP, EDITOR, VFX_SUPERVISOR, PRODUCER, ADMIN, PARTNER),
    SEE_LEDGER("read the ledger", DIRECTOR, DP, EDITOR, VFX_SUPERVISOR, PRODUCER, ADMIN),
    IMPORT_DAILIES("import dailies", EDITOR, VFX_SUPERVISOR, PRODUCER, ADMIN),
    /** Circle, rename, retire takes. */
    KEEP_TAKES("keep the takes", DIRECTOR, DP, EDITOR, VFX_SUPERVISOR, ADMIN),
    /** Learn a production model, stop and resume it. */
    TEACH("teach the production model", DIRECTOR, DP, EDITOR, VFX_SUPERVISOR, PRODUCER, ADMIN),
    DELETE_MODELS("delete what was learned", PRODUCER, ADMIN),
    /** Ask for a correction, or let the machine look through a take. */
    PROPOSE("ask for a correction", DIRECTOR, DP, EDITOR, VFX_SUPERVISOR, ADMIN),
    WRITE_NOTES("write notes", DIRECTOR, DP, EDITOR, VFX_SUPERVISOR, PRODUCER, PARTNER),
    GIVE_VERDICTS("give verdicts", DIRECTOR, DP, EDITOR, VFX_SUPERVISOR, PRODUCER, PARTNER),
    /** Release what a guard holds, put on hold, omit. */
    HOLD_AND_OMIT("hold or omit proposals", DIRECTOR, PRODUCER, ADMIN),
    SET_POLICY("change the sign-off policy", PRODUCER, ADMIN),
    /** Put on file what the production is made for, what performers agreed to, and which scenes are flagged. */
    KEEP_CONSENTS("keep the register of consents", VFX_SUPERVISOR, PRODUCER, ADMIN),
    CANCEL_ORDERS("cancel work", DIRECTOR, DP, EDITOR, VFX_SUPERVISOR, PRODUCER, ADMIN),
    DELIVER("deliver", EDITOR, VFX_SUPERVISOR, PRODUCER, ADMIN),
    DOWNLOAD("download frames and deliveries", DIRECTOR, DP, EDITOR, VFX_SUPERVISOR, PRODUCER, ADMIN),
    /** Invite people, give and take roles, name things to partners. */
    MANAGE_PEOPLE("manage people", PRODUCER, ADMIN);

    private final String words;
    private final Set<CrewRole> roles;

    Permission(String words, CrewRole first, CrewRole... more) {
        this.words = words;
        this.roles = EnumSet.of(first, more);
    }

    /** What it allows, to be read after "may not". */
    public String words() {
        return words;
    }

    /** The roles that have it. */
    public Set<CrewRole> roles() {
        return Set.copyOf(roles);
    }

    /** Whether one of these roles holds it. */
    public boolean heldByAny(Set<CrewRole> held) {
        return held.stream().anyMatch(roles::contains);
    }
}
