package answerprint.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import answerprint.access.Actor;
import answerprint.access.CrewRole;
import answerprint.production.ProductionId;
import answerprint.rows.RowsFailed;
import answerprint.runtime.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledger against a real PostgreSQL, with the attacks that trust.md lists. */
class LedgerTest {
    @RegisterExtension
    static final EmbeddedDatabase DB = new EmbeddedDatabase();

    private final CrewFixture crew = new CrewFixture(DB.rows());
    private final Ledger ledger = new Ledger(DB.rows());

    @Test
    void entriesFollowOneAnotherAndVerify() throws Exception {
        ProductionId production = chainOf(5);

        assertThat(verdict(production)).isInstanceOfSatisfying(LedgerVerifier.Finding.Sound.class, sound -> {
            assertThat(sound.entries()).isEqualTo(5);
            assertThat(sound.hash()).hasSize(64);
        });
    }

    @Test
    void storedBytesAreCanonicalAndCarryActorRoleAndFacts() throws Exception {
        ProductionId production = crew.production("Night Shift");
        Actor dp = crew.member(production, "Dana Page", CrewRole.DP);

        DB.transaction(() -> ledger.append(
                production,
                Entry.of(
                        LedgerAction.VERDICT_GIVEN,
                        dp,
                        CrewRole.DP,
                        "proposal:\"x\"\n",
                        Map.of("verdict", "approved", "seen", Map.of("plate", "ab", "frames", List.of(1, 2))))));

        String body = DB.rows()
                .one(
                        "select convert_from(body, 'UTF8') as b from ledger_entry where production = ?",
                        row -> row.text("b"),
                        production.value())
                .orElseThrow();
        assertThat(body)
                .startsWith("{\"action\":\"verdict-given\",\"actor\":\"" + dp.id() + "\",\"at\":\"")
                .contains("\"facts\":{\"seen\":{\"frames\":[1,2],\"plate\":\"ab\"},\"verdict\":\"approved\"}")
                .contains("\"role\":\"dp\",\"seq\":1,")
                .endsWith("\"subject\":\"proposal:\\\"x\\\"\\n\"}");
        assertThat(verdict(production)).isInstanceOf(LedgerVerifier.Finding.Sound.class);
    }

    @Test
    void anActorWithoutTheRoleOnThisProductionCannotEnter() {
        ProductionId production = crew.production("Mine");
        ProductionId other = crew.production("Theirs");
        Actor stranger = crew.member(other, "Sam Stranger", CrewRole.DIRECTOR);
        Entry entry = Entry.of(LedgerAction.VERDICT_GIVEN, stranger, CrewRole.DIRECTOR, "proposal:1", Map.of());

        assertThatThrownBy(() -> DB.transaction(() -> ledger.append(production, entry)))
                .isInstanceOfSatisfying(
                        RowsFailed.class, failed -> assertThat(failed.denied()).isTrue());
    }

    @Test
    void aRolledBackDecisionLeavesNoEntryAndNoGap() throws Exception {
        ProductionId production = chainOf(1);

        assertThatThrownBy(() -> DB.transaction(() -> {
                    append(production, "lost");
                    throw new IllegalStateException("the decision failed");
                }))
                .hasMessage("the decision failed");
        DB.transaction(() -> append(production, "kept"));

        assertThat(verdict(production))
                .isInstanceOfSatisfying(LedgerVerifier.Finding.Sound.class, sound -> assertThat(sound.entries())
                        .isEqualTo(2));
    }

