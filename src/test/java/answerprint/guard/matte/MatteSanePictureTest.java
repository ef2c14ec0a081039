package answerprint.guard.matte;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.guard.EditFixture;
import answerprint.guard.GuardReport;
import answerprint.picture.NoLeaks;
import answerprint.picture.Region;
import org.junit.jupiter.api.Test;

@NoLeaks
class MatteSanePictureTest {
    @Test
    void passesTheMatteThatWasJudged() {
        assertThat(EditFixture.replacing().judged(EditFixture.BOX).shown(new MatteSane()))
                .isInstanceOf(GuardReport.Pass.class);
    }

    @Test
    void catchesAMatteGrownByTwoPixelsSinceItWasJudged() {
        assertThat(EditFixture.replacing()
                        .judged(EditFixture.BOX)
                        .box(EditFixture.BOX.grow(2))
                        .shown(new MatteSane()))
                .isInstanceOf(GuardReport.Stop.class);
    }

    @Test
    void catchesAMatteLargerThanTheKindMayTouch() {
        assertThat(EditFixture.replacing().box(new Region(0, 0, 200, 100)).shown(new MatteSane()))
                .isInstanceOf(GuardReport.Stop.class);
    }
}
