package answerprint.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import answerprint.colour.Cdl;
import answerprint.colour.CubeLut;
import answerprint.colour.Curve;
import answerprint.colour.Encoding;
import answerprint.colour.LightTrim;
import answerprint.colour.Triple;
import answerprint.correction.GainGrid;
import answerprint.correction.Grade;
import answerprint.interchange.CdlFile;
import answerprint.interchange.CubeFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LightPapersTest {
    private static final Cdl CDL =
            new Cdl(new Triple(1.1, 1, 0.9), new Triple(0.02, 0, -0.03), new Triple(0.95, 1, 1.1), 0.8);
    private static final LightTrim TRIM = new LightTrim(new Triple(0.7, 0.8, 0.9), 1.2, 0.18, 1.1);
    private static final Triple COLOUR = new Triple(0.3, 0.18, 0.1);

    @Test
    void decisionsAppliedInOrderAreTheGrade() {
        Grade grade = Grade.of(CDL).withTrim(TRIM);
        List<CdlFile.Graded> decisions = CdlFile.parse(text(new LightPapers(grade, Encoding.REC709).cdl("shot")))
                .corrections();

        Triple first = decisions
                .get(0)
                .cdl()
                .applyNoClamp(COLOUR.map(Curve.ACESCCT::encode))
                .map(Curve.ACESCCT::decode);
        Triple both = decisions.get(1).cdl().applyNoClamp(first);

        assertThat(decisions).extracting(CdlFile.Graded::id).containsExactly("shot", "shot-trim");
        assertClose(both, expected(grade), 1e-6);
    }

    @Test
    void cubeIsTheGradeInThePlatesOwnEncoding() {
        Grade grade = Grade.of(CDL).withTrim(TRIM);
        CubeLut lut = CubeFile.parse(new LightPapers(grade, Encoding.REC709).cube("shot"))
                .lut();
        Triple out =
                lut instanceof answerprint.colour.Lut3D cube ? cube.apply(Encoding.REC709.toCode(COLOUR)) : Triple.ZERO;

        assertClose(out, Encoding.REC709.toCode(expected(grade)), 4e-3);
    }

    @Test
    void aScenelinearPlatesCubeWorksInAcescct() {
        LightPapers papers = new LightPapers(Grade.stops(0), Encoding.ACES2065_1);

        assertThat(papers.cubeSpace().curve()).isEqualTo(Curve.ACESCCT);
        assertThat(papers.cubeSpace().gamut()).isEqualTo(Encoding.ACES2065_1.gamut());
    }

    @Test
    void aGainThatVariesIsNamed() {
        GainGrid varying = new GainGrid(2, 1, new float[] {0, 0, 0, 0.5f, 0.5f, 0.5f});

        assertThat(new LightPapers(Grade.NONE.withGain(varying), Encoding.REC709).remark())
                .contains("varies over the picture by up to 0.50 stops");
        assertThat(new LightPapers(Grade.of(CDL), Encoding.REC709).remark()).isEmpty();
    }

    private static Triple expected(Grade grade) {
        return grade.trim()
                .apply(grade.cdl()
                        .applyNoClamp(COLOUR.map(Curve.ACESCCT::encode))
                        .map(Curve.ACESCCT::decode));
    }

    private static void assertClose(Triple got, Triple wanted, double by) {
        for (int c = 0; c < 3; c++) {
            assertThat(got.channel(c)).isCloseTo(wanted.channel(c), within(by));
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
