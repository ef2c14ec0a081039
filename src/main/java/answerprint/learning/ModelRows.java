package answerprint.learning;

import answerprint.production.ProductionId;
import answerprint.rows.Row;
import answerprint.rows.Rows;
import answerprint.storage.MediaAddress;
import answerprint.timeline.FrameRange;
import answerprint.work.OrderId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The tables of learning. Joins the caller's transaction. */
@ApplicationScoped
class ModelRows {
    private static final String COLUMNS = "select * from learning_model ";

    private final Rows rows;
    private final ObjectMapper json;

    ModelRows(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    Optional<ProductionModel> find(ModelId id) {
        return rows.one(COLUMNS + "where id = ?", this::read, id.value());
    }

    List<ProductionModel> of(ProductionId production) {
        return rows.list(COLUMNS + "where production = ? order by number desc", this::read, production.value());
    }

    Optional<ProductionModel> newestReady(ProductionId production) {
        return rows
                .list(
                        COLUMNS + "where production = ? and state = 'ready' order by number desc limit 1",
                        this::read,
                        production.value())
                .stream()
                .findFirst();
    }

    private ProductionModel read(Row row) throws SQLException {
        UUID id = row.uuid("id");
        return new ProductionModel(
                new ModelId(id),
                new ProductionId(row.uuid("production")),
                row.number("number"),
                LearningMode.of(row.text("mode")),
                row.longNumber("seed"),
                ModelState.of(row.text("state")),
                row.text("words"),
                row.text("ordered_by"),
                row.instant("ordered"),
                row.maybeInstant("finished"),
                row.maybeUuid("work_order").map(OrderId::new),
                Double.parseDouble(row.text("cpu_seconds")),
                takes(id),
                row.maybeText("wire_finder").map(MediaAddress::new),
                row.maybeText("repair_net").map(MediaAddress::new),
                learned(row.text("learned")));
    }

    private List<LearnedTake> takes(UUID model) {
        return rows.list(
                "select take, name, sha256 from learning_take where model = ? order by name, take",
                row -> new LearnedTake(row.uuid("take"), row.text("name"), row.text("sha256")),
                model);
    }

    private Learned learned(String text) {
        try {
            return json.readValue(text, Learned.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what a model learned cannot be read back", e);
        }
    }

    /** Writes a new version, numbered after the last. */
    void insert(
            ModelId id,
            ProductionId production,
            LearningMode mode,
            long seed,
            String by,
            Instant now,
            List<LearnedTake> takes) {
        rows.run("""
                insert into learning_model (id, production, number, mode, seed, state, ordered_by, ordered)
                select ?, ?, coalesce(max(number), 0) + 1, ?, ?, 'learning', ?, ?
                from learning_model where production = ?
                """, id.value(), production.value(), mode.id(), seed, by, now, production.value());
        for (LearnedTake take : takes) {
            rows.run(
                    "insert into learning_take (model, take, name, sha256) values (?, ?, ?, ?)",
                    id.value(),
                    take.take(),
                    take.name(),
                    take.sha256());
        }
    }

    /** Moves a model on if it stands where it is thought to stand. @return whether it did */
    boolean move(ModelId id, ModelState from, ModelState to, String words) {
        return rows.run(
                        "update learning_model set state = ?, words = ? where id = ? and state = ?",
                        to.id(),
                        words,
                        id.value(),
                        from.id())
                == 1;
    }

    void ordered(ModelId id, OrderId order) {
        rows.run("update learning_model set work_order = ? where id = ?", order.value(), id.value());
    }

    void words(ModelId id, String words, double cpuSeconds) {
        rows.run("update learning_model set words = ?, cpu_seconds = ? where id = ?", words, cpuSeconds, id.value());
    }

    Optional<MediaAddress> checkpoint(ModelId id) {
        return rows
                .list(
                        "select checkpoint from learning_model where id = ?",
                        row -> row.maybeText("checkpoint"),
                        id.value())
                .stream()
                .flatMap(Optional::stream)
                .map(MediaAddress::new)
                .findFirst();
    }

    void checkpoint(ModelId id, MediaAddress address) {
        rows.run("update learning_model set checkpoint = ? where id = ?", address.sha256(), id.value());
    }

    void wireFinder(ModelId id, MediaAddress address) {
        rows.run("update learning_model set wire_finder = ? where id = ?", address.sha256(), id.value());
    }

    void repairNet(ModelId id, MediaAddress address) {
        rows.run("update learning_model set repair_net = ? where id = ?", address.sha256(), id.value());
    }

    void learned(ModelId id, Learned learned) {
        try {
            rows.run(
                    "update learning_model set learned = ?::jsonb where id = ?",
                    json.writeValueAsString(learned),
                    id.value());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what a model learned cannot be written", e);
        }
    }

    void ready(ModelId id, Instant now) {
        rows.run(
                "update learning_model set state = 'ready', words = '', finished = ?, checkpoint = null where id = ?",
                now,
                id.value());
    }

    void point(ModelId id, CurvePoint point) {
        rows.run("""
                insert into learning_point (model, net, kind, step, value, cpu_seconds) values (?, ?, ?, ?, ?, ?)
                on conflict (model, net, kind, step)
                do update set value = excluded.value, cpu_seconds = excluded.cpu_seconds
                """, id.value(), point.net(), point.kind(), point.step(), point.value(), point.cpuSeconds());
    }

    List<CurvePoint> points(ModelId id) {
        return rows.list(
                "select * from learning_point where model = ? order by net desc, kind, step",
                row -> new CurvePoint(
                        row.text("net"),
                        row.text("kind"),
                        row.number("step"),
                        Double.parseDouble(row.text("value")),
                        Double.parseDouble(row.text("cpu_seconds"))),
                id.value());
    }

    void preview(ModelId id, ModelPreview preview) {
        rows.run(
                """
                insert into learning_preview (model, position, net, take, frame, step, picture)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (model, position) do update set step = excluded.step, picture = excluded.picture
                """,
                id.value(),
                preview.position(),
                preview.net(),
                preview.take(),
                preview.frame(),
                preview.step(),
                preview.picture().sha256());
    }

    List<ModelPreview> previews(ModelId id) {
        return rows.list(
                "select * from learning_preview where model = ? order by position",
                row -> new ModelPreview(
                        row.number("position"),
                        row.text("net"),
                        row.uuid("take"),
                        row.number("frame"),
                        row.number("step"),
                        new MediaAddress(row.text("picture"))),
                id.value());
    }

    /** Empties a version for good; what it was learned from stays as a record. */
    void delete(ModelId id) {
        rows.run("delete from learning_point where model = ?", id.value());
        rows.run("delete from learning_preview where model = ?", id.value());
        rows.run("""
                update learning_model set state = 'deleted', words = '', checkpoint = null, wire_finder = null,
                repair_net = null, learned = '{}' where id = ?
                """, id.value());
    }

    /** Whether any model still needs a stored file: equal weights of two versions are one file. */
    boolean needed(MediaAddress address) {
        return rows.any("""
                select 1 from learning_model where ? in (checkpoint, wire_finder, repair_net)
                union all select 1 from learning_preview where picture = ?
                """, address.sha256(), address.sha256());
    }

    void remember(UUID id, Example example, String by, Instant now) {
        rows.run(
                """
                insert into learning_example
                (id, production, take, first_frame, last_frame, kind, wanted, told_by, told)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                example.production().value(),
                example.take(),
                example.frames().first(),
                example.frames().last(),
                example.kind(),
                example.wanted(),
                by,
                now);
    }

    /** Ranges of a take on which a wire's removal was approved. */
    List<FrameRange> wired(ProductionId production, UUID take) {
        return rows.list(
                """
                select first_frame, last_frame from learning_example
                where production = ? and take = ? and kind = 'wire-removal' and wanted
                """,
                row -> new FrameRange(row.number("first_frame"), row.number("last_frame")),
                production.value(),
                take);
    }

    /** Frames on which no wire removal was approved: a wire there would be taught as none. */
    PlateStock.Bare bare(ProductionModel model) {
        Map<UUID, List<FrameRange>> ranges = new HashMap<>();
        model.takes().forEach(take -> ranges.put(take.take(), wired(model.production(), take.take())));
        return (take, frame) ->
                ranges.getOrDefault(take.take(), List.of()).stream().noneMatch(range -> range.contains(frame));
    }

    int examples(ProductionId production) {
        return rows.one(
                        "select count(*)::int as n from learning_example where production = ?",
                        row -> row.number("n"),
                        production.value())
                .orElse(0);
    }
}
