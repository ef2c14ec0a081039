package answerprint.access;

import answerprint.production.NewProduction;
import answerprint.production.Production;
import answerprint.production.SettingUp;
import answerprint.rows.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Sets up a production for people: whoever founds it becomes its first member, as admin and producer. */
@ApplicationScoped
public class Founding {
    private final Rows rows;
    private final CurrentActor current;
    private final SettingUp settingUp;
    private final Crewing crewing;
    private final CrewJournal journal;

    public Founding(Rows rows, CurrentActor current, SettingUp settingUp, Crewing crewing, CrewJournal journal) {
        this.rows = rows;
        this.current = current;
        this.settingUp = settingUp;
        this.crewing = crewing;
        this.journal = journal;
    }

    /**
     * The machine may found too (the sample); it becomes no member.
     *
     * @throws Forbidden if the person may not set up productions
     */
    @Transactional
    public Production found(NewProduction wanted) {
        Actor actor = current.require();
        if (!actor.worker() && !mayFound(actor)) {
            throw new Forbidden("You may not set up productions; ask who looks after this installation.");
        }
        Production production = settingUp.create(wanted);
        if (!actor.worker()) {
            crewing.first(production.id(), actor, CrewRole.ADMIN);
            crewing.first(production.id(), actor, CrewRole.PRODUCER);
        }
        journal.record(new CrewChange(
                production.id(),
                CrewChange.What.PRODUCTION_SET_UP,
                actor,
                "production:" + production.id(),
                Map.of("title", production.title(), "alias", production.alias())));
        return production;
    }

    /** Whether the page should offer it. */
    public boolean offered() {
        return current.find().map(actor -> actor.worker() || mayFound(actor)).orElse(false);
    }

    private boolean mayFound(Actor actor) {
        return rows.any(
                "select 1 from access_person where id = ? and founder and disabled is null",
                actor.id().value());
    }
}
