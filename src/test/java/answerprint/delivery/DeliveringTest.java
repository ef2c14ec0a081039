package answerprint.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import answerprint.access.Actor;
import answerprint.access.Forbidden;
import answerprint.access.NotFoundHere;
import answerprint.delivery.DeliveryOutcome.NotFinal;
import answerprint.delivery.ManifestWriting.Rendered;
import answerprint.proposal.ProposalId;
import answerprint.review.ProposalState;
import answerprint.runtime.EmbeddedDatabase;
import answerprint.timeline.FrameRange;
import answerprint.work.Fence;
import answerprint.work.Progress;
import answerprint.work.WorkOutcome;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Orders and their ends on a real database; the frames themselves are the business of {@link PartRenderPictureTest}. */
class DeliveringTest {
    @RegisterExtension
    static final EmbeddedDatabase DB = new EmbeddedDatabase();

    @TempDir
    Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private TurnoverFixture house;

    @BeforeEach
    void newHouse() {
        house = new TurnoverFixture(DB, new FolderStore(folder));
    }

    @Test
    void whatIsNotFinalIsRefusedWithTheMissingSignOffByName() throws Exception {
        ProposalId waiting = house.signed();
        house.stands(waiting, ProposalState.APPROVED_BY, "Approved by Director; waiting for DP (Maria Kern)");
        DeliveryWish wish = new DeliveryWish(List.of(waiting, house.signed()), DeliveryFormat.EXR, Optional.empty());

        DeliveryOutcome outcome = house.as(house.editor, () -> house.delivering.order(house.production, wish));

        assertThat(outcome).isInstanceOfSatisfying(NotFinal.class, refused -> assertThat(refused.words())
                .isEqualTo("Wire, upper left v002: Approved by Director; waiting for DP (Maria Kern)"));
        assertThat(house.as(house.editor, () -> house.deliveries.of(house.production)))
                .isEmpty();
        assertThat(house.ordered).isEmpty();
    }

    @Test
    void theSameWishTwiceIsOneDelivery() throws Exception {
        ProposalId signed = house.signed();

        Delivery first = house.order(signed);

        assertThat(house.order(signed)).isEqualTo(first);
        assertThat(house.ordered).hasSize(1);
    }

    @Test
    void handlesEndWithTheTake() throws Exception {
        Delivery delivery = house.order(house.signed());

        assertThat(delivery.frames().getFirst().judged()).isEqualTo(new FrameRange(8, 15));
        assertThat(delivery.frames().getFirst().delivered()).isEqualTo(new FrameRange(0, 23));
    }

