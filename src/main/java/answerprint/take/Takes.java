package answerprint.take;

import answerprint.access.NotFoundHere;
import answerprint.access.Permission;
import answerprint.access.ProductionAccess;
import answerprint.access.Sight;
import answerprint.production.ProductionId;
import answerprint.rows.Rows;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads takes. A partner sees those that were named to them; anybody else's are not there at all. */
@ApplicationScoped
public class Takes {
    private final Rows rows;
    private final ProductionAccess access;
    private final TakeRows reading;

    public Takes(Rows rows, ProductionAccess access, ObjectMapper json) {
        this.rows = rows;
        this.access = access;
        this.reading = new TakeRows(json);
    }

    /** @throws NotFoundHere when there is none by that id, or it is not the caller's to see */
    public Take one(TakeId id) {
        Take take = rows.one(TakeRows.COLUMNS + "WHERE id = ?", reading::read, id.value())
                .orElseThrow(NotFoundHere::new);
        access.requireTake(take.production(), id.value(), Permission.SEE_NAMED);
        return take;
    }

    /**
     * The take behind a proposal, for whoever may see that proposal. The caller vouches that the one is of the other, and
     * shows no more of it than the proposal's frames.
     *
     * @throws NotFoundHere when there is none by that id, or the proposal is not the caller's to see
     */
    public Take behind(TakeId id, UUID proposal) {
        Take take = rows.one(TakeRows.COLUMNS + "WHERE id = ?", reading::read, id.value())
                .orElseThrow(NotFoundHere::new);
        access.requireProposal(take.production(), proposal, Permission.SEE_NAMED);
        return take;
    }

    /** @throws NotFoundHere to a partner to whom no take of this production was named: for them there is no such list */
    public void requireList(ProductionId production) {
        if (access.sight(production) instanceof Sight.Named named
                && named.takes().isEmpty()) {
            throw new NotFoundHere();
        }
    }

    /** Slates as written, by take, of all in use that one may see. */
    public Map<UUID, String> slates(ProductionId production) {
        record OnSlate(UUID take, Slate slate) {}
        Seen seen = seen(production);
        return rows
                .list(
                        """
                        SELECT id, scene, take_number FROM take_take
                        WHERE production = ? AND retired IS NULL AND (? OR id = ANY (?))""",
                        row -> new OnSlate(row.uuid("id"), new Slate(row.text("scene"), row.number("take_number"))),
                        production.value(),
                        seen.all(),
                        seen.named())
                .stream()
                .collect(Collectors.toUnmodifiableMap(
                        OnSlate::take, one -> one.slate().toString()));
    }

    /** Takes in use, in the order of their slates. */
    public List<Take> list(ProductionId production, TakeSearch search) {
        Seen seen = seen(production);
        String like = "%" + search.words().toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%";
        UUID after = search.after() == null ? null : search.after().value();
        return rows.list(
                TakeRows.COLUMNS + """
                        WHERE production = ? AND retired IS NULL AND (? OR id = ANY (?)) AND (NOT ? OR circled)
                            AND lower(scene || ' / ' || take_number || ' ' || roll || ' ' || clip || ' ' || camera
                                || ' ' || file_name) LIKE ?
                            AND (?::uuid IS NULL OR (scene, take_number, id) > (SELECT scene, take_number, id
                                FROM take_take WHERE id = ?::uuid AND production = ?))
                        ORDER BY scene, take_number, id LIMIT ?""",
                reading::read,
                production.value(),
                seen.all(),
                seen.named(),
                search.circledOnly(),
                like,
                after,
                after,
                production.value(),
                search.limit());
    }

    /** All takes in use of one set-up, circled ones first. */
    public List<Take> ofSetup(ProductionId production, String setup) {
        Seen seen = seen(production);
        return rows.list(TakeRows.COLUMNS + """
                        WHERE production = ? AND scene = ? AND retired IS NULL AND (? OR id = ANY (?))
                        ORDER BY circled DESC, take_number, id""", reading::read, production.value(), setup, seen.all(), seen.named());
    }

    private record Seen(boolean all, UUID[] named) {}

    private Seen seen(ProductionId production) {
        return switch (access.sight(production)) {
            case Sight.Whole ignored -> new Seen(true, new UUID[0]);
            case Sight.Named sight -> new Seen(false, sight.takes().toArray(UUID[]::new));
        };
    }

    /** The take of this production whose plate has this hash, in use or retired. */
    public Optional<Take> withHash(ProductionId production, String sha256) {
        access.require(production, Permission.SEE_PRODUCTION);
        return rows.one(
                TakeRows.COLUMNS + "WHERE production = ? AND sha256 = ?", reading::read, production.value(), sha256);
    }

    /** How many takes are in use. */
    public int count(ProductionId production) {
        access.require(production, Permission.SEE_PRODUCTION);
        return rows.one(
                        "SELECT count(*)::int AS n FROM take_take WHERE production = ? AND retired IS NULL",
                        row -> row.number("n"),
                        production.value())
                .orElse(0);
    }
}
