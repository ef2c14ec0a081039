package answerprint.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import answerprint.runtime.DatabaseResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Orders on a real PostgreSQL and the real engine. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("it")
class OrdersIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Worklist worklist;

    @Inject
    Orders orders;

    @Inject
    Bulletins bulletins;

    @Inject
    CountedWork work;

    @Inject
    DataSource dataSource;

    private final UUID production = UUID.randomUUID();

    @Test
    void orderRunsOnceAndIsDone() {
        OrderId id = enqueue("runs", "publish");
        await().atMost(SOON).until(() -> state(id) == OrderState.DONE);
        assertThat(work.published("runs")).isEqualTo(1);
        assertThat(orders.find(id).orElseThrow().share()).isEqualTo(1.0);
    }

    @Test
    void whatIsRolledBackIsNeverRun() {
        OrderId[] id = new OrderId[1];
        QuarkusTransaction.begin();
        id[0] = worklist.enqueue(order("ghost", "publish"));
        QuarkusTransaction.rollback();
        OrderId later = enqueue("after-ghost", "publish");
        await().atMost(SOON).until(() -> state(later) == OrderState.DONE);
        assertThat(orders.find(id[0])).isEmpty();
        assertThat(work.runs("ghost")).isZero();
    }

    @Test
    void sameEffectIsQueuedOnceWhileOpen() {
        OrderId first = enqueue("same", "wait");
        assertThat(enqueue("same", "wait")).isEqualTo(first);
        work.gate("same").countDown();
        await().atMost(SOON).until(() -> state(first) == OrderState.DONE);
        assertThat(work.published("same")).isEqualTo(1);
    }

    @Test
    void theNewestOfAnEffectIsTold() {
        OrderId first = enqueue("looked", "publish");
        await().atMost(SOON).until(() -> orders.find(first).orElseThrow().state() == OrderState.DONE);
        OrderId second = enqueue("looked", "publish");
        enqueue("looked-elsewhere", "publish");

        NewOrder<?> order = order("looked", "publish");
        assertThat(orders.latestFor(order.production(), order.effectKey())
                        .orElseThrow()
                        .id())
                .isEqualTo(second);
        assertThat(orders.latestFor(UUID.randomUUID(), order.effectKey())).isEmpty();
    }

    @Test
    void failureIsTriedAgainAndGivenUpWithItsWords() {
        OrderId id = enqueue("fails", "fail");
        await().atMost(Duration.ofSeconds(60)).until(() -> state(id) == OrderState.FAILED);
        assertThat(work.runs("fails")).isEqualTo(3);
        assertThat(orders.find(id).orElseThrow().reason()).contains("the disk is on fire");
    }

    @Test
    void missingLibraryIsNoDeadWorker() {
        OrderId id = enqueue("unlinked", "link");
        await().atMost(Duration.ofSeconds(60)).until(() -> state(id) == OrderState.FAILED);
        assertThat(work.runs("unlinked")).isEqualTo(3);
        assertThat(orders.find(id).orElseThrow().reason()).contains("a library of this machine is missing");
    }

    @Test
    void refusalIsNotTriedAgain() {
        OrderId id = enqueue("refused", "refuse");
        await().atMost(SOON).until(() -> state(id) == OrderState.FAILED);
        assertThat(work.runs("refused")).isEqualTo(1);
        assertThat(orders.find(id).orElseThrow().reason()).isEqualTo("the clip is empty");
    }

    @Test
    void givenUpOrderRunsAgainOnceAsked() {
        OrderId id = enqueue("mended", "refuse-once");
        await().atMost(SOON).until(() -> orders.find(id).orElseThrow().repeatable());
        orders.again(id);
        await().atMost(SOON).until(() -> state(id) == OrderState.DONE);
        assertThat(work.published("mended")).isEqualTo(1);
        assertThat(orders.find(id).orElseThrow().reason()).isNull();
    }

    @Test
    void orderThatIsDoneOrWhoseLikeIsOnItsWayStaysAsItIs() {
        OrderId given = enqueue("twice", "refuse-once");
        await().atMost(SOON).until(() -> state(given) == OrderState.FAILED);
        OrderId like = enqueue("twice", "wait");
        orders.again(given);
        assertThat(state(given)).isEqualTo(OrderState.FAILED);
        work.gate("twice").countDown();
        await().atMost(SOON).until(() -> state(like) == OrderState.DONE);
        orders.again(like);
        assertThat(state(like)).isEqualTo(OrderState.DONE);
    }

    @Test
    void cancelledOrderStopsAtItsNextStep() {
        OrderId id = enqueue("cancelled", "wait");
        await().atMost(SOON).until(() -> work.runs("cancelled") == 1);
        orders.cancel(id);
        await().atMost(SOON).until(() -> state(id) == OrderState.CANCELLED);
        assertThat(work.published("cancelled")).isZero();
    }

    @Test
    void workerThatLostItsLeasePublishesNothing() throws SQLException {
        OrderId id = enqueue("zombie", "wait");
        await().atMost(SOON).until(() -> work.runs("zombie") == 1);
        takeOver(id);
        work.gate("zombie").countDown();
        OrderId later = enqueue("after-zombie", "publish");
        await().atMost(SOON).until(() -> state(later) == OrderState.DONE);
        assertThat(work.published("zombie")).isZero();
    }

    @Test
    void noMoreOrdersAreTakenThanRun() {
        List<OrderId> queued = QuarkusTransaction.requiringNew().call(() -> IntStream.range(0, 8)
                .mapToObj(i -> enqueue("queued-" + i, "wait"))
                .toList());
        await().atMost(SOON).until(() -> running(queued) > 0);
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(4))
                .untilAsserted(() -> assertThat(picked(queued)).isEqualTo(running(queued)));
        IntStream.range(0, 8).forEach(i -> work.gate("queued-" + i).countDown());
        await().atMost(SOON).until(() -> queued.stream().allMatch(id -> state(id) == OrderState.DONE));
        IntStream.range(0, 8).forEach(i -> assertThat(work.runs("queued-" + i)).isOne());
    }

    private long running(List<OrderId> ids) {
        return ids.stream().filter(id -> state(id) == OrderState.RUNNING).count();
    }

    /** How many of these a worker has taken into its hands, running or not. */
    private long picked(List<OrderId> ids) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "SELECT count(*) FROM work_schedule WHERE picked AND task_instance = ANY (?)")) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", ids.stream().map(OrderId::toString).toArray()));
            var found = statement.executeQuery();
            found.next();
            return found.getLong(1);
        }
    }

    @Test
    void bulletinReachesASubscriberOfItsProductionOnly() {
        List<Bulletin> heard = new CopyOnWriteArrayList<>();
        try (Bulletins.Subscription subscription = bulletins.subscribe(production, heard::add)) {
            bulletins.post(UUID.randomUUID(), "note", "elsewhere");
            bulletins.post(production, "note", "here");
            await().atMost(Duration.ofSeconds(5)).until(() -> !heard.isEmpty());
            assertThat(heard).containsExactly(new Bulletin(production, "note", "here"));
        }
    }

    private OrderId enqueue(String name, String act) {
        return worklist.enqueue(order(name, act));
    }

    private NewOrder<CountedWork.Told> order(String name, String act) {
        return new NewOrder<>(
                production, "counted", new CountedWork.Told(name, act), name, "counted:" + production + ":" + name, 0);
    }

    private OrderState state(OrderId id) {
        return orders.find(id).orElseThrow().state();
    }

    /** What another worker does when it takes over an order whose worker fell silent. */
    private void takeOver(OrderId id) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("UPDATE work_order SET token = token + 1 WHERE id = ?")) {
            statement.setObject(1, id.value());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
