package answerprint.correction.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import answerprint.correction.Asking;
import answerprint.correction.Assignment;
import answerprint.correction.Marked;
import answerprint.correction.Nature;
import answerprint.correction.NothingToCorrect;
import answerprint.correction.ReasonCode;
import answerprint.correction.Revision;
import answerprint.correction.RevisionPoint;
import answerprint.picture.Region;
import answerprint.shell.Words;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CleanupAskingTest {
    private static ObjectNode classes(String... kinds) {
        ObjectNode hints = JsonNodeFactory.instance.objectNode();
        List.of(kinds).forEach(hints.putArray("classes")::add);
        return hints;
    }

    private static Assignment assignment(ObjectNode hints) {
        return new Assignment(
                Cleanup.KIND,
                new UUID(0, 1),
                new FrameRange(0, 20),
                hints,
                JsonNodeFactory.instance.objectNode(),
                List.of(),
                1);
    }

    private static Revision revised(ReasonCode code, List<Region> areas) {
        var point = new RevisionPoint.Reason(new UUID(0, 9), code, "", new FrameRange(3, 5), areas);
        return new Cleanup().revisedBy(assignment(classes("dust")), List.of(point));
    }

    @Test
    void withoutClassesSmallPlacesAreMeant() {
        assertThat(CleanupHints.of(JsonNodeFactory.instance.objectNode()).kinds())
                .containsExactlyInAnyOrder(DefectKind.DUST, DefectKind.DEAD_PIXELS, DefectKind.SCRATCHES);
    }

    @Test
    void anUnknownClassIsNamed() {
        assertThatThrownBy(() -> CleanupHints.of(classes("ghosts")))
                .isInstanceOf(NothingToCorrect.class)
                .hasMessageContaining("ghosts");
    }

    @Test
    void whatChangesWholePicturesStandsByItself() {
        assertThatThrownBy(() -> CleanupHints.of(classes("dust", "repeated-frames")))
                .isInstanceOf(NothingToCorrect.class)
                .hasMessageContaining("by itself");
    }

    @Test
    void anEmptyBoxIsRefusedInWords() {
        ObjectNode hints = classes("dust");
        hints.putArray("box").add(3).add(4).add(0).add(9);

        assertThatThrownBy(() -> CleanupHints.of(hints)).isInstanceOf(NothingToCorrect.class);
    }

    @Test
    void onlyWhatConcernsWholePicturesMayChangeThem() {
        Cleanup cleanup = new Cleanup();

        assertThat(cleanup.limits(assignment(classes("dust"))).share()).isEqualTo(0.04);
        assertThat(cleanup.limits(assignment(classes("repeated-frames"))).share())
                .isEqualTo(1);
        assertThat(cleanup.nature(assignment(classes("dust")))).isEqualTo(Nature.REPLACES);
        assertThat(cleanup.nature(assignment(classes("rolling-bands")))).isEqualTo(Nature.GRADES);
        assertThat(cleanup.nature(assignment(classes("banding")))).isEqualTo(Nature.GRADES);
        assertThat(cleanup.nature(assignment(classes("jitter")))).isEqualTo(Nature.REPLACES);
        assertThat(cleanup.limits(assignment(classes("jitter"))).share()).isEqualTo(1);
        assertThat(cleanup.limits(assignment(classes("row-noise"))).grainMayFall())
                .isTrue();
    }

    @Test
    void missedAreasMakeItMoreSensitive() {
        Revision revision = revised(ReasonCode.MISSED_AREA, List.of());

        assertThat(revision.assignment().settings().path("sensitivity").asDouble())
                .isEqualTo(1.4);
        assertThat(revision.answers()).allMatch(answer -> answer.answered());
    }

    @Test
    void tooMuchMakesABandWeakerAndDustRarer() {
        var point = new RevisionPoint.Reason(
                new UUID(0, 9), ReasonCode.TOO_MUCH_CHANGED, "", new FrameRange(3, 5), List.of());

        Revision band = new Cleanup().revisedBy(assignment(classes("rolling-bands")), List.of(point));
        Revision dust = new Cleanup().revisedBy(assignment(classes("dust")), List.of(point));

        assertThat(band.assignment().settings().path("strength").asDouble()).isEqualTo(0.75);
        assertThat(dust.assignment().settings().path("sensitivity").asDouble()).isLessThan(1);
    }

    @Test
    void whatShouldStayIsKeptOutOnceItIsDrawn() {
        Region drawn = new Region(4, 5, 6, 7);

        assertThat(revised(ReasonCode.SHOULD_STAY, List.of(drawn)).assignment().keepOut())
                .containsExactly(drawn);
        assertThat(revised(ReasonCode.SHOULD_STAY, List.of()).answers()).noneMatch(answer -> answer.answered());
    }

    @Test
    void whatCleanupCannotDoIsSaid() {
        assertThat(revised(ReasonCode.WRONG_LIGHT_DIRECTION, List.of()).answers())
                .allSatisfy(answer -> assertThat(answer.answered()).isFalse())
                .allSatisfy(answer -> assertThat(answer.words()).isNotBlank());
    }

    @Test
    void whateverCanBeWrongCanBeAskedFor() {
        Cleanup cleanup = new Cleanup();

        for (String meant : cleanup.asking().meanings()) {
            Marked marked = new Marked(0, List.of(), List.of(), Region.NONE, null, 0, meant);

            assertThat(CleanupHints.of(cleanup.hints(marked)).kinds())
                    .extracting(DefectKind::id)
                    .containsExactly(meant);
            assertThat(Words.of(Asking.meaningKey(Cleanup.KIND, meant))).isNotBlank();
        }
    }

    @Test
    void classIdsAreFrozen() {
        assertThat(DefectKind.values())
                .extracting(DefectKind::id)
                .containsExactly(
                        "dust",
                        "dead-pixels",
                        "scratches",
                        "lens-dirt",
                        "rolling-bands",
                        "repeated-frames",
                        "dropped-frames",
                        "row-noise",
                        "banding",
                        "jitter");
    }
}
