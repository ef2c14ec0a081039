package answerprint.correction.lightingmatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import answerprint.colour.Encoding;
import answerprint.colour.LightingNote;
import answerprint.colour.Triple;
import answerprint.correction.Assignment;
import answerprint.correction.Correction;
import answerprint.correction.CorrectionContract;
import answerprint.correction.Footage;
import answerprint.correction.FootageFixture;
import answerprint.correction.Grade;
import answerprint.correction.Grading;
import answerprint.correction.NothingToCorrect;
import answerprint.correction.Patch;
import answerprint.correction.Render;
import answerprint.correction.RenderSummary;
import answerprint.correction.RevisionPoint;
import answerprint.correction.repair.light.LightFit;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import answerprint.work.Progress;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LightingMatchPictureTest extends CorrectionContract {

    private static final PictureFormat FORMAT = new PictureFormat(PaintedSet.WIDTH, PaintedSet.HEIGHT, Encoding.REC709);
    private static final FrameRange ALL = new FrameRange(0, 11);
    private static final PaintedSet SET = new PaintedSet();
    private final LightingMatch kind = new LightingMatch();
    private final PictureMemory room = PictureMemory.ofBytes(1L << 30);

    @Override
    protected Correction correction() {
        return kind;
    }

    @Override
    protected Footage footage(PictureMemory from) {
        FootageFixture footage = FootageFixture.take(FORMAT, 12, from, SET.in(PaintedSet.cdl(PaintedSet.FAULT)));
        footage.addOther(SET.asLit());
        return footage;
    }

    @Override
    protected Assignment assignment(Footage footage) {
        return ((FootageFixture) footage).assignment(LightingMatch.KIND, ALL);
    }

    @Test
    void aTakeInAnotherLightComesBackToTheHeros() {
        Footage footage = footage(room);
        float[] hero = new float[3 * FORMAT.width() * FORMAT.height()];
        SET.asLit().paint(5, hero);

        float[] matched = rendered(footage, assignment(footage), 5);

        assertThat(rms(matched, hero)).isLessThan(0.006);
        assertThat(summary(footage, assignment(footage)).confidence()).isGreaterThan(0.7);
    }

    @Test
    void aSoftLampIsMetByAnExposureMapAndEvenLightIsNot() {
        FootageFixture lamp = FootageFixture.take(FORMAT, 12, room, (n, rgb) -> {
            SET.asLit().paint(n, rgb);
            dimTowardsTheRight(rgb);
        });
        lamp.addOther(SET.asLit());
        Footage even = footage(room);

        assertThat(method(lamp)).isEqualTo(LightFit.FIELD);
        assertThat(method(even)).isEqualTo(LightFit.CDL);
    }

    @Test
    void halfAStopDarkerIsHalfAStopDarkerInTheNextVersion() {
        Footage footage = footage(room);
        RevisionPoint note = new RevisionPoint.Light(
                new UUID(0, 9), LightingNote.NONE.withStops(-0.5), "a touch down", FrameRange.single(3), List.of());

        Assignment second = kind.revisedBy(assignment(footage), List.of(note)).assignment();

        float[] one = rendered(footage, assignment(footage), 3);
        float[] two = rendered(footage, second, 3);
        assertThat(stops(one, two, 100, 100)).isCloseTo(-0.5, within(0.005));
        assertThat(stops(one, two, 400, 200)).isCloseTo(-0.5, within(0.005));
        assertThat(summary(footage, second).parameters().path("notes").path(0).asText())
                .isEqualTo("-0.5 stop");
    }

    @Test
    void aNoteDrawnAsABoxDarkensTheBoxAlone() {
        Footage footage = footage(room);
        List<Region> left = List.of(new Region(0, 0, 200, FORMAT.height()));
        RevisionPoint note = new RevisionPoint.Light(new UUID(0, 9), LightingNote.NONE.withStops(-1), "", ALL, left);

        Assignment second = kind.revisedBy(assignment(footage), List.of(note)).assignment();

        float[] one = rendered(footage, assignment(footage), 3);
        float[] two = rendered(footage, second, 3);
        assertThat(stops(one, two, 100, 100)).isCloseTo(-1, within(0.01));
        assertThat(stops(one, two, 400, 100)).isCloseTo(0, within(0.01));
    }

    @Test
    void theOddTakeIsFoundAndItsNeighboursAreNot() {
        FootageFixture odd = FootageFixture.take(FORMAT, 12, room, SET.in(PaintedSet.cdl(PaintedSet.FAULT)));
        UUID hero = odd.addOther(SET.asLit());
        odd.addOther(SET.asLit());
        FootageFixture good = FootageFixture.take(FORMAT, 12, room, SET.asLit());
        good.addOther(SET.asLit());
        good.addOther(SET.in(PaintedSet.cdl(PaintedSet.FAULT)));

        assertThat(kind.find(odd, Progress.unwatched())).singleElement().satisfies(finding -> {
            assertThat(finding.frames()).isEqualTo(ALL);
            assertThat(finding.hints().path("hero").asText()).isEqualTo(hero.toString());
            assertThat(finding.title()).endsWith("than the hero take");
        });
        assertThat(kind.find(good, Progress.unwatched())).isEmpty();
    }

    @Test
    void takesWithoutCommonPictureAreMatchedByStatisticsAndSaySo() {
        FootageFixture footage = FootageFixture.take(FORMAT, 12, room, SET.asLit());
        footage.addOther((n, rgb) -> Arrays.fill(rgb, 0.4f));

        RenderSummary summary = summary(footage, assignment(footage));

        assertThat(summary.confidence()).isLessThanOrEqualTo(0.2);
        assertThat(summary.remarks()).isNotEmpty();
    }

    @Test
    void aSiblingThatSharesNoPictureTakesTheApprovedGradeAndSaysSo() {
        FootageFixture approved = (FootageFixture) footage(room);
        RenderSummary first = summary(approved, assignment(approved));
        FootageFixture sibling = FootageFixture.take(FORMAT, 12, room, SET.flat(PaintedSet.cdl(PaintedSet.FAULT)));
        UUID hero = sibling.addOther(SET.asLit());
        ObjectNode fitted = first.parameters().put("hero", hero.toString());

        Assignment next =
                kind.rippled(assignment(approved), fitted, sibling.take(), ALL).orElseThrow();
        RenderSummary second = summary(sibling, next);

        assertThat(second.parameters().path("method").asText()).isEqualTo(MatchedLight.SIBLING);
        assertThat(second.parameters().path("cdl").path("slope"))
                .isEqualTo(first.parameters().path("cdl").path("slope"));
        assertThat(second.remarks()).singleElement().asString().contains("approved for another take");
        assertThat(second.confidence()).isLessThan(0.5);
    }

    @Test
    void withoutAnotherTakeThereIsNothingToMatch() {
        FootageFixture alone = FootageFixture.take(FORMAT, 12, room, SET.asLit());

        assertThatThrownBy(() -> summary(alone, assignment(alone))).isInstanceOf(NothingToCorrect.class);
    }

    private String method(Footage footage) {
        return summary(footage, assignment(footage)).parameters().path("method").asText();
    }

    private RenderSummary summary(Footage footage, Assignment assignment) {
        try (Render render = kind.prepare(assignment, footage)) {
            return render.summary();
        }
    }

    private float[] rendered(Footage footage, Assignment assignment, int n) {
        try (FrameSource source = footage.open();
                FrameWindow window = new FrameWindow(source, 0, room);
                Render render = kind.prepare(assignment, footage);
                Scratch scratch = new Scratch(room)) {
            Patch patch = new Patch();
            render.frame(n, window, patch, scratch);
            return graded(window.at(n), patch.grade());
        }
    }

    private static float[] graded(Frame plate, Grade grade) {
        float[] out = new float[3 * FORMAT.width() * FORMAT.height()];
        plate.mat().get(0, 0, out);
        Grading grading = new Grading(grade, FORMAT);
        float[] line = new float[3 * FORMAT.width()];
        for (int y = 0; y < FORMAT.height(); y++) {
            System.arraycopy(out, y * line.length, line, 0, line.length);
            grading.line(y, 0, FORMAT.width(), line, line);
            System.arraycopy(line, 0, out, y * line.length, line.length);
        }
        return out;
    }

    private static void dimTowardsTheRight(float[] rgb) {
        for (int i = 0; i < rgb.length; i++) {
            double x = i / 3 % FORMAT.width() / (double) FORMAT.width();
            double gain = Math.pow(2, -0.9 * x * x);
            rgb[i] = (float) Encoding.REC709.toCode(gain * Encoding.REC709.toLinear(rgb[i]));
        }
    }

    private static double rms(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum / a.length);
    }

    private static double stops(float[] one, float[] two, int x, int y) {
        int at = 3 * (y * FORMAT.width() + x);
        return Math.log(light(two, at).luma() / light(one, at).luma()) / Math.log(2);
    }

    private static Triple light(float[] rgb, int at) {
        return Encoding.REC709.toLinear(new Triple(rgb[at], rgb[at + 1], rgb[at + 2]));
    }
}
