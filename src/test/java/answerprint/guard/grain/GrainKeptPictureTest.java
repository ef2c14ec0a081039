package answerprint.guard.grain;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.correction.Limits;
import answerprint.guard.EditFixture;
import answerprint.guard.GuardReport;
import answerprint.picture.NoLeaks;
import answerprint.picture.Region;
import org.junit.jupiter.api.Test;

@NoLeaks
class GrainKeptPictureTest {
    @Test
    void passesTheSameGrain() {
        assertThat(EditFixture.replacing().inside(EditFixture::otherGrain).shown(new GrainKept()))
                .isInstanceOf(GuardReport.Pass.class);
    }

    @Test
    void passesAGradeThatCarriesItsGrainAlong() {
        assertThat(EditFixture.grading()
                        .inside((n, rgb) -> EditFixture.times(rgb, 1.4))
                        .shown(new GrainKept()))
                .isInstanceOf(GuardReport.Pass.class);
    }

    @Test
    void catchesGrainRemoved() {
        GuardReport report = EditFixture.replacing().inside(EditFixture::scene).shown(new GrainKept());

        assertThat(report).isInstanceOf(GuardReport.NeedsPermission.class);
        assertThat(report.words()).startsWith("Smoother than the plate");
    }

    @Test
    void passesGrainLoweredByAKindWhoseWorkThatIs() {
        assertThat(EditFixture.grading()
                        .limits(new Limits(1, 1.5, 8).loweringGrain())
                        .inside(EditFixture::scene)
                        .shown(new GrainKept()))
                .isInstanceOf(GuardReport.Pass.class);
    }

    @Test
    void catchesGrainRemovedWhereHardlyAnyPlateIsLeftBeside() {
        assertThat(EditFixture.replacing()
                        .box(EditFixture.FORMAT.region())
                        .inside(EditFixture::scene)
                        .shown(new GrainKept()))
                .isInstanceOf(GuardReport.NeedsPermission.class);
    }

    @Test
    void catchesAFifthTooMuchGrain() {
        assertThat(EditFixture.replacing()
                        .inside((n, rgb) -> {
                            EditFixture.scene(n, rgb);
                            EditFixture.grain(n + 1000, rgb, 0.025f);
                        })
                        .shown(new GrainKept()))
                .isInstanceOf(GuardReport.NeedsPermission.class);
    }

    @Test
    void catchesAGradeThatDenoises() {
        assertThat(EditFixture.grading().inside(EditFixture::scene).shown(new GrainKept()))
                .isInstanceOf(GuardReport.NeedsPermission.class);
    }

    @Test
    void passesAFaintThinWireTakenOutWithoutFault() {
        assertThat(EditFixture.replacing()
                        .box(new Region(20, 84, 280, 6))
                        .plate((n, rgb) -> {
                            EditFixture.street(n, rgb);
                            wire(rgb, 0.025f);
                        })
                        .inside(EditFixture::street)
                        .shown(new GrainKept()))
                .isInstanceOf(GuardReport.Pass.class);
    }

    @Test
    void catchesAWireTakenOutTogetherWithTheGrain() {
        assertThat(EditFixture.replacing()
                        .box(new Region(20, 84, 280, 6))
                        .plate((n, rgb) -> {
                            EditFixture.street(n, rgb);
                            wire(rgb, 0.2f);
                        })
                        .inside(EditFixture::scene)
                        .shown(new GrainKept()))
                .isInstanceOf(GuardReport.NeedsPermission.class);
    }

    private static void wire(float[] rgb, float contrast) {
        int width = EditFixture.FORMAT.width();
        for (int i = 3 * 86 * width; i < 3 * 88 * width; i++) {
            rgb[i] -= contrast;
        }
    }
}
