package answerprint.learning;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.ledger.CrewFixture;
import answerprint.production.ProductionId;
import answerprint.runtime.EmbeddedDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What verdicts teach, on a real PostgreSQL. */
class TasteTest {
    @RegisterExtension
    static final EmbeddedDatabase DB = new EmbeddedDatabase();

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private final TasteRows rows = new TasteRows(DB.rows());
    private final ProductionId production = new CrewFixture(DB.rows()).production("Night Shift");

    @Test
    void isOffUntilSomeoneSwitchesItOn() {
        keep("denoise", true, 30);

        assertThat(rows.taste(production)).isEqualTo(Taste.OFF);
        assertThat(rows.taste(production).likely("denoise")).isEqualTo(0.5);
    }

    @Test
    void weakerApprovedVersionsTeachAWeakerBeginning() {
        rows.turn(production, true, "Leila Haddad", NOON);
        keep("denoise", true, 30);
        keep("denoise", true, 35);
        keep("denoise", true, 50);

        assertThat(rows.taste(production).strength("denoise")).hasValue(0.7);
        assertThat(rows.taste(production).strength("deflicker")).isEmpty();
    }

    @Test
    void aNoForTooMuchWishesForAThirdLess() {
        rows.turn(production, true, "Leila Haddad", NOON);
        for (int i = 0; i < 3; i++) {
            rows.keep(
                    new TasteExample(
                            production,
                            "denoise",
                            false,
                            new TasteExample.Strength(50, 50),
                            List.of("too-clean", "grain-mismatch")),
                    NOON);
        }

        KindTaste taste = rows.taste(production).kinds().getFirst();

        assertThat(taste.strength().orElseThrow()).isBetween(0.66, 0.67);
        assertThat(taste.leastReason()).isEqualTo("too-clean");
        assertThat(taste.likely()).isEqualTo(0.2);
    }

    @Test
    void twoVerdictsSayNothingAboutStrengthAndASmallDifferenceNeither() {
        rows.turn(production, true, "Leila Haddad", NOON);
        keep("denoise", true, 20);
        keep("denoise", true, 20);
        for (int i = 0; i < 3; i++) {
            keep("deflicker", true, 47);
        }

        assertThat(rows.taste(production).strength("denoise")).isEmpty();
        assertThat(rows.taste(production).strength("deflicker")).isEmpty();
    }

    @Test
    void whatWasTaughtIsErasedForThisProductionOnly() {
        ProductionId other = new CrewFixture(DB.rows()).production("Day Shift");
        rows.turn(production, true, "Leila Haddad", NOON);
        rows.turn(other, true, "Leila Haddad", NOON);
        keep("denoise", true, 30);
        rows.keep(new TasteExample(other, "wire-removal", true, null, List.of()), NOON);

        assertThat(rows.forget(production)).isEqualTo(1);

        assertThat(rows.taste(production).kinds()).isEmpty();
        assertThat(rows.taste(other).kinds()).extracting(KindTaste::kind).containsExactly("wire-removal");
    }

    private void keep(String kind, boolean wanted, double strength) {
        rows.keep(new TasteExample(production, kind, wanted, new TasteExample.Strength(strength, 50), List.of()), NOON);
    }
}
