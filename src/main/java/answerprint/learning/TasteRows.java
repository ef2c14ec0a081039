package answerprint.learning;

import answerprint.production.ProductionId;
import answerprint.rows.Row;
import answerprint.rows.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables of taste. */
@ApplicationScoped
class TasteRows {
    /** The newest verdicts of a kind count; taste may change over a shoot. */
    private static final int NEWEST = 40;

    private final Rows rows;

    TasteRows(Rows rows) {
        this.rows = rows;
    }

    boolean on(ProductionId production) {
        return rows.any("select 1 from learning_taste where production = ? and is_on", production.value());
    }

    void turn(ProductionId production, boolean on, String by, Instant now) {
        rows.run("""
                insert into learning_taste (production, is_on, switched_by, switched) values (?, ?, ?, ?)
                on conflict (production) do update
                set is_on = excluded.is_on, switched_by = excluded.switched_by, switched = excluded.switched
                """, production.value(), on, by, now);
    }

    void keep(TasteExample example, Instant now) {
        TasteExample.Strength strength = example.strength();
        rows.run(
                """
                insert into learning_taste_example
                (id, production, kind, wanted, strength, initial, reasons, told) values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                UUID.randomUUID(),
                example.production().value(),
                example.kind(),
                example.wanted(),
                strength == null ? null : strength.value(),
                strength == null ? null : strength.initial(),
                example.reasons().toArray(String[]::new),
                now);
    }

    /** How many were erased. */
    int forget(ProductionId production) {
        return rows.run("delete from learning_taste_example where production = ?", production.value());
    }

    Taste taste(ProductionId production) {
        if (!on(production)) {
            return Taste.OFF;
        }
        Map<String, List<TasteExample>> byKind = new TreeMap<>();
        examples(production).forEach(example -> byKind.computeIfAbsent(example.kind(), unseen -> new ArrayList<>())
                .add(example));
        List<KindTaste> kinds = new ArrayList<>();
        byKind.forEach((kind, examples) -> kinds.add(of(kind, examples.subList(0, Math.min(NEWEST, examples.size())))));
        return new Taste(true, kinds);
    }

    private List<TasteExample> examples(ProductionId production) {
        return rows.list(
                """
                select kind, wanted, strength::text as strength, initial::text as initial, reasons
                from learning_taste_example where production = ? order by told desc, id
                """,
                row -> new TasteExample(
                        production, row.text("kind"), row.yes("wanted"), strength(row), row.texts("reasons")),
                production.value());
    }

    private static TasteExample.@Nullable Strength strength(Row row) throws SQLException {
        Optional<String> value = row.maybeText("strength");
        return value.isEmpty()
                ? null
                : new TasteExample.Strength(Double.parseDouble(value.get()), Double.parseDouble(row.text("initial")));
    }

    private static KindTaste of(String kind, List<TasteExample> examples) {
        int yes = (int) examples.stream().filter(TasteExample::wanted).count();
        List<Double> wishes = examples.stream()
                .flatMap(example -> KindTaste.wish(example).stream())
                .toList();
        return new KindTaste(kind, yes, examples.size() - yes, wishes, mostGiven(examples));
    }

    private static String mostGiven(List<TasteExample> examples) {
        Map<String, Integer> counts = new HashMap<>();
        examples.forEach(example -> example.reasons().forEach(reason -> counts.merge(reason, 1, Integer::sum)));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
