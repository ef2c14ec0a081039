package answerprint.guard.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import answerprint.correction.SourceTable;
import answerprint.guard.EditFixture;
import answerprint.guard.GuardFacts;
import answerprint.guard.GuardReport;
import answerprint.guard.Origin;
import answerprint.picture.NoLeaks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NoLeaks
class IsolationPictureTest {
    private static final UUID OWN = new UUID(0, 1);
    private static final UUID FOREIGN = new UUID(0, 2);

    @TempDir
    Path processes = Path.of("");

    @Test
    void passesAModelOfTheProductionsOwnTakes() {
        assertThat(shown(new Isolation(), Set.of(OWN), OWN)).isInstanceOf(GuardReport.Pass.class);
    }

    @Test
    void stopsAModelThatLearnedElsewhere() {
        assertThat(shown(new Isolation(), Set.of(OWN, FOREIGN), OWN)).isInstanceOf(GuardReport.Stop.class);
    }

    @Test
    void stopsPixelsOfAnotherProduction() {
        assertThat(shown(new Isolation(), Set.of(OWN), FOREIGN)).isInstanceOf(GuardReport.Stop.class);
    }

    @Test
    void asksForLeaveForAModelThatListsNothing() {
        assertThat(shown(new Isolation(), Set.of(), OWN)).isInstanceOf(GuardReport.NeedsPermission.class);
    }

    @Test
    void stopsACallToAHostOutside() throws IOException {
        connected("0100007F:1F90 0100007F:0050 01");
        EditFixture edit = EditFixture.replacing().inside((n, rgb) -> connect(n));

        GuardReport report = edit.shown(new Isolation(processes));

        assertThat(report).isInstanceOf(GuardReport.Stop.class);
        assertThat(report.words()).isEqualTo("The program called 203.0.113.7 while it worked.");
    }

    @Test
    void passesNeighboursAndConnectionsThatStoodBefore() throws IOException {
        connected("0200000A:A206 0900000A:1538 01", "0200000A:A208 077100CB:01BB 01");

        assertThat(EditFixture.replacing().shown(new Isolation(processes))).isInstanceOf(GuardReport.Pass.class);
    }

    @Test
    void asksForLeaveWhereTheKernelTellsNothing() {
        assertThat(EditFixture.replacing().shown(new Isolation(processes)))
                .isInstanceOf(GuardReport.NeedsPermission.class);
    }

    private static GuardReport shown(Isolation guard, Set<UUID> learnedFrom, UUID source) {
        Origin origin = new Origin(
                Optional.of(OWN), OWN::equals, "v001", learnedFrom, () -> List.of(new SourceTable.Source(source, 3)));
        return EditFixture.replacing()
                .knowing(GuardFacts.nothingKnown().from(origin))
                .shown(guard);
    }

    private void connect(int n) {
        try {
            connected(n < 20 ? "0100007F:1F90 0100007F:0050 01" : "0200000A:A208 077100CB:01BB 02");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the kernel's table, in which all sockets are this process's. */
    private void connected(String... connections) throws IOException {
        Path open = Files.createDirectories(processes.resolve("self/fd"));
        Path net = Files.createDirectories(processes.resolve("self/net"));
        StringBuilder table = new StringBuilder("  sl  local_address rem_address   st\n");
        for (int i = 0; i < connections.length; i++) {
            table.append("  ").append(i).append(": ").append(connections[i]);
            table.append(" 00000000:00000000 00:00000000 00000000 0 0 ")
                    .append(700 + i)
                    .append(" 1\n");
            Path link = open.resolve(String.valueOf(i));
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, Path.of("socket:[" + (700 + i) + "]"));
        }
        Files.writeString(net.resolve("tcp"), table);
    }
}
