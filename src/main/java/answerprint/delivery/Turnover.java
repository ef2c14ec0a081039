package answerprint.delivery;

import answerprint.access.Actor;
import answerprint.ledger.Entry;
import answerprint.ledger.Ledger;
import answerprint.ledger.LedgerAction;
import answerprint.production.ProductionId;
import answerprint.storage.MediaAddress;
import answerprint.work.Bulletins;
import answerprint.work.NewOrder;
import answerprint.work.OrderId;
import answerprint.work.Worklist;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what happens to a delivery: rows, ledger, work and word to the pages, always in the caller's transaction. */
@ApplicationScoped
class Turnover {
    private final DeliveryRows rows;
    private final DeliveryConfig settings;
    private final Ledger ledger;
    private final Worklist worklist;
    private final Bulletins bulletins;
    private final InstantSource clock;

    Turnover(
            DeliveryRows rows,
            DeliveryConfig settings,
            Ledger ledger,
            Worklist worklist,
            Bulletins bulletins,
            InstantSource clock) {
        this.rows = rows;
        this.settings = settings;
        this.ledger = ledger;
        this.worklist = worklist;
        this.bulletins = bulletins;
        this.clock = clock;
    }

    /** Verdicts on this production wait from here to the end of the transaction. */
    void hold(ProductionId production) {
        ledger.hold(production);
    }

    int handles(ProductionId production) {
        return rows.handles(production).orElse(settings.handles());
    }

    void setHandles(ProductionId production, int handles) {
        rows.setHandles(production, handles);
    }

    /** Orders it, or gives back what the same order gave before. */
    Delivery order(
            ProductionId production, DeliveryFormat format, int handles, List<DeliveredFrames> parts, Actor actor) {
        String effect = effect(production, format, parts);
        Optional<DeliveryId> before = rows.standing(effect);
        if (before.isPresent()) {
            return rows.find(before.get()).orElseThrow();
        }
        DeliveryId id = DeliveryId.random();
        OrderId order = worklist.enqueue(new NewOrder<>(
                production.value(), RenderOrder.KIND, new RenderOrder(id), subject(parts), "delivery:" + id, 10));
        Delivery delivery = new Delivery(
                id,
                production,
                format,
                handles,
                actor.id(),
                actor.name(),
                clock.instant(),
                order,
                DeliveryState.ORDERED,
                "",
                parts,
                List.of());
        rows.insert(delivery, effect);
        ledger.append(
                production,
                Entry.of(LedgerAction.DELIVERY_ORDERED, actor, "delivery:" + id, facts(format, handles, parts)));
        bulletins.post(production.value(), "delivery", id.toString());
        return delivery;
    }

    /** All files are there. @return whether it had not ended before */
    boolean delivered(Delivery delivery, MediaAddress manifest, String words) {
        if (!rows.end(delivery.id(), DeliveryState.DELIVERED, words, clock.instant())) {
            return false;
        }
        ledger.append(
                delivery.production(),
                Entry.of(
                        LedgerAction.DELIVERED,
                        Actor.MACHINE,
                        "delivery:" + delivery.id(),
                        Map.of("manifest", manifest.sha256(), "proposals", named(delivery.frames()))));
        bulletins.post(delivery.production().value(), "delivery", delivery.id().toString());
        return true;
    }

    /** Something is not as it was signed: it ends without files. */
    void refused(Delivery delivery, String words) {
        if (rows.end(delivery.id(), DeliveryState.REFUSED, words, clock.instant())) {
            bulletins.post(
                    delivery.production().value(), "delivery", delivery.id().toString());
        }
    }

    private static String subject(List<DeliveredFrames> parts) {
        return parts.size() == 1 ? parts.getFirst().title() : parts.size() + " proposals";
    }

    private static Map<String, Object> facts(DeliveryFormat format, int handles, List<DeliveredFrames> parts) {
        return Map.of("format", format.id(), "handles", handles, "proposals", named(parts));
    }

    private static List<Map<String, Object>> named(List<DeliveredFrames> parts) {
        return parts.stream()
                .map(part -> Map.<String, Object>of(
                        "proposal", part.proposal().toString(),
                        "version", part.version(),
                        "frames", part.delivered().toString(),
                        "plate", part.plateSha256(),
                        "result", part.resultSha256(),
                        "evidence", part.evidenceSha256()))
                .toList();
    }

    /** What the delivery will hold, as one hash. */
    private static String effect(ProductionId production, DeliveryFormat format, List<DeliveredFrames> parts) {
        StringBuilder text = new StringBuilder(production + " " + format.id());
        for (DeliveredFrames part : parts) {
            text.append('\n')
                    .append(part.proposal())
                    .append(' ')
                    .append(part.version())
                    .append(' ')
                    .append(part.delivered())
                    .append(' ')
                    .append(part.plateSha256())
                    .append(' ')
                    .append(part.resultSha256())
                    .append(' ')
                    .append(part.evidenceSha256());
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
