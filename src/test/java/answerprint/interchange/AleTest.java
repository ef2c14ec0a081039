package answerprint.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import answerprint.colour.Triple;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AleTest {

    private static final String LOG = """
            Heading
            FIELD_DELIM\tTABS
            VIDEO_FORMAT\t1080
            FPS\t23.976

            Column
            Name\tScene\tTake\tCircled\tASC_SOP\tASC_SAT

            Data
            A001C001\t42A\t3\tYes\t(1.1 1 0.9)(0 0 -0.1)(1 1 1)\t0.8
            A001C002\t42A\t4
            """;

    @Test
    void readsScenesTakesCirclesAndCdl() {
        Ale ale = Ale.parse(LOG);

        assertThat(ale.heading("fps")).contains("23.976");
        assertThat(ale.cell(0, "Scene")).contains("42A");
        assertThat(ale.cell(1, "take")).contains("4");
        assertThat(ale.cell(1, "Circled")).isEmpty();
        assertThat(ale.circled(0)).isTrue();
        assertThat(ale.circled(1)).isFalse();
        assertThat(ale.cdl(0).orElseThrow().slope()).isEqualTo(new Triple(1.1, 1, 0.9));
        assertThat(ale.cdl(1)).isEmpty();
    }

    @Test
    void whatIsPrintedReadsBackTheSame() {
        Ale ale = Ale.parse(LOG);

        assertThat(Ale.parse(ale.print())).isEqualTo(ale);
        assertThat(Ale.parse(ale.print().replace("\r\n", "\r"))).isEqualTo(ale);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "Column\nName\nData\n",
                "Heading\nFIELD_DELIM\tCOMMAS\n",
                "Heading\n\nColumn\nA\nB\nData\n",
                "Heading\nColumn\nData\nx\n",
                "Heading\nColumn\nA\nData\n1\t2\n",
                "Heading\nHeading\n"
            })
    void refusesWithTheLine(String text) {
        assertThatThrownBy(() -> Ale.parse(text))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageStartingWith("ALE: ");
    }

    @Test
    void hugeAndEndlessLogsEndSoon() {
        String wide = "Heading\nColumn\n" + "x\t".repeat(100_000) + "\nData\n";
        String long1 = "Heading\nColumn\nA\nData\n" + "y".repeat(100_000) + "\n";
        String tall = "Heading\nColumn\nA\nData\n" + "y\n".repeat(200_000);

        assertThat(List.of(wide, long1, tall))
                .allSatisfy(text -> assertThatThrownBy(() -> Ale.parse(text)).isInstanceOf(UnreadableDocument.class));
    }

    @Test
    void namesThatRepeatAreToldApart() {
        Ale ale = Ale.parse("Heading\nColumn\nScene\tscene\nData\n1\t2\n");

        assertThat(ale.columns()).containsExactly("Scene", "scene (2)");
    }

    @Test
    void recordsCheckTheirRows() {
        assertThatThrownBy(() -> new Ale(Map.of(), List.of("A"), List.of(List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample.ale", "sample2.ale", "sampleUHD.ale", "sample_blanks.ale"})
    void realLogsReadAndComeBack(String file) throws IOException {
        Ale ale = Ale.parse(SharedFootage.text("interchange-edl-ale/" + file));

        assertThat(ale.rows()).isNotEmpty();
        assertThat(ale.cell(0, "Name")).isPresent();
        assertThat(ale.heading("FPS")).isPresent();
        assertThat(Ale.parse(ale.print())).isEqualTo(ale);
    }
}
