package answerprint.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import answerprint.colour.Cdl;
import answerprint.colour.Triple;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CdlFileTest {

    private static final Cdl WARM =
            new Cdl(new Triple(1.1, 1, .9), new Triple(.02, 0, -.03), new Triple(.95, 1, 1.1), .8);
    private static final CdlFile.Graded MATCH = new CdlFile.Graded("42A-3 <&\">", "in ACEScct", WARM);

    @Test
    void allThreeKindsReadBackTheSame() {
        CdlFile both = new CdlFile(List.of(MATCH, new CdlFile.Graded("two", "", Cdl.IDENTITY)));

        assertThat(CdlFile.parse(bytes(CdlFile.printCc(MATCH)))).isEqualTo(new CdlFile(List.of(MATCH)));
        assertThat(CdlFile.parse(bytes(both.printCcc()))).isEqualTo(both);
        assertThat(CdlFile.parse(bytes(both.printCdl()))).isEqualTo(both);
    }

    @Test
    void anEntityBombAndAnOutsideFileAreRefusedUnread() {
        String bomb = """
                <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
                <ColorCorrection id="&b;"><SOPNode><Slope>1 1 1</Slope></SOPNode></ColorCorrection>
                """;
        String outside = """
                <!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>
                <ColorCorrection id="x"><SOPNode><Description>&f;</Description></SOPNode></ColorCorrection>
                """;

        assertThatThrownBy(() -> CdlFile.parse(bytes(bomb))).isInstanceOf(UnreadableDocument.class);
        assertThatThrownBy(() -> CdlFile.parse(bytes(outside))).isInstanceOf(UnreadableDocument.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<a/>",
                "not xml",
                "<ColorCorrection><SOPNode><Slope>1 1</Slope></SOPNode></ColorCorrection>",
                "<ColorCorrection><SOPNode><Slope>1 1 NaN</Slope></SOPNode></ColorCorrection>",
                "<ColorCorrection><SOPNode><Power>0 1 1</Power></SOPNode></ColorCorrection>",
                "<ColorCorrection><SOPNode>"
            })
    void refusesWhatIsNoCdl(String text) {
        assertThatThrownBy(() -> CdlFile.parse(bytes(text))).isInstanceOf(UnreadableDocument.class);
    }

    @Test
    void deepNestingEndsSoon() {
        assertThatThrownBy(() -> CdlFile.parse(bytes("<a>".repeat(100_000)))).isInstanceOf(UnreadableDocument.class);
    }

    @ParameterizedTest
    @CsvSource({
        "cdl_test1.cc, 1, 1.1",
        "cdl_test_ASC_SOP.cc, 1, 1.1",
        "cdl_test_cc_file_with_extension.ccc, 1, 1.0",
        "cdl_test1.ccc, 5, 1.0",
        "cdl_test1.cdl, 5, 1.0"
    })
    void otherToolsFilesAreRead(String file, int count, double firstSlope) throws IOException {
        CdlFile read = CdlFile.parse(SharedFootage.bytes("interchange-lut-cdl/" + file));

        assertThat(read.corrections()).hasSize(count);
        assertThat(read.corrections().getFirst().cdl().slope().r()).isEqualTo(firstSlope);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
