package answerprint.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.interchange.Ale;
import answerprint.take.Origin;
import answerprint.take.Slate;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShotLogTest {
    private static final String LOG = String.join(
            "\r\n",
            "Heading",
            "FIELD_DELIM\tTABS",
            "FPS\t24",
            "",
            "Column",
            "Name\tSource File\tTape\tCamroll\tScene\tTake\tCircled\tShoot Date\tLens\tASC_SOP\tASC_SAT",
            "",
            "Data",
            "A012C002\tA012C002_261012.mov\tA012C002_261012\tA012\t12A\t2\tYes\t20261012\t32mm\t(1.08 1.02 0.96)(0 0 0)(1 1 1)\t0.95",
            "");

    @Test
    void aLineNamesItsFilesAndSaysEverything() {
        List<ShotLog.Line> lines = ShotLog.lines(Ale.parse(LOG));

        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().keys()).containsExactly("a012c002_261012", "a012c002");
        ShotNotes notes = lines.getFirst().notes();
        assertThat(notes.slate()).isEqualTo(new Slate("12A", 2));
        assertThat(notes.circled()).isTrue();
        assertThat(notes.origin())
                .isEqualTo(new Origin(LocalDate.of(2026, 10, 12), "", "A012", "A012C002_261012", "", "32mm"));
        assertThat(notes.cdl()).isNotNull();
    }

    @Test
    void notesSurviveTheDatabase() throws Exception {
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
        ShotNotes notes = ShotLog.lines(Ale.parse(LOG)).getFirst().notes();

        assertThat(json.readValue(json.writeValueAsString(notes), ShotNotes.class))
                .isEqualTo(notes);
    }

    @Test
    void whatTheLogLeavesOpenComesFromTheFile() {
        ShotNotes log = new ShotNotes(new Slate("42A", 3), true, Origin.UNKNOWN, null);
        ShotNotes file = new ShotNotes(null, false, new Origin(null, "", "A001", "A001C001", "A", ""), null);

        assertThat(log.or(file))
                .isEqualTo(new ShotNotes(
                        new Slate("42A", 3), true, new Origin(null, "", "A001", "A001C001", "A", ""), null));
    }

    @Test
    void framesOfASequenceAreToldByTheirNumber() {
        assertThat(FrameName.of("Day1/A012C001.01001.EXR"))
                .contains(new FrameName("day1/a012c001.#.exr", 1001, "A012C001"));
        assertThat(FrameName.of("shots/plate_v2/0007.dpx"))
                .contains(new FrameName("shots/plate_v2/#.dpx", 7, "plate_v2"));
        assertThat(FrameName.of("poster.png")).isEmpty();
    }
}