    @Test
    void aPartnerIsToldThatThereIsNothing() throws Exception {
        DeliveryWish wish = new DeliveryWish(List.of(house.signed()), DeliveryFormat.EXR, Optional.empty());
        Delivery delivery = house.order(house.signed());

        assertThatThrownBy(() -> house.as(house.partner, () -> house.delivering.order(house.production, wish)))
                .isInstanceOf(NotFoundHere.class);
        assertThatThrownBy(() -> house.as(house.partner, () -> house.deliveries.require(delivery.id())))
                .isInstanceOf(NotFoundHere.class);
        assertThatThrownBy(() -> house.as(house.dp, () -> house.delivering.order(house.production, wish)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aDeliveryThatIsNotDoneHasNoFiles() throws Exception {
        Delivery delivery = house.order(house.signed());
        house.rows.keep(delivery.id(), 0, file("a.exr"));

        assertThat(house.as(house.editor, () -> house.deliveries.require(delivery.id()))
                        .files())
                .isEmpty();
        assertThatThrownBy(() -> house.as(house.editor, () -> house.deliveries.file(delivery.id(), "a.exr")))
                .isInstanceOf(NotFoundHere.class);
    }

    @Test
    void aProposalRejectedAfterTheOrderIsNeverDelivered() throws Exception {
        ProposalId signed = house.signed();
        Delivery delivery = house.order(signed);
        house.stands(signed, ProposalState.REJECTED, "Rejected by Leila Haddad (Director)");

        assertThat(run(delivery, this::oneFrame))
                .isEqualTo(new WorkOutcome.GiveUp("“Wire, upper left” v002: Rejected by Leila Haddad (Director)"));
        assertRefused(delivery);
    }

    @Test
    void aProposalRejectedWhileItIsRenderedIsNeverDelivered() throws Exception {
        ProposalId signed = house.signed();
        Delivery delivery = house.order(signed);

        WorkOutcome outcome = run(delivery, (of, part, kept, watcher) -> {
            house.stands(signed, ProposalState.REJECTED, "Rejected by Leila Haddad (Director)");
            return oneFrame(of, part, kept, watcher);
        });

        assertThat(outcome).isInstanceOf(WorkOutcome.GiveUp.class);
        assertRefused(delivery);
    }

    @Test
    void aNewerVersionIsNotTheOneThatWasOrdered() throws Exception {
        ProposalId signed = house.signed();
        Delivery delivery = house.order(signed);
        house.stands(signed, 3);

        assertThat(run(delivery, this::oneFrame))
                .isEqualTo(new WorkOutcome.GiveUp(
                        "“Wire, upper left” has a newer version: v002 was ordered, v003 stands now."));
    }

    @Test
    void bitsThatDifferEndItWithoutFiles() throws Exception {
        Delivery delivery = house.order(house.signed());

        assertThat(run(delivery, (of, part, kept, watcher) -> {
                    oneFrame(of, part, kept, watcher);
                    kept.flush();
                    throw new NotAsSigned("Frame 9 does not come out as it was signed; nothing is handed on.");
                }))
                .isInstanceOf(WorkOutcome.GiveUp.class);
        assertRefused(delivery);
    }

    @Test
    void aRefusedDeliveryMayBeOrderedAgain() throws Exception {
        ProposalId signed = house.signed();
        Delivery refused = house.order(signed);
        house.stands(signed, ProposalState.REVISE, "Revise asked by DP");
        run(refused, this::oneFrame);
        house.stands(signed, ProposalState.FINAL, "Final");

        assertThat(house.order(signed).id()).isNotEqualTo(refused.id());
    }

    @Test
    void theEndIsWrittenOnceHoweverOftenItRuns() throws Exception {
        Delivery delivery = house.order(house.signed());

        assertThat(run(delivery, this::oneFrame)).isEqualTo(new WorkOutcome.Done("24 frames delivered"));
        Delivery done = house.as(house.editor, () -> house.deliveries.require(delivery.id()));
        assertThat(run(delivery, this::oneFrame)).isEqualTo(new WorkOutcome.Done("24 frames delivered"));

        assertThat(house.as(house.editor, () -> house.deliveries.require(delivery.id())))
                .isEqualTo(done);
        assertThat(done.files()).extracting(DeliveredFile::path).containsExactly("frame.1001.exr", "manifest.json");
        assertThat(entries("delivered")).isEqualTo(1);
        assertThat(entries("delivery-ordered")).isEqualTo(1);
    }

    @Test
    void theManifestNamesSignOffsAndProvesThem() throws Exception {
        Delivery delivery = house.order(house.signed());
        run(delivery, this::oneFrame);
        Path file = house.as(house.editor, () -> house.deliveries.open(delivery.id(), "manifest.json"));
        JsonNode manifest = new ObjectMapper().readTree(Files.readAllBytes(file));

        JsonNode signOff = manifest.at("/parts/0/signOffs/0");
        assertThat(signOff.path("person").asText()).isEqualTo("Maria Kern");
        assertThat(manifest.at("/parts/0/judged").asText()).isEqualTo("1009-1016");
        assertThat(manifest.at("/parts/0/sourceTimecode").asText()).isEqualTo("09:41:07:11");
        assertThat(manifest.at("/files/0/sha256").asText())
                .isEqualTo(file("frame.1001.exr").sha256().sha256());
        JsonNode entries = manifest.at("/ledger/entries");
        assertThat(entries.get(0).path("seq").asLong())
                .isEqualTo(signOff.path("ledgerEntry").asLong());
        String before = entries.get(0).path("prev").asText();
        for (JsonNode entry : entries) {
            assertThat(entry.path("prev").asText()).isEqualTo(before);
            before = FolderStore.addressOf(entry.path("body").asText().getBytes(StandardCharsets.UTF_8))
                    .sha256();
            assertThat(entry.path("hash").asText()).isEqualTo(before);
        }
        assertThat(manifest.at("/ledger/headHash").asText()).isEqualTo(before);
    }

    @Test
    void theZipHoldsEveryFileAndIsTheSameEachTime() throws Exception {
        Delivery delivery = house.order(house.signed());
        run(delivery, this::oneFrame);
        byte[] first = zip(delivery);

        assertThat(zip(delivery)).isEqualTo(first);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(first))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("frame.1001.exr");
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("frame.1001.exr");
            assertThat(zip.getNextEntry().getName()).isEqualTo("manifest.json");
        }
    }

    private byte[] zip(Delivery delivery) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        house.as(house.editor, () -> {
            house.deliveries.writeZip(delivery.id(), out);
            return true;
        });
        return out.toByteArray();
    }

    private WorkOutcome run(Delivery delivery, Parts parts) throws Exception {
        RenderWork work = new RenderWork(
                house.rows,
                house.turnover,
                house,
                parts,
                house.papers,
                new FolderStore(folder),
                TurnoverFixture.settings());
        return house.as(
                Actor.MACHINE, () -> work.run(new RenderOrder(delivery.id()), Progress.unwatched(), Fence.open()));
    }

    /** Stands in for the frames: one file whose bytes are its name. */
    private Rendered oneFrame(Delivery delivery, DeliveredFrames part, KeptFiles kept, IntConsumer watcher)
            throws IOException {
        watcher.accept(part.delivered().first());
        kept.add(0, "frame.1001.exr", DeliveredFile.FRAME, "frame.1001.exr".getBytes(StandardCharsets.UTF_8));
        return new Rendered(
                part,
                house.version(part.proposal(), part.version()),
                JudgedPart.plate(),
                house.verdicts(part.proposal(), part.version()),
                List.of(),
                List.of());
    }

    private void assertRefused(Delivery delivery) throws Exception {
        Delivery ended = house.as(house.editor, () -> house.deliveries.require(delivery.id()));
        assertThat(ended.state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(ended.files()).isEmpty();
        assertThatThrownBy(() -> house.as(house.editor, () -> house.deliveries.downloadable(delivery.id())))
                .isInstanceOf(NotFoundHere.class);
        assertThat(entries("delivered")).isZero();
    }

    private int entries(String action) {
        return DB.rows()
                .list(
                        "select seq from ledger_entry where production = ? and action = ?",
                        row -> row.longNumber("seq"),
                        house.production.value(),
                        action)
                .size();
    }

    private static DeliveredFile file(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return new DeliveredFile(name, DeliveredFile.FRAME, FolderStore.addressOf(bytes), bytes.length);
    }
}
