package answerprint.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import answerprint.access.Actor;
import answerprint.access.CrewRole;
import answerprint.access.Forbidden;
import answerprint.access.NotFoundHere;
import answerprint.access.ProductionAccess;
import answerprint.access.Refused;
import answerprint.ledger.CrewFixture;
import answerprint.ledger.Ledger;
import answerprint.production.ProductionId;
import answerprint.runtime.EmbeddedDatabase;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is put on file, on a real PostgreSQL. */
class RegisterTest {
    @RegisterExtension
    static final EmbeddedDatabase DB = new EmbeddedDatabase();

    private static final Register FILED = new Register(
            ProductionType.RESEARCH,
            List.of(
                    new Consent("Ines Vidal", Set.of(Operation.LIKENESS, Operation.COSMETIC)),
                    new Consent("Jo Park", Set.of(), new TreeSet<>(Set.of("42")))),
            List.of(new FlaggedScene("7", Set.of(SceneFlag.MINORS, SceneFlag.NUDITY))));

    private final CrewFixture crew = new CrewFixture(DB.rows());
    private final ProductionId production = crew.production("Night Shift");

    @Test
    void nothingIsOnFileUntilSomeoneFilesIt() {
        assertThat(as(crew.member(production, "Ed", CrewRole.EDITOR)).current()).isEqualTo(RegisterVersion.NONE);
    }

    @Test
    void whatIsFiledIsReadBackAndStandsInTheLedger() throws Exception {
        Acts producer = as(crew.member(production, "Pia", CrewRole.PRODUCER));

        RegisterVersion filed = producer.set(0, FILED);

        assertThat(filed.version()).isEqualTo(1);
        assertThat(filed.setBy()).isEqualTo("Pia");
        assertThat(producer.current().register()).isEqualTo(FILED);
        assertThat(DB.rows()
                        .any(
                                "select 1 from ledger_entry where production = ? and action = 'register-set'",
                                production.value()))
                .isTrue();
    }

    @Test
    void whoChangesAnOldVersionIsToldWhoWasFaster() throws Exception {
        Acts producer = as(crew.member(production, "Pia", CrewRole.PRODUCER));
        producer.set(0, FILED);

        assertThatThrownBy(() -> producer.set(0, Register.EMPTY))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("changed meanwhile by Pia");
        assertThat(producer.current().register()).isEqualTo(FILED);
    }

    @ParameterizedTest
    @EnumSource(
            value = CrewRole.class,
            names = {"DIRECTOR", "DP", "EDITOR"})
    void theRestOfTheCrewReadsItAndMayNotChangeIt(CrewRole role) {
        Acts member = as(crew.member(production, "Some One", role));

        assertThat(member.current()).isEqualTo(RegisterVersion.NONE);
        assertThatThrownBy(() -> member.set(0, FILED)).isInstanceOf(Forbidden.class);
    }

    @Test
    void nobodyFromOutsideSeesIt() {
        Actor elsewhere = crew.member(crew.production("Elsewhere"), "Out Sider", CrewRole.PRODUCER);

        assertThatThrownBy(() -> as(elsewhere).current()).isInstanceOf(NotFoundHere.class);
        assertThatThrownBy(() -> as(elsewhere).set(0, FILED)).isInstanceOf(NotFoundHere.class);
    }

    @ParameterizedTest
    @CsvSource({
        "42, 42, true",
        "42, 42A, true",
        "42, 420, false",
        "42A, 42A, true",
        "42A, 42, false",
        "42A, 42AB, false"
    })
    void aSceneCoversItsSetUps(String named, String slate, boolean covers) {
        assertThat(FlaggedScene.covers(named, slate)).isEqualTo(covers);
    }

    @Test
    void guardsAreToldWhoMayBeSeenInTheSceneAndWhyItIsFlagged() {
        assertThat(FILED.consents("42A")).extracting(Consent::performer).containsExactly("Ines Vidal", "Jo Park");
        assertThat(FILED.consents("7B")).extracting(Consent::performer).containsExactly("Ines Vidal");
        assertThat(GuardFacts.nothingKnown().filed(FILED, "7B").sensitive()).containsExactly("minors", "nudity");
        assertThat(GuardFacts.nothingKnown().filed(FILED, "7B").type()).isEqualTo(ProductionType.RESEARCH);
    }

    @Test
    void whatIsNoRegisterIsRefusedInWords() {
        assertThatThrownBy(() -> new Consent(" ", Set.of())).hasMessageContaining("A performer has a name");
        assertThatThrownBy(() -> new FlaggedScene("7", Set.of())).hasMessageContaining("nudity or minors");
        assertThatThrownBy(() -> Operation.of("voice")).hasMessageContaining("likeness, wardrobe or cosmetic");
        assertThatThrownBy(() -> ProductionType.of("")).hasMessageContaining("commercial, non-commercial or research");
        assertThatThrownBy(() -> new Register(
                        ProductionType.COMMERCIAL,
                        List.of(new Consent("Ines", Set.of()), new Consent("Ines ", Set.of())),
                        List.of()))
                .hasMessage("“Ines” stands in the register twice.");
    }

    private Acts as(Actor actor) {
        ProductionAccess access = new ProductionAccess(DB.rows(), () -> Optional.of(actor), InstantSource.system());
        Registers registers = new Registers(DB.rows(), access);
        return new Acts(registers, new Registering(registers, DB.rows(), access, new Ledger(DB.rows())), production);
    }

    /** One person at the register. */
    private record Acts(Registers registers, Registering registering, ProductionId production) {
        RegisterVersion current() {
            return registers.current(production);
        }

        RegisterVersion set(int seen, Register register) throws Exception {
            return DB.inTransaction(() -> registering.set(production, seen, register));
        }
    }
}
