package answerprint.correction.relight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import answerprint.colour.Encoding;
import answerprint.colour.LightColour;
import answerprint.colour.LightingNote;
import answerprint.colour.Triple;
import answerprint.correction.Assignment;
import answerprint.correction.Correction;
import answerprint.correction.CorrectionContract;
import answerprint.correction.Footage;
import answerprint.correction.FootageFixture;
import answerprint.correction.Grading;
import answerprint.correction.NothingToCorrect;
import answerprint.correction.Patch;
import answerprint.correction.Render;
import answerprint.correction.RenderSummary;
import answerprint.correction.RevisionPoint;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import answerprint.work.Progress;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RelightPictureTest extends CorrectionContract {
    private static final FrameRange ALL = new FrameRange(0, 11);
    private static final PannedSet SET = new PannedSet();
    /** A lamp that lifts the right of the set by up to 0.8 stop. */
    private static final PannedSet.Lamp LAMP = (x, y) -> 0.8 / (1 + Math.exp(-(x - 300) / 60.0));

    private final Relight kind = new Relight();
    private final PictureMemory room = PictureMemory.ofBytes(1L << 30);

    @Override
    protected Correction correction() {
        return kind;
    }

    @Override
    protected Footage footage(PictureMemory from) {
        FootageFixture footage = FootageFixture.take(PannedSet.FORMAT, 12, from, SET.asShot());
        footage.addOther(SET.oneFrame(5, LAMP));
        return footage;
    }

    @Override
    protected Assignment assignment(Footage footage) {
        ObjectNode hints = JsonNodeFactory.instance.objectNode();
        hints.putObject("reference")
                .put("take", footage.sameSetup().getFirst().toString())
                .put("frame", 0);
        hints.putArray("windows").add(ellipse(2, new Region(60, 60, 120, 90)).put("exposure", -0.5));
        return ((FootageFixture) footage).assignment(Relight.KIND, ALL).withHints(hints);
    }

    @Test
    void theLightOfOneGradedFrameStandsOnTheSetWhileTheCameraPans() {
        Footage footage = footage(room);
        ObjectNode hints = assignment(footage).hints().without("windows");
        Assignment assignment = assignment(footage).withHints(hints);

        for (int n : new int[] {0, 5, 11}) {
            float[] wanted = new float[3 * PannedSet.FORMAT.width() * PannedSet.FORMAT.height()];
            SET.under(LAMP).paint(n, wanted);
            assertThat(rms(rendered(footage, assignment, n), wanted))
                    .as("frame " + n)
                    .isLessThan(0.008);
        }
        RenderSummary summary = summary(footage, assignment);
        assertThat(summary.parameters().path("at").asInt()).isBetween(4, 6);
        assertThat(summary.confidence()).isGreaterThan(0.7);
    }

    @Test
    void aWindowFollowsWhatLiesInItAndNothingElseChanges() {
        FootageFixture footage = FootageFixture.take(PannedSet.FORMAT, 12, room, SET.withMovingSquare());
        ObjectNode hints = JsonNodeFactory.instance.objectNode();
        hints.putArray("windows")
                .add(ellipse(0, new Region(40, 100, 60, 60)).put("exposure", 1).put("falloff", 20));
        Assignment assignment = footage.assignment(Relight.KIND, ALL).withHints(hints);

        assertThat(stops(footage, assignment, 0, 70, 130)).isCloseTo(1, within(0.05));
        assertThat(stops(footage, assignment, 10, 150, 130)).isCloseTo(1, within(0.05));
        assertThat(stops(footage, assignment, 10, 70, 130)).isZero();
        assertThat(stops(footage, assignment, 10, 300, 40)).isZero();
    }

    @Test
    void aPolygonIsLitToItsOutlineAndDarkBeyondItsFalloff() {
        FootageFixture footage = FootageFixture.take(PannedSet.FORMAT, 12, room, SET.withMovingSquare());
        ObjectNode hints = JsonNodeFactory.instance.objectNode();
        ObjectNode window = hints.putArray("windows")
                .addObject()
                .put("frame", 0)
                .put("exposure", -1)
                .put("falloff", 20);
        for (int[] point : new int[][] {{300, 40}, {440, 40}, {440, 200}, {300, 200}}) {
            window.withArrayProperty("polygon").addArray().add(point[0]).add(point[1]);
        }
        Assignment assignment = footage.assignment(Relight.KIND, ALL).withHints(hints);

        assertThat(stops(footage, assignment, 6, 370, 120)).isCloseTo(-1, within(0.05));
        assertThat(stops(footage, assignment, 6, 300, 120)).isBetween(-0.8, -0.2);
        assertThat(stops(footage, assignment, 6, 240, 120)).isZero();
    }

    @Test
    void aWarmerNoteInADrawnBoxWarmsTheBoxInTheNextVersion() {
        FootageFixture footage = FootageFixture.take(PannedSet.FORMAT, 12, room, SET.withMovingSquare());
        LightingNote warm = LightingNote.NONE.withLight(new LightColour(5_600, 0), new LightColour(4_300, 0));
        RevisionPoint note = new RevisionPoint.Light(
                new UUID(0, 9), warm, "warmer there", FrameRange.single(0), List.of(new Region(300, 60, 120, 120)));

        Assignment next = kind.revisedBy(footage.assignment(Relight.KIND, ALL), List.of(note))
                .assignment();

        int inside = 3 * (120 * PannedSet.FORMAT.width() + 360);
        float[] plate = new float[3 * PannedSet.FORMAT.width() * PannedSet.FORMAT.height()];
        SET.withMovingSquare().paint(7, plate);
        float[] lit = rendered(footage, next, 7);
        assertThat(lit[inside]).isGreaterThan(plate[inside] + 0.005f);
        assertThat(lit[inside + 2]).isLessThan(plate[inside + 2] - 0.005f);
        assertThat(light(lit, inside).luma() / light(plate, inside).luma()).isCloseTo(1, within(0.1));
    }

    @Test
    void lookingThroughATakeFindsNothingOfThisKind() {
        assertThat(kind.find(footage(room), Progress.unwatched())).isEmpty();
    }

    @Test
    void aReferenceThatShowsAnotherSetIsRefusedInWords() {
        FootageFixture footage = FootageFixture.take(PannedSet.FORMAT, 12, room, SET.asShot());
        footage.addOther((n, rgb) -> Arrays.fill(rgb, 0.4f));

        assertThatThrownBy(() -> summary(footage, assignment(footage)))
                .isInstanceOf(NothingToCorrect.class)
                .hasMessageContaining("choose another frame");
    }

    @Test
    void whatCannotBeReadIsAnsweredInWords() {
        FootageFixture footage = FootageFixture.take(PannedSet.FORMAT, 12, room, SET.asShot());
        Assignment plain = footage.assignment(Relight.KIND, ALL);
        ObjectNode tooMuch = JsonNodeFactory.instance.objectNode();
        tooMuch.putArray("windows").add(ellipse(0, new Region(0, 0, 50, 50)).put("exposure", 3));
        ObjectNode outside = JsonNodeFactory.instance.objectNode();
        outside.putArray("windows").add(ellipse(99, new Region(0, 0, 50, 50)).put("exposure", 1));
        ObjectNode stranger = JsonNodeFactory.instance.objectNode();
        stranger.putObject("reference").put("take", new UUID(5, 5).toString());

        assertThatThrownBy(() -> summary(footage, plain)).hasMessageContaining("Nothing was asked for");
        assertThatThrownBy(() -> summary(footage, plain.withHints(tooMuch))).hasMessageContaining("at most 2 stops");
        assertThatThrownBy(() -> summary(footage, plain.withHints(outside))).hasMessageContaining("one of 0 to 11");
        assertThatThrownBy(() -> summary(footage, plain.withHints(stranger))).hasMessageContaining("not a take");
    }

    private static ObjectNode ellipse(int frame, Region box) {
        ObjectNode window = JsonNodeFactory.instance.objectNode().put("frame", frame);
        window.putObject("ellipse")
                .put("x", box.x())
                .put("y", box.y())
                .put("width", box.width())
                .put("height", box.height());
        return window;
    }

    private RenderSummary summary(Footage footage, Assignment assignment) {
        try (Render render = kind.prepare(assignment, footage)) {
            return render.summary();
        }
    }

    /** The frame after the grade, within the box that it reaches. */
    private float[] rendered(Footage footage, Assignment assignment, int n) {
        try (FrameSource source = footage.open();
                FrameWindow window = new FrameWindow(source, 0, room);
                Render render = kind.prepare(assignment, footage);
                Scratch scratch = new Scratch(room)) {
            Patch patch = new Patch();
            render.frame(n, window, patch, scratch);
            Frame plate = window.at(n);
            float[] out = new float[3 * PannedSet.FORMAT.width() * PannedSet.FORMAT.height()];
            plate.mat().get(0, 0, out);
            Grading grading = new Grading(patch.grade(), PannedSet.FORMAT);
            float[] line = new float[3 * patch.box().width()];
            for (int y = patch.box().y(); y < patch.box().bottom(); y++) {
                int at = 3 * (y * PannedSet.FORMAT.width() + patch.box().x());
                System.arraycopy(out, at, line, 0, line.length);
                grading.line(y, patch.box().x(), patch.box().width(), line, line);
                System.arraycopy(line, 0, out, at, line.length);
            }
            return out;
        }
    }

    private double stops(Footage footage, Assignment assignment, int n, int x, int y) {
        float[] plate = new float[3 * PannedSet.FORMAT.width() * PannedSet.FORMAT.height()];
        SET.withMovingSquare().paint(n, plate);
        int at = 3 * (y * PannedSet.FORMAT.width() + x);
        float[] lit = rendered(footage, assignment, n);
        if (lit[at] == plate[at] && lit[at + 1] == plate[at + 1]) {
            return 0;
        }
        return Math.log(light(lit, at).luma() / light(plate, at).luma()) / Math.log(2);
    }

    private static Triple light(float[] rgb, int at) {
        return Encoding.REC709.toLinear(new Triple(rgb[at], rgb[at + 1], rgb[at + 2]));
    }

    private static double rms(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum / a.length);
    }
}
