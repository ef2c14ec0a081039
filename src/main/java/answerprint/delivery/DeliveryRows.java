package answerprint.delivery;

import answerprint.access.CrewMemberId;
import answerprint.production.ProductionId;
import answerprint.proposal.ProposalId;
import answerprint.rows.Row;
import answerprint.rows.Rows;
import answerprint.storage.MediaAddress;
import answerprint.timeline.FrameRange;
import answerprint.work.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tables of deliveries. Asks nobody for leave; its callers do. */
@ApplicationScoped
class DeliveryRows {
    private static final String HEAD = """
            select d.*, e.outcome, e.words from delivery d left join delivery_end e on e.delivery = d.id
            """;

    private final Rows rows;

    DeliveryRows(Rows rows) {
        this.rows = rows;
    }

    Optional<Delivery> find(DeliveryId id) {
        return rows.one(HEAD + " where d.id = ?", this::read, id.value());
    }

    /** One page, the newest first. */
    List<Delivery> page(ProductionId production, Optional<Delivery> after, int limit) {
        return rows.list(
                HEAD + """
                        where d.production = ? and (?::timestamptz is null or (d.ordered, d.id) < (?::timestamptz, ?::uuid))
                        order by d.ordered desc, d.id desc limit ?
                        """,
                this::read,
                production.value(),
                after.map(Delivery::ordered).orElse(null),
                after.map(Delivery::ordered).orElse(null),
                after.map(delivery -> delivery.id().value()).orElse(null),
                limit);
    }

    /** A delivery with the same effect that was not refused. */
    Optional<DeliveryId> standing(String effect) {
        return rows.list("""
                        select d.id from delivery d left join delivery_end e on e.delivery = d.id
                        where d.effect = ? and coalesce(e.outcome, '') <> 'refused' order by d.ordered desc limit 1
                        """, row -> new DeliveryId(row.uuid("id")), effect).stream()
                .findFirst();
    }

    void insert(Delivery delivery, String effect) {
        rows.run(
                """
                insert into delivery (id, production, format, handles, effect, ordered_by, ordered_by_name, work_order, ordered)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                delivery.id().value(),
                delivery.production().value(),
                delivery.format().id(),
                delivery.handles(),
                effect,
                delivery.orderedBy().value(),
                delivery.orderedByName(),
                delivery.order().value(),
                delivery.ordered());
        for (DeliveredFrames part : delivery.frames()) {
            insert(delivery.id(), part);
        }
    }

    private void insert(DeliveryId delivery, DeliveredFrames part) {
        rows.run(
                """
                insert into delivery_part (delivery, position, proposal, version, take, kind, title, first_judged,
                    last_judged, first_delivered, last_delivered, plate_sha256, result_sha256, evidence_sha256)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                delivery.value(),
                part.position(),
                part.proposal().value(),
                part.version(),
                part.take(),
                part.kind(),
                part.title(),
                part.judged().first(),
                part.judged().last(),
                part.delivered().first(),
                part.delivered().last(),
                part.plateSha256(),
                part.resultSha256(),
                part.evidenceSha256());
    }

    /** Keeps a finished file; one that is there already stays. */
    void keep(DeliveryId delivery, int position, DeliveredFile file) {
        rows.run(
                """
                insert into delivery_file (delivery, path, role, position, sha256, bytes) values (?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                delivery.value(),
                file.path(),
                file.role(),
                position,
                file.sha256().sha256(),
                file.bytes());
    }

    /** Every finished file, whether the delivery has ended or not. */
    List<DeliveredFile> files(DeliveryId delivery) {
        return rows.list(
                "select path, role, sha256, bytes from delivery_file where delivery = ? order by path",
                row -> new DeliveredFile(
                        row.text("path"),
                        row.text("role"),
                        new MediaAddress(row.text("sha256")),
                        row.longNumber("bytes")),
                delivery.value());
    }

    /** @return whether it had not ended before */
    boolean end(DeliveryId delivery, DeliveryState state, String words, Instant now) {
        return rows.run(
                        "insert into delivery_end (delivery, outcome, words, at) values (?, ?, ?, ?) on conflict do nothing",
                        delivery.value(),
                        state.id(),
                        words,
                        now)
                == 1;
    }

    Optional<Integer> handles(ProductionId production) {
        return rows.one(
                "select handles from delivery_setting where production = ?",
                row -> row.number("handles"),
                production.value());
    }

    void setHandles(ProductionId production, int handles) {
        rows.run("""
                insert into delivery_setting (production, handles) values (?, ?)
                on conflict (production) do update set handles = excluded.handles
                """, production.value(), handles);
    }

    private Delivery read(Row row) throws SQLException {
        DeliveryId id = new DeliveryId(row.uuid("id"));
        DeliveryState state = state(row.maybeText("outcome"));
        return new Delivery(
                id,
                new ProductionId(row.uuid("production")),
                DeliveryFormat.of(row.text("format")),
                row.number("handles"),
                new CrewMemberId(row.uuid("ordered_by")),
                row.text("ordered_by_name"),
                row.instant("ordered"),
                new OrderId(row.uuid("work_order")),
                state,
                row.maybeText("words").orElse(""),
                parts(id),
                state == DeliveryState.DELIVERED ? files(id) : List.of());
    }

    private static DeliveryState state(Optional<String> outcome) {
        return outcome.map(text -> switch (text) {
                    case "delivered" -> DeliveryState.DELIVERED;
                    case "refused" -> DeliveryState.REFUSED;
                    default -> throw new IllegalStateException("A delivery cannot have ended as " + text);
                })
                .orElse(DeliveryState.ORDERED);
    }

    private List<DeliveredFrames> parts(DeliveryId delivery) {
        return rows.list(
                "select * from delivery_part where delivery = ? order by position",
                row -> new DeliveredFrames(
                        row.number("position"),
                        new ProposalId(row.uuid("proposal")),
                        row.number("version"),
                        row.uuid("take"),
                        row.text("kind"),
                        row.text("title"),
                        new FrameRange(row.number("first_judged"), row.number("last_judged")),
                        new FrameRange(row.number("first_delivered"), row.number("last_delivered")),
                        row.text("plate_sha256"),
                        row.text("result_sha256"),
                        row.text("evidence_sha256")),
                delivery.value());
    }
}
