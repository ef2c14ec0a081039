package answerprint.guard.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.correction.SourceTable;
import answerprint.guard.EditFixture;
import answerprint.guard.GuardFacts;
import answerprint.guard.GuardReport;
import answerprint.guard.Origin;
import answerprint.guard.Signed;
import answerprint.guard.TalkingHead;
import answerprint.picture.NoLeaks;
import answerprint.picture.Region;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@NoLeaks
class ProvenancePictureTest {
    private static final UUID TAKE = new UUID(0, 1);
    private static final int ROW = SourceTable.FIRST_ROW;

    @Test
    void tellsWhatWasBorrowedAndFromWhere() {
        GuardReport report =
                repair().knowing(borrowing(new UUID(0, 2))).source(ROW).shown(new Provenance());

        assertThat(report).isInstanceOf(GuardReport.Pass.class);
        assertThat(report.words()).isEqualTo("Other takes 100 %.");
    }

    @Test
    void asksForLeaveWhenNobodySaysWhereBorrowedPixelsComeFrom() {
        assertThat(repair().source(ROW).shown(new Provenance())).isInstanceOf(GuardReport.NeedsPermission.class);
    }

    @Test
    void stopsBorrowedPixelsThatNoFrameStandsBehind() {
        assertThat(repair().knowing(borrowing(TAKE)).source(ROW + 1).shown(new Provenance()))
                .isInstanceOf(GuardReport.Stop.class);
    }

    @Test
    void stopsChangedPixelsThatClaimToBeThePlates() {
        GuardReport report = repair().source(SourceTable.UNTOUCHED).shown(new Provenance());

        assertThat(report).isInstanceOf(GuardReport.Stop.class);
        assertThat(report.words()).contains("come from where they do not");
    }

    @Test
    void asksForLeaveWhenInventedPixelsLieOnAFace() {
        assertThat(EditFixture.replacing()
                        .plate((n, rgb) -> TalkingHead.paint(rgb))
                        .box(new Region(215, 120, 50, 25))
                        .inside((n, rgb) -> EditFixture.times(rgb, 0.9))
                        .shown(new Provenance()))
                .isInstanceOf(GuardReport.NeedsPermission.class);
    }

    @Test
    void stopsSourcesThatAreNotTheJudgedOnes() {
        GuardReport judged = repair().shown(new Provenance());
        GuardFacts signed = GuardFacts.nothingKnown().signed(new Signed("", List.of(), List.of(), List.of(judged)));

        assertThat(repair().knowing(signed).shown(new Provenance())).isEqualTo(judged);
        assertThat(repair().knowing(signed).source(SourceTable.LEARNED).shown(new Provenance()))
                .isInstanceOf(GuardReport.Stop.class);
    }

    private static EditFixture repair() {
        return EditFixture.replacing().inside(EditFixture::otherGrain);
    }

    private static GuardFacts borrowing(UUID from) {
        return GuardFacts.nothingKnown()
                .from(new Origin(
                        Optional.of(TAKE), take -> true, "", Set.of(), () -> List.of(new SourceTable.Source(from, 7))));
    }
}
