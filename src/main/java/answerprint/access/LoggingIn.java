package answerprint.access;

import answerprint.rows.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The built-in log-in: a password makes a session, a session makes an actor, until it is idle too long, too old, ended, or
 * its person is disabled.
 *
 * <p>A session is a row; the browser holds its secret in an encrypted cookie. So ending it counts at once, everywhere.
 */
@ApplicationScoped
public class LoggingIn {
    private static final Logger LOG = Logger.getLogger(LoggingIn.class);
    private static final Duration SEEN_EVERY = Duration.ofSeconds(30);

    private final Rows rows;
    private final InstantSource clock;
    private final AccessConfig config;

    LoggingIn(Rows rows, InstantSource clock, AccessConfig config) {
        this.rows = rows;
        this.clock = clock;
        this.config = config;
    }

    /** What a log-in leads to. */
    sealed interface Attempt {
        /** The secret of the new session. */
        record Opened(String secret, Actor actor) implements Attempt {}

        /** Wrong name or password, or locked: told apart in the log only. */
        record Failed() implements Attempt {}
    }

    @Transactional
    Attempt attempt(String email, String password) {
        String name = email.strip().toLowerCase(Locale.ROOT);
        byte[] key = Tokens.hash(name);
        if (locked(key)) {
            LOG.warnf("A log-in was refused: its name is locked after too many wrong passwords");
            return new Attempt.Failed();
        }
        Optional<Candidate> candidate = candidate(name);
        boolean right = candidate
                .map(known -> Passwords.matches(password, known.hash()))
                .orElseGet(() -> Passwords.matchesNobody(password));
        if (!right || candidate.isEmpty()) {
            countFailure(key);
            return new Attempt.Failed();
        }
        rows.run("delete from access_login_failure where email_hash = ?", (Object) key);
        return open(candidate.get().actor());
    }

    /** The actor of a session that is alive; counts as activity. */
    @Transactional
    Optional<Actor> actorOf(String secret) {
        byte[] hash = Tokens.hash(secret);
        Instant now = clock.instant();
        Optional<Alive> alive = rows.one(
                """
                select p.id, p.name, s.seen from access_session s join access_person p on p.id = s.person
                where s.token_hash = ? and s.ended is null and p.disabled is null and s.seen > ? and s.started > ?
                """,
                row -> new Alive(Actor.person(new CrewMemberId(row.uuid("id")), row.text("name")), row.instant("seen")),
                hash,
                now.minus(config.idle()),
                now.minus(config.absolute()));
        alive.filter(session -> session.seen().plus(SEEN_EVERY).isBefore(now))
                .ifPresent(session -> rows.run(
                        "update access_session set seen = ? where token_hash = ? and ended is null", now, hash));
        return alive.map(Alive::actor);
    }

    /** Ends one session. */
    @Transactional
    void logOut(String secret) {
        rows.run(
                "update access_session set ended = ? where token_hash = ? and ended is null",
                clock.instant(),
                Tokens.hash(secret));
    }

    /** Ends all sessions of a person; {@link Crewing} calls it when someone is disabled or sets a new password. */
    void logOutEverywhere(CrewMemberId person) {
        rows.run(
                "update access_session set ended = ? where person = ? and ended is null",
                clock.instant(),
                person.value());
    }

    private Attempt open(Actor actor) {
        Instant now = clock.instant();
        rows.run(
                "delete from access_session where person = ? and (ended is not null or started < ?)",
                actor.id().value(),
                now.minus(config.absolute()));
        String secret = Tokens.fresh();
        rows.run(
                "insert into access_session (token_hash, person, started, seen) values (?, ?, ?, ?)",
                Tokens.hash(secret),
                actor.id().value(),
                now,
                now);
        return new Attempt.Opened(secret, actor);
    }

    private Optional<Candidate> candidate(String email) {
        return rows.one("""
                select id, name, password_hash from access_person
                where email = ? and password_hash is not null and disabled is null""", row -> new Candidate(row.uuid("id"), row.text("name"), row.text("password_hash")), email);
    }

    private boolean locked(byte[] key) {
        return rows.any(
                "select 1 from access_login_failure where email_hash = ? and locked_until > ?", key, clock.instant());
    }

    /** One statement, so that guesses at once are all counted. */
    private void countFailure(byte[] key) {
        Instant now = clock.instant();
        rows.run("""
                insert into access_login_failure as f (email_hash, failures, last) values (?, 1, ?)
                on conflict (email_hash) do update set
                    failures = case when f.locked_until is not null then 1 else f.failures + 1 end,
                    last = excluded.last,
                    locked_until = case when f.locked_until is null and f.failures + 1 >= ? then ?::timestamptz end
                """, key, now, config.lockAfter(), now.plus(config.lockFor()));
    }

    private record Candidate(UUID id, String name, String hash) {
        Actor actor() {
            return Actor.person(new CrewMemberId(id), name);
        }
    }

    private record Alive(Actor actor, Instant seen) {}
}
