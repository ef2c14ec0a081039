package answerprint.access;

import answerprint.production.Production;
import answerprint.production.ProductionId;
import answerprint.production.Productions;
import answerprint.rows.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/** The productions that the current actor is on. */
@ApplicationScoped
public class MyProductions {
    private final Rows rows;
    private final Productions productions;
    private final ProductionAccess access;
    private final CurrentActor current;
    private final InstantSource clock;

    public MyProductions(
            Rows rows, Productions productions, ProductionAccess access, CurrentActor current, InstantSource clock) {
        this.rows = rows;
        this.productions = productions;
        this.access = access;
        this.current = current;
        this.clock = clock;
    }

    /** All of them, by title; a partner's too, of whose content they see only what was named to them. */
    public List<Production> all() {
        return productions.among(rows.list(
                """
                select distinct m.production from access_membership m join access_person p on p.id = m.person
                where m.person = ? and p.disabled is null and (m.until is null or m.until > ?)
                """,
                row -> new ProductionId(row.uuid("production")),
                current.require().id().value(),
                clock.instant()));
    }

    /** One, for any member. @throws NotFoundHere for a stranger */
    public Production one(ProductionId id) {
        access.membership(id);
        return productions.find(id).orElseThrow(NotFoundHere::new);
    }
}
