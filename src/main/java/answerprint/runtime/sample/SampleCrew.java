package answerprint.runtime.sample;

import answerprint.access.CrewMemberId;
import answerprint.access.CrewRole;
import answerprint.access.Crewing;
import answerprint.access.Enrolling;
import answerprint.access.Founding;
import answerprint.production.NewProduction;
import answerprint.production.Production;
import answerprint.production.Productions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Sets the production up with its people, in one transaction: it is there with everyone, or not at all. */
@ApplicationScoped
public class SampleCrew {
    static final String TITLE = "The Ridge (sample)";
    static final String ALIAS = "RIDGE";
    private static final Duration PARTNERSHIP = Duration.ofDays(60);

    private final Productions productions;
    private final Founding founding;
    private final Enrolling enrolling;
    private final Crewing crewing;
    private final InstantSource clock;

    SampleCrew(Productions productions, Founding founding, Enrolling enrolling, Crewing crewing, InstantSource clock) {
        this.productions = productions;
        this.founding = founding;
        this.enrolling = enrolling;
        this.crewing = crewing;
        this.clock = clock;
    }

    /** The production as it is, or newly set up. */
    @Transactional
    public Production settle() {
        Optional<Production> there = productions.sample();
        if (there.isPresent()) {
            return there.get();
        }
        Production production = founding.found(new NewProduction(TITLE, ALIAS, true));
        for (SamplePerson person : SamplePerson.values()) {
            CrewMemberId id = enrolling.sample(person.person(), SamplePerson.PASSWORD, person.founder());
            crewing.give(production.id(), id, person.role(), until(person.role()));
        }
        return production;
    }

    private Optional<Instant> until(CrewRole role) {
        return role == CrewRole.PARTNER ? Optional.of(clock.instant().plus(PARTNERSHIP)) : Optional.empty();
    }
}
