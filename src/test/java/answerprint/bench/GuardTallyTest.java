package answerprint.bench;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.correction.Nature;
import answerprint.guard.GuardReport;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardTallyTest {
    private static final GuardTrial CLEAN =
            GuardTrial.clean("grade", Nature.GRADES, List.of(), (n, patch, scratch) -> {});
    private static final GuardTrial VIOLATION = CLEAN.violating("mouth warped", "G3");

    @Test
    void anObjectionOfAGuardWhoseMatterItIsNotCatchesNothing() {
        GuardTally tally = new GuardTally();

        tally.count("take", VIOLATION, objecting("G8"));
        tally.count("take", VIOLATION, objecting("G3"));

        assertThat(tally.violations()).isEqualTo(2);
        assertThat(tally.caught()).isEqualTo(50);
    }

    @Test
    void everyObjectionToACleanEditIsAFalseAlarm() {
        GuardTally tally = new GuardTally();

        tally.count("take", CLEAN, objecting("G8"));
        tally.count("take", CLEAN, new GuardTrial.Outcome(List.of(), ""));

        assertThat(tally.falseAlarms()).isEqualTo(50);
    }

    @Test
    void whatIsOnlyToldCountsForNeither() {
        GuardTally tally = new GuardTally();

        tally.tell("take", CLEAN, objecting("G8"));

        assertThat(tally.cleanEdits()).isZero();
        assertThat(tally.lines()).singleElement().satisfies(line -> assertThat(line.words())
                .isEqualTo("1 of 1: G8 1"));
    }

    private static GuardTrial.Outcome objecting(String guard) {
        return new GuardTrial.Outcome(List.of(new GuardReport.Stop(guard, "", "", List.of(), List.of())), "");
    }
}
