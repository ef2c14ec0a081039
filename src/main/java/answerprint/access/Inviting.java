package answerprint.access;

import answerprint.production.ProductionId;
import answerprint.rows.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lets people in: by the realm's own e-mail where there is a realm, else by a link that works once. */
@ApplicationScoped
public class Inviting {
    private final Rows rows;
    private final ProductionAccess access;
    private final Accounts accounts;
    private final Crewing crewing;
    private final CrewJournal journal;
    private final LoggingIn loggingIn;
    private final InstantSource clock;
    private final AccessConfig config;

    Inviting(
            Rows rows,
            ProductionAccess access,
            Accounts accounts,
            Crewing crewing,
            CrewJournal journal,
            LoggingIn loggingIn,
            InstantSource clock,
            AccessConfig config) {
        this.rows = rows;
        this.access = access;
        this.accounts = accounts;
        this.crewing = crewing;
        this.journal = journal;
        this.loggingIn = loggingIn;
        this.clock = clock;
        this.config = config;
    }

    /**
     * Invites someone to a production in a role. Someone who can log in already is given the role and no link: a link for
     * them would be a way into an account that others invited.
     *
     * @param until when the membership ends; a partner's must have an end
     */
    @Transactional
    public Invited invite(ProductionId production, NewPerson person, CrewRole role, Optional<Instant> until) {
        Membership by = access.require(production, Permission.MANAGE_PEOPLE);
        Invited invited = accounts.inRealm() ? intoRealm(person) : byLink(person, by.actor());
        crewing.give(production, invited.person(), role, until);
        journal.record(new CrewChange(
                production,
                CrewChange.What.INVITED,
                by.actor(),
                CrewChange.crew(invited.person()),
                Map.of("role", role.id(), "company", person.company())));
        return invited;
    }

    /** Whose link this is, while it works. */
    public Optional<String> whose(String secret) {
        return rows.one("""
                select p.name from access_invitation i join access_person p on p.id = i.person
                where i.token_hash = ? and i.used is null and i.expires > ? and p.disabled is null""", row -> row.text("name"), Tokens.hash(secret), clock.instant());
    }

    /**
     * Sets the password of the link's person and spends the link, and with it all their other links.
     *
     * @throws NotFoundHere if the link does not work (any more)
     * @throws Refused if the password is too easy
     */
    @Transactional
    public void accept(String secret, String password) {
        record Holder(UUID id, String email) {}
        Holder holder = rows.one(
                        """
                        select p.id, p.email from access_invitation i join access_person p on p.id = i.person
                        where i.token_hash = ? and i.used is null and i.expires > ? and p.disabled is null
                        for update of i""", row -> new Holder(row.uuid("id"), row.text("email")), Tokens.hash(secret), clock.instant())
                .orElseThrow(NotFoundHere::new);
        Passwords.check(password, holder.email());
        rows.run(
                "update access_invitation set used = ? where person = ? and used is null",
                clock.instant(),
                holder.id());
        rows.run(
                "update access_person set password_hash = ?, sample_password = false where id = ?",
                Passwords.hashOf(password),
                holder.id());
        loggingIn.logOutEverywhere(new CrewMemberId(holder.id()));
    }

    private Invited intoRealm(NewPerson person) {
        Accounts.RealmAccount account = accounts.invite(person);
        rows.run(
                """
                insert into access_person (id, name, email, company, issuer, subject) values (?, ?, ?, ?, ?, ?)
                on conflict do nothing""",
                UUID.randomUUID(),
                person.name(),
                person.email(),
                person.company(),
                account.issuer(),
                account.subject());
        CrewMemberId id = rows.one(
                        "select id from access_person where issuer = ? and subject = ?",
                        row -> new CrewMemberId(row.uuid("id")),
                        account.issuer(),
                        account.subject())
                .orElseThrow(() -> Refused.conflict(
                        "person-exists", person.email() + " is known here by another account.", Map.of()));
        return new Invited.ByRealm(id, account.mailed());
    }

    private Invited byLink(NewPerson person, Actor by) {
        rows.run(
                "insert into access_person (id, name, email, company) values (?, ?, ?, ?) on conflict do nothing",
                UUID.randomUUID(),
                person.name(),
                person.email(),
                person.company());
        record Standing(CrewMemberId id, boolean canLogIn) {}
        Standing standing = rows.one(
                        """
                        select id, password_hash is not null or subject is not null as can_log_in
                        from access_person where email = ?""",
                        row -> new Standing(new CrewMemberId(row.uuid("id")), row.yes("can_log_in")),
                        person.email())
                .orElseThrow();
        if (standing.canLogIn()) {
            return new Invited.Known(standing.id());
        }
        String secret = Tokens.fresh();
        Instant expires = clock.instant().plus(config.invitationLife());
        rows.run(
                "insert into access_invitation (token_hash, person, expires, made_by) values (?, ?, ?, ?)",
                Tokens.hash(secret),
                standing.id().value(),
                expires,
                by.id().value());
        String path = config.publicUrl().orElse("") + "/invitation/" + secret;
        return new Invited.ByLink(standing.id(), path, expires);
    }
}
