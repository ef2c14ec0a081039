package answerprint.take;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import answerprint.access.Actor;
import answerprint.access.CrewRole;
import answerprint.access.CurrentActor;
import answerprint.access.Forbidden;
import answerprint.access.NotFoundHere;
import answerprint.access.ProductionAccess;
import answerprint.colour.Encoding;
import answerprint.ledger.CrewFixture;
import answerprint.picture.AssumedEncoding;
import answerprint.production.ProductionId;
import answerprint.runtime.EmbeddedDatabase;
import answerprint.work.Bulletin;
import answerprint.work.Bulletins;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Takes on a real PostgreSQL: who sees which, and in what order. */
class TakesTest {
    @RegisterExtension
    static final EmbeddedDatabase DB = new EmbeddedDatabase();

    private static final Instant FAR = Instant.parse("2098-01-01T00:00:00Z");

    private final CrewFixture crew = new CrewFixture(DB.rows());
    private final AtomicReference<Actor> acting = new AtomicReference<>(Actor.MACHINE);
    private final CurrentActor current = () -> Optional.ofNullable(acting.get());
    private final ProductionAccess access = new ProductionAccess(DB.rows(), current, InstantSource.system());
    private final Takes takes = new Takes(DB.rows(), access, new ObjectMapper());
    private final List<Object> events = new ArrayList<>();
    private final TakeKeeping keeping = new TakeKeeping(
            DB.rows(), access, new SilentBulletins(), recorder(), new ObjectMapper(), InstantSource.system());

    @Test
    void samePlateIsLoggedOnce() {
        ProductionId production = crew.production("Night Shift");
        TakeId first = keeping.log(TakeFixture.take(production, "42A / 3", 1));
        assertThat(keeping.log(TakeFixture.take(production, "42A / 4", 1))).isEqualTo(first);
        assertThat(takes.count(production)).isEqualTo(1);
        assertThat(events).containsExactly(new TakeLogged(production, first));
    }

    @Test
    void slatesOfAllTakesInUse() {
        ProductionId production = crew.production("Night Shift");
        TakeId first = keeping.log(TakeFixture.take(production, "42A / 3", 4));
        TakeId gone = keeping.log(TakeFixture.take(production, "42A / 4", 5));
        keeping.retire(takes.one(gone));

        assertThat(takes.slates(production)).isEqualTo(Map.of(first.value(), "42A / 3"));
    }

    @Test
    void aTakeIsReadBackAsItWasLogged() {
        ProductionId production = crew.production("Night Shift");
        NewTake logged = TakeFixture.take(production, "42A / 3", 2);
        Take read = takes.one(keeping.log(logged));
        assertThat(read)
                .usingRecursiveComparison()
                .comparingOnlyFields(
                        "slate", "origin", "rate", "start", "files", "pictures", "warnings", "circled", "sha256")
                .isEqualTo(logged);
    }

    @Test
    void aSaidEncodingSettlesTheQuestionAndNothingElse() {
        ProductionId production = crew.production("Night Shift");
        String asked = AssumedEncoding.finding("The file has no colour tags", Encoding.REC709);
        Take take = takes.one(keeping.log(TakeFixture.asking(TakeFixture.take(production, "42A / 3", 2000), asked)));

        keeping.sayEncoding(take, Encoding.ofId("logc3-800/awg3/full"));

        Take said = takes.one(take.id());
        assertThat(said.encoding()).isEqualTo("logc3-800/awg3/full");
        assertThat(take.warnings()).contains(asked);
        assertThat(said.warnings()).containsExactly("no lens data");
    }

    @Test
    void pagesFollowTheSlatesWithoutGapOrRepeat() {
        ProductionId production = crew.production("Night Shift");
        for (int i = 0; i < 7; i++) {
            keeping.log(TakeFixture.take(production, (40 + i % 2) + "A / " + i, 100 + i));
        }
        List<String> labels = new ArrayList<>();
        TakeId after = null;
        for (int page = 0; page < 4; page++) {
            List<Take> found = takes.list(production, new TakeSearch("", false, after, 2));
            found.forEach(take -> labels.add(take.label()));
            after = found.getLast().id();
        }
        assertThat(labels).containsExactly("40A", "40A / 2", "40A / 4", "40A / 6", "41A / 1", "41A / 3", "41A / 5");
    }

    @Test
    void searchFindsRollsAndTakesPercentSignsLiterally() {
        ProductionId production = crew.production("Night Shift");
        keeping.log(TakeFixture.take(production, "42A / 3", 300));
        assertThat(takes.list(production, new TakeSearch("a003c", false, null, 10)))
                .hasSize(1);
        assertThat(takes.list(production, new TakeSearch("%", false, null, 10))).isEmpty();
    }

    @Test
    void aPartnerSeesWhatWasNamedAndNothingElse() {
        ProductionId production = crew.production("Night Shift");
        TakeId named = keeping.log(TakeFixture.take(production, "42A / 3", 400));
        TakeId other = keeping.log(TakeFixture.take(production, "42A / 4", 401));
        Actor partner = crew.member(production, "Pat Partner", CrewRole.PARTNER);
        crew.name(production, partner, "take", named.value(), FAR);
        acting.set(partner);
        assertThat(takes.list(production, TakeSearch.everything()))
                .extracting(Take::id)
                .containsExactly(named);
        assertThat(takes.ofSetup(production, "42A")).extracting(Take::id).containsExactly(named);
        assertThatThrownBy(() -> takes.one(other)).isInstanceOf(NotFoundHere.class);
        assertThatThrownBy(() -> takes.count(production)).isInstanceOf(NotFoundHere.class);
    }

    @Test
    void aStrangerIsToldThatThereIsNothing() {
        ProductionId production = crew.production("Night Shift");
        TakeId take = keeping.log(TakeFixture.take(production, "42A / 3", 500));
        acting.set(crew.member(crew.production("Elsewhere"), "Sam Stranger", CrewRole.ADMIN));
        assertThatThrownBy(() -> takes.one(take)).isInstanceOf(NotFoundHere.class);
        assertThatThrownBy(() -> takes.list(production, TakeSearch.everything()))
                .isInstanceOf(NotFoundHere.class);
    }

    @Test
    void circlingNeedsTheRightAndKeepsTheRest() {
        ProductionId production = crew.production("Night Shift");
        Take take = takes.one(keeping.log(TakeFixture.take(production, "42A / 3", 601)));
        acting.set(crew.member(production, "Pru Producer", CrewRole.PRODUCER));
        assertThatThrownBy(() -> keeping.circle(take, true)).isInstanceOf(Forbidden.class);
        acting.set(crew.member(production, "Dee Rector", CrewRole.DIRECTOR));
        keeping.circle(take, true);
        assertThat(takes.one(take.id()).circled()).isTrue();
        keeping.rename(take, Slate.parse("43B / 1"));
        assertThat(takes.one(take.id()).label()).isEqualTo("43B / 1");
    }

    @SuppressWarnings("unchecked")
    private Event<TakeLogged> recorder() {
        return (Event<TakeLogged>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    events.add(arguments[0]);
                    return null;
                });
    }

    private static final class SilentBulletins implements Bulletins {
        @Override
        public void post(UUID production, String topic, String subject) {}

        @Override
        public Subscription subscribe(UUID production, Consumer<Bulletin> listener) {
            return () -> {};
        }
    }
}
