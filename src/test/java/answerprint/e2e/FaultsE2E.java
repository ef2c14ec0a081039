package answerprint.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The hardest stops. The worker, then the whole product, is killed at seeded random moments while dailies come in; every
 * order must end once, what was acknowledged must be there, and no start may need a hand. Counts: {@code -Dfaults.worker}
 * and {@code -Dfaults.product} (25 and 10 for a full run).
 */
class FaultsE2E {
    private static final int WORKER_KILLS = Integer.getInteger("faults.worker", 3);
    private static final int PRODUCT_KILLS = Integer.getInteger("faults.product", 1);
    private static final long SEED = Long.getLong("faults.seed", 7);
    private static final String EDITOR = "editor@ridge.example";

    private final Random random = new Random(SEED);

    @TempDir
    Path home = Path.of("");

    @Test
    void everyOrderEndsOnceWhateverIsKilled() throws Exception {
        try (ProductUnderTest product = new ProductUnderTest(home).with("ANSWERPRINT_SAMPLE_LEARNING", "none")) {
            product.start();
            await("the sample's people are there")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> Files.readString(product.log()).contains("log in with the password"));
            Map<String, String> orders = new HashMap<>();
            VerdictsAtRisk verdicts = new VerdictsAtRisk(product.address());
            String production = killWorkers(product, orders, verdicts);
            List<Double> restarts = killProducts(product, production, orders, verdicts);
            try (Api editor = Api.as(EDITOR, Api.SAMPLE_PASSWORD, product.address())) {
                awaitAllClosed(editor, orders.values());
                assertEveryFileIsOneTake(editor, production, orders);
            }
            String judged = verdicts.assertEachIsThereOnce();
            assertThat(product.stop()).as("stops with all that it started").isTrue();
            assertLedgersVerify(product);
            System.out.printf(
                    "faults: %d worker kills, %d product kills, %d orders ended once; %s; restarts took %s s%n",
                    WORKER_KILLS,
                    PRODUCT_KILLS,
                    orders.size() + verdicts.orders().size(),
                    judged,
                    restarts);
        }
    }

    private String killWorkers(ProductUnderTest product, Map<String, String> orders, VerdictsAtRisk verdicts)
            throws Exception {
        try (Api editor = Api.as(EDITOR, Api.SAMPLE_PASSWORD, product.address())) {
            String production = editor.get("/api/productions").get(0).get("id").asText();
            verdicts.propose(editor, production, PRODUCT_KILLS);
            for (int i = 0; i < WORKER_KILLS; i++) {
                upload(editor, production, orders);
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> product.worker().isPresent());
                TimeUnit.MILLISECONDS.sleep(200 + random.nextInt(4_000));
                product.worker().ifPresent(ProcessHandle::destroyForcibly);
            }
            awaitAllClosed(editor, verdicts.orders());
            return production;
        }
    }

    /** Each kill comes a moment after a verdict was sent: before, while, or after it is recorded. */
    private List<Double> killProducts(
            ProductUnderTest product, String production, Map<String, String> orders, VerdictsAtRisk verdicts)
            throws Exception {
        List<Double> restarts = new ArrayList<>();
        for (int i = 0; i < PRODUCT_KILLS; i++) {
            try (Api editor = Api.as(EDITOR, Api.SAMPLE_PASSWORD, product.address())) {
                upload(editor, production, orders);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(4_000));
            }
            VerdictsAtRisk.Given verdict = verdicts.next(i);
            CompletableFuture<Integer> answer = verdicts.give(verdict);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(600));
            product.kill();
            restarts.add(Math.round(product.start() * 10) / 10.0);
            verdicts.settle(verdict, answer.get());
        }
        return restarts;
    }

    /** A file that nobody had before: the sample's own clip with a free box of random bytes behind it. */
    private void upload(Api editor, String production, Map<String, String> orders) throws Exception {
        String name = "fault-" + orders.size() + ".mov";
        Path file = home.resolve(name);
        try (var clip = getClass().getResourceAsStream("/sample/A012C001_261012_R1RG.mov")) {
            Files.copy(clip, file);
        }
        byte[] free = new byte[24];
        random.nextBytes(free);
        System.arraycopy(new byte[] {0, 0, 0, 24}, 0, free, 0, 4);
        System.arraycopy("free".getBytes(StandardCharsets.US_ASCII), 0, free, 4, 4);
        Files.write(file, free, StandardOpenOption.APPEND);
        JsonNode receipt = editor.upload("/api/productions/" + production + "/dailies?name=" + name, file);
        orders.put(name, receipt.get("order").asText());
    }

    private static void awaitAllClosed(Api editor, Collection<String> orders) {
        await("every order ends")
                .atMost(Duration.ofMinutes(6))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    for (String order : orders) {
                        String state =
                                editor.get("/api/orders/" + order).get("state").asText();
                        if (state.equalsIgnoreCase("queued") || state.equalsIgnoreCase("running")) {
                            return false;
                        }
                    }
                    return true;
                });
    }

    private static void assertEveryFileIsOneTake(Api editor, String production, Map<String, String> orders)
            throws IOException, InterruptedException {
        for (Map.Entry<String, String> order : orders.entrySet()) {
            JsonNode seen = editor.get("/api/orders/" + order.getValue());
            assertThat(seen.get("state").asText()).as(seen.toString()).isEqualToIgnoringCase("done");
        }
        List<String> names = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = editor.get("/api/productions/" + production + "/takes?limit=50" + next);
            StreamSupport.stream(page.get("takes").spliterator(), false)
                    .map(take -> take.get("fileName").asText())
                    .filter(name -> name.startsWith("fault-"))
                    .forEach(names::add);
            next = page.hasNonNull("next") ? "&after=" + page.get("next").asText() : "";
        } while (!next.isEmpty());
        assertThat(names).containsExactlyInAnyOrderElementsOf(orders.keySet());
    }

    private static void assertLedgersVerify(ProductUnderTest product) throws IOException, InterruptedException {
        Path said = product.home().resolve("verify.txt");
        assertThat(product.command(said, "verify-ledger"))
                .as(Files.readString(said))
                .isZero();
        assertThat(Files.readString(said)).contains("sound").doesNotContain("broken");
    }
}