    @Test
    void writersAtOnceMakeOneChain() throws Exception {
        ProductionId production = crew.production("Busy");
        CyclicBarrier start = new CyclicBarrier(6);
        try (ExecutorService writers = Executors.newFixedThreadPool(6)) {
            Callable<Boolean> writer = () -> {
                start.await();
                for (int i = 0; i < 20; i++) {
                    DB.transaction(() -> append(production, "busy"));
                }
                return true;
            };
            for (Future<Boolean> done : writers.invokeAll(
                    IntStream.range(0, 6).mapToObj(i -> writer).toList())) {
                done.get();
            }
        }

        assertThat(verdict(production))
                .isInstanceOfSatisfying(LedgerVerifier.Finding.Sound.class, sound -> assertThat(sound.entries())
                        .isEqualTo(120));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set subject = 'x'",
                "delete from ledger_entry",
                "truncate ledger_entry",
                "insert into ledger_entry select production, seq + 1, action, subject, at, body, prev, hash from ledger_entry",
                "update ledger_head set seq = 0",
                "delete from ledger_head",
                "truncate ledger_head",
                "insert into ledger_head values (gen_random_uuid(), 0, sha256('x'))",
                "alter table ledger_entry disable trigger all",
                "alter table ledger_entry alter column subject type varchar using 'x'",
                "drop table ledger_entry",
                "create or replace function ledger_refuse() returns trigger language plpgsql as $$begin return new; end$$",
                "create or replace function append_ledger(uuid,text,uuid,text,text,text) returns bigint language sql as 'select 1::bigint'",
                "create rule r as on select to ledger_entry do instead nothing",
                "set session_replication_role = replica",
                "set role answerprint_owner",
                "create function public.sha256(bytea) returns bytea language sql as 'select $1'"
            })
    void theApplicationsRoleIsRefused(String attack) throws Exception {
        ProductionId production = chainOf(2);
        try (Connection app = DB.app().getConnection();
                Statement statement = app.createStatement()) {
            assertThatThrownBy(() -> statement.execute(attack))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isIn("42501", "42809", "42P17"));
        }
        assertThat(verdict(production)).isInstanceOf(LedgerVerifier.Finding.Sound.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set subject = 'x'",
                "delete from ledger_entry",
                "truncate ledger_entry",
                "truncate ledger_entry cascade",
                "delete from ledger_head",
                "truncate ledger_head"
            })
    void evenTheOwnerIsStoppedByTriggers(String attack) throws Exception {
        chainOf(1);
        try (Connection owner = DB.owner();
                Statement statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.execute(attack)).hasMessageContaining("append-only");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update ledger_entry set subject = 'x'", "delete from ledger_entry", "truncate ledger_entry"})
    void replicaModeOfTheSuperuserDoesNotSwitchTheTriggersOff(String attack) throws Exception {
        chainOf(1);
        try (Connection superuser = DB.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            assertThatThrownBy(() -> statement.execute(attack)).hasMessageContaining("append-only");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set body = convert_to(replace(convert_from(body, 'UTF8'), 'entry', 'other'), 'UTF8') where production = '%1$s' and seq = 3",
                "update ledger_entry set at = at - interval '1 day' where production = '%1$s' and seq = 3",
                "update ledger_entry set subject = 'other' where production = '%1$s' and seq = 3",
                "delete from ledger_entry where production = '%1$s' and seq = 3",
                "update ledger_entry set body = 'x', hash = sha256('x') where production = '%1$s' and seq = 3",
                "update ledger_entry set prev = hash where production = '%1$s' and seq = 3"
            })
    void whatTheSuperuserChangesIsFoundAtItsFirstEntry(String tampering) throws Exception {
        ProductionId production = chainOf(5);

        withoutTriggers(tampering.formatted(production));

        assertThat(verdict(production))
                .isInstanceOfSatisfying(LedgerVerifier.Finding.Broken.class, broken -> assertThat(broken.seq())
                        .isEqualTo(3));
    }

    @Test
    void aCutTailIsFound() throws Exception {
        ProductionId production = chainOf(5);

        withoutTriggers("delete from ledger_entry where production = '%s' and seq > 3".formatted(production));

        assertThat(verdict(production))
                .isInstanceOfSatisfying(LedgerVerifier.Finding.Broken.class, broken -> assertThat(broken.seq())
                        .isEqualTo(4));
    }

    @Test
    void factsMustBeExact() {
        assertThatThrownBy(() -> CanonicalJson.of(Map.of("share", 0.4))).isInstanceOf(IllegalArgumentException.class);
        assertThat(CanonicalJson.of(Map.of("b", 2, "a", "é\u0001", "c", List.of(true, 3L))))
                .isEqualTo("{\"a\":\"é\\u0001\",\"b\":2,\"c\":[true,3]}");
    }

    private ProductionId chainOf(int entries) throws Exception {
        ProductionId production = crew.production("Chain " + UUID.randomUUID());
        for (int i = 0; i < entries; i++) {
            DB.transaction(() -> append(production, "entry"));
        }
        return production;
    }

    private void append(ProductionId production, String word) {
        ledger.append(production, Entry.of(LedgerAction.NOTE_WRITTEN, Actor.MACHINE, "note:1", Map.of("words", word)));
    }

    private static LedgerVerifier.Finding verdict(ProductionId production) throws SQLException {
        try (Connection app = DB.app().getConnection()) {
            return new LedgerVerifier(app).verify(production.value());
        }
    }

    private static void withoutTriggers(String sql) throws SQLException {
        try (Connection superuser = DB.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("alter table ledger_entry disable trigger all");
            statement.execute(sql);
            statement.execute("alter table ledger_entry enable always trigger ledger_entry_is_kept");
            statement.execute("alter table ledger_entry enable always trigger ledger_entry_is_not_emptied");
        }
    }
}
