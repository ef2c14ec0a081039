package answerprint.guard.newperson;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.guard.EditFixture;
import answerprint.guard.GuardReport;
import answerprint.guard.TalkingHead;
import answerprint.picture.NoLeaks;
import answerprint.picture.Region;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

@NoLeaks
class NoNewPersonPictureTest {
    /** Where the head is on the talking head's picture. */
    private static final Region HEAD = new Region(185, 50, 120, 125);

    @Test
    void passesARepairThatShowsNobody() {
        assertThat(EditFixture.replacing()
                        .inside((n, rgb) -> EditFixture.times(rgb, 0.5))
                        .shown(new NoNewPerson()))
                .isInstanceOf(GuardReport.Pass.class);
    }

    @Test
    void stopsAFaceThatWasPastedIn() {
        GuardReport report = EditFixture.replacing()
                .box(HEAD)
                .inside((n, rgb) -> TalkingHead.paint(rgb))
                .shown(new NoNewPerson());

        assertThat(report).isInstanceOf(GuardReport.Stop.class);
        assertThat(report.words()).startsWith("Somebody is in the picture who is not in the plate");
    }

    /** A correlation with ground that is all one colour means nothing; it once hid whoever was put before a green screen. */
    @Test
    void stopsAFaceThatWasPastedBeforeEvenGround() {
        GuardReport report = EditFixture.replacing()
                .plate((n, rgb) -> Arrays.fill(rgb, 0.6f))
                .box(HEAD)
                .inside((n, rgb) -> TalkingHead.paint(rgb))
                .shown(new NoNewPerson());

        assertThat(report).isInstanceOf(GuardReport.Stop.class);
    }

    @Test
    void stopsAnotherFaceInThePlaceOfOne() {
        GuardReport report = EditFixture.replacing()
                .plate((n, rgb) -> TalkingHead.paint(rgb))
                .box(HEAD)
                .inside((n, rgb) -> leaning(rgb))
                .shown(new NoNewPerson());

        assertThat(report).isInstanceOf(GuardReport.Stop.class);
    }

    @Test
    void passesAFaceFromWhichABarWasTaken() {
        GuardReport report = EditFixture.replacing()
                .plate((n, rgb) -> {
                    TalkingHead.paint(rgb);
                    bar(rgb);
                })
                .box(new Region(HEAD.x() + 20, HEAD.y(), 20, HEAD.height()))
                .inside((n, rgb) -> TalkingHead.paint(rgb))
                .shown(new NoNewPerson());

        assertThat(report).isInstanceOf(GuardReport.Pass.class);
    }

    /** The head's left and right changed, and a little higher: as like the head as another person's is. */
    private static void leaning(float[] rgb) {
        float[] head = rgb.clone();
        int width = EditFixture.FORMAT.width();
        for (int y = HEAD.y(); y < HEAD.bottom() - 12; y++) {
            for (int x = HEAD.x(); x < HEAD.right(); x++) {
                int from = 3 * ((y + 12) * width + HEAD.x() + HEAD.right() - 1 - x);
                System.arraycopy(head, from, rgb, 3 * (y * width + x), 3);
            }
        }
    }

    private static void bar(float[] rgb) {
        int width = EditFixture.FORMAT.width();
        for (int y = HEAD.y(); y < HEAD.bottom(); y++) {
            int at = 3 * (y * width + HEAD.x() + 20);
            Arrays.fill(rgb, at, at + 3 * 20, 0.05f);
        }
    }

    @Test
    void passesAFaceThatWasThereBeforeInOtherLight() {
        assertThat(EditFixture.grading()
                        .plate((n, rgb) -> TalkingHead.paint(rgb))
                        .inside((n, rgb) -> EditFixture.times(rgb, 0.6))
                        .shown(new NoNewPerson()))
                .isInstanceOf(GuardReport.Pass.class);
    }
}
