package answerprint.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import answerprint.colour.Lut1D;
import answerprint.colour.Lut3D;
import answerprint.colour.Triple;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CubeFileTest {

    @Test
    void aCubeReadsBackTheSame() {
        CubeFile file = new CubeFile("match 42A / 3", Lut3D.sampled(3, c -> c.times(0.5)));

        assertThat(CubeFile.parse(file.print())).isEqualTo(file);
    }

    @Test
    void aShaperBeforeACubeReadsBackTheSame() {
        Lut1D shaper = new Lut1D(Triple.grey(-1), Triple.grey(3), List.of(Triple.ZERO, Triple.grey(.5), Triple.ONE));
        Lut3D cube = Lut3D.sampled(2, c -> c);
        CubeFile file = new CubeFile("", new Lut3D(shaper, Triple.ZERO, Triple.ONE, 2, cube.points()));

        assertThat(CubeFile.parse(file.print())).isEqualTo(file);
    }

    @Test
    void redVariesFastest() {
        CubeFile file = CubeFile.parse("LUT_3D_SIZE 2\n0 0 0\n1 0 0\n0 1 0\n1 1 0\n0 0 1\n1 0 1\n0 1 1\n1 1 1\n");

        assertThat(file.lut().apply(new Triple(1, 0, 0))).isEqualTo(new Triple(1, 0, 0));
        assertThat(file.lut().apply(new Triple(.2, .3, .4)).b()).isEqualTo(.4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "LUT_3D_SIZE 1000\n",
                "LUT_3D_SIZE 2\n0 0 0\n",
                "LUT_1D_SIZE 2\n0 0 0\n1 1 1\n2 2 2\n",
                "LUT_1D_SIZE 2\n0 0 x\n1 1 1\n",
                "LUT_1D_SIZE 2\nDOMAIN_MIN 1 1 1\n0 0 0\n1 1 1\n",
                "LUT_1D_SIZE 2\nINCLUDE other\n"
            })
    void refusesWhatIsNoCube(String text) {
        assertThatThrownBy(() -> CubeFile.parse(text)).isInstanceOf(UnreadableDocument.class);
    }

    @Test
    void otherToolsFilesAreRead() throws IOException {
        CubeFile resolve = CubeFile.parse(SharedFootage.text("interchange-lut-cdl/resolve_1d3d.cube"));
        CubeFile iridas3 = CubeFile.parse(SharedFootage.text("interchange-lut-cdl/iridas_3d.cube"));
        CubeFile iridas1 = CubeFile.parse(SharedFootage.text("interchange-lut-cdl/iridas_1d.cube"));

        assertThat(((Lut3D) resolve.lut()).shaper().points()).hasSize(6);
        assertThat(iridas3.title()).isEqualTo("A test 3D-LUT.");
        assertThat(iridas3.lut().apply(new Triple(2, 1, 0))).isEqualTo(new Triple(2, 0, 0));
        assertThat(iridas1.lut().apply(new Triple(-2, 1, 0))).isEqualTo(new Triple(-1, -2, -3));
    }
}
