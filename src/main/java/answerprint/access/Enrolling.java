package answerprint.access;

import answerprint.rows.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** Makes people known with a password: the sample's people, and an installation's first. For the machine only. */
@ApplicationScoped
public class Enrolling {
    private final Rows rows;
    private final CurrentActor current;

    public Enrolling(Rows rows, CurrentActor current) {
        this.rows = rows;
        this.current = current;
    }

    /**
     * Makes a person of the try-out, whose password everyone knows; while one exists the product listens on loopback only
     * ({@link SamplePasswords}). The same address again changes nothing.
     */
    @Transactional
    public CrewMemberId sample(NewPerson person, String password, boolean founder) {
        return enrol(person, password, founder, true);
    }

    /** Makes a person with a password of their own. */
    @Transactional
    public CrewMemberId person(NewPerson person, String password, boolean founder) {
        Passwords.check(password, person.email());
        return enrol(person, password, founder, false);
    }

    private CrewMemberId enrol(NewPerson person, String password, boolean founder, boolean sample) {
        if (!current.require().worker()) {
            throw new Forbidden("People are invited, not enrolled.");
        }
        boolean known = rows.any("select 1 from access_person where email = ?", person.email());
        if (known && !sample) {
            throw Refused.conflict("person-exists", person.email() + " is known already.", Map.of());
        }
        if (!known) {
            rows.run(
                    """
                    insert into access_person (id, name, email, company, password_hash, sample_password, founder)
                    values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                    UUID.randomUUID(),
                    person.name(),
                    person.email(),
                    person.company(),
                    Passwords.hashOf(password),
                    sample,
                    founder);
        }
        return rows.one(
                        "select id from access_person where email = ?",
                        row -> new CrewMemberId(row.uuid("id")),
                        person.email())
                .orElseThrow();
    }
}
