package answerprint.access;

/** Where accounts live: a realm, or (when none is set up) this product's own database. */
public interface Accounts {
    /** Whether accounts live in a realm. */
    boolean inRealm();

    /**
     * Finds or makes the account and lets the realm write to the person.
     *
     * @return how the tokens of this account name it
     */
    RealmAccount invite(NewPerson person);

    /**
     * An account in a realm.
     *
     * @param mailed whether the realm's own e-mail was sent
     */
    record RealmAccount(String issuer, String subject, boolean mailed) {}
}
