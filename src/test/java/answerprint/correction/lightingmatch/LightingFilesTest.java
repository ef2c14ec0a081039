package answerprint.correction.lightingmatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import answerprint.colour.Cdl;
import answerprint.colour.Encoding;
import answerprint.colour.LightingNote;
import answerprint.colour.Triple;
import answerprint.correction.Grade;
import answerprint.interchange.CdlFile;
import answerprint.interchange.CubeFile;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LightingFilesTest {

    private static final Grade GRADE = Grade.of(
                    new Cdl(new Triple(1.1, 1, .9), new Triple(.02, 0, -.03), new Triple(.95, 1, 1.1), .8))
            .withTrim(LightingNote.NONE.withStops(-0.5).trim(Encoding.REC709));

    @Test
    void theCdlFileCarriesTheNumbersAndTheirSpace() {
        String text = LightingFiles.cdl(GRADE, Encoding.REC709, "42A-3");

        CdlFile.Graded read = CdlFile.parse(text.getBytes(StandardCharsets.UTF_8))
                .corrections()
                .getFirst();
        assertThat(read.cdl()).isEqualTo(GRADE.cdl());
        assertThat(read.description()).contains("ACEScct").contains("rec709/rec709/full");
    }

    @Test
    void theCubeDoesWhatTheGradeDoes() {
        Triple code = new Triple(.45, .4, .5);

        Triple cube = CubeFile.parse(LightingFiles.cube(GRADE, Encoding.REC709, "42A-3"))
                .lut()
                .apply(code);

        Triple matched = Encoding.REC709.toLinear(PaintedSet.cdl(GRADE.cdl()).apply(code));
        Triple expected = Encoding.REC709.toCode(GRADE.trim().apply(matched));
        assertThat(cube.r()).isCloseTo(expected.r(), within(2e-3));
        assertThat(cube.g()).isCloseTo(expected.g(), within(2e-3));
        assertThat(cube.b()).isCloseTo(expected.b(), within(2e-3));
    }

    @Test
    void aSceneLinearPlateGetsAShaper() {
        CubeFile cube = CubeFile.parse(LightingFiles.cube(Grade.NONE, Encoding.LINEAR_REC709, "none"));

        Triple same = cube.lut().apply(new Triple(.18, 1, 8));
        assertThat(same.r()).isCloseTo(.18, within(.01));
        assertThat(same.b()).isCloseTo(8, within(.4));
    }
}
