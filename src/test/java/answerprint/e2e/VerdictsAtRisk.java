package answerprint.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import answerprint.colour.LightingNote;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * A director's verdicts, each on a proposal of its own, given at the moment when the product is killed. One that was
 * acknowledged must be there at once after the restart; one whose answer was lost is sent again under the same key. In the
 * end each is there once.
 */
final class VerdictsAtRisk {
    private static final String DIRECTOR = "director@ridge.example";
    private static final Set<Integer> RECORDED = Set.of(200, 201);
    private static final int NO_ANSWER = -1;

    private final String address;
    private final List<String> proposals = new ArrayList<>();
    private final List<String> orders = new ArrayList<>();
    private int acknowledged;
    private int unanswered;

    VerdictsAtRisk(String address) {
        this.address = address;
    }

    /** Asks for so many small lighting matches on the sample's first take. */
    void propose(Api editor, String production, int count) throws Exception {
        JsonNode take = await("a take of the sample")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> editor.get("/api/productions/" + production + "/takes?limit=1")
                                .path("takes")
                                .path(0),
                        first -> !first.isMissingNode());
        for (int n = 0; n < count; n++) {
            JsonNode ask = new ObjectMapper()
                    .valueToTree(Map.of(
                            "kind",
                            "lighting-match",
                            "frames",
                            Map.of("first", n, "last", n + 1),
                            "hints",
                            Map.of(
                                    "notes",
                                    List.of(Map.of("ask", LightingNote.NONE.withStops(-0.25), "areas", List.of())))));
            JsonNode requested = editor.post("/api/takes/" + take.get("id").asText() + "/proposals", ask);
            proposals.add(requested.get("proposal").asText());
            orders.add(requested.get("order").asText());
        }
    }

    /** The orders that make the proposals. */
    List<String> orders() {
        return List.copyOf(orders);
    }

    /** What is to be given next, with what the director was shown. */
    Given next(int place) throws IOException, InterruptedException {
        String proposal = proposals.get(place);
        try (Api director = director()) {
            JsonNode seen =
                    director.get("/api/proposals/" + proposal + "/review").get("seen");
            Map<String, Object> body = Map.of("role", "director", "verdict", "approved", "seen", seen);
            return new Given(proposal, UUID.randomUUID().toString(), body);
        }
    }

    /** One verdict that is about to be given. */
    record Given(String proposal, String key, Map<String, Object> body) {}

    /** Sends it now. @return later: the status of the answer, or {@link #NO_ANSWER} */
    CompletableFuture<Integer> give(Given given) throws IOException, InterruptedException {
        Api director = director();
        return CompletableFuture.supplyAsync(() -> status(director, given))
                .whenComplete((status, e) -> director.close());
    }

    /** After the restart. @param status what was answered before */
    void settle(Given given, int status) throws IOException, InterruptedException {
        try (Api director = director()) {
            if (status == NO_ANSWER) {
                unanswered++;
            } else {
                assertThat(status).isIn(RECORDED);
                assertThat(on(director, given.proposal()))
                        .as("an acknowledged verdict")
                        .hasSize(1);
                acknowledged++;
            }
            assertThat(status(director, given)).isIn(RECORDED);
        }
    }

    /** @return how many were acknowledged before the kill, and how many were not, in words */
    String assertEachIsThereOnce() throws IOException, InterruptedException {
        try (Api director = director()) {
            for (String proposal : proposals) {
                assertThat(on(director, proposal)).as(proposal).hasSize(1).allMatch(given -> given.get("verdict")
                        .asText()
                        .equals("approved"));
            }
        }
        return acknowledged + " verdicts acknowledged before the kill and kept, " + unanswered
                + " without an answer and recorded once";
    }

    private static List<JsonNode> on(Api director, String proposal) throws IOException, InterruptedException {
        List<JsonNode> verdicts = new ArrayList<>();
        director.get("/api/proposals/" + proposal + "/verdicts").forEach(verdicts::add);
        return verdicts;
    }

    private static int status(Api director, Given given) {
        try {
            HttpResponse<String> answer =
                    director.posted("/api/proposals/" + given.proposal() + "/verdicts", given.body(), given.key());
            return answer.statusCode();
        } catch (IOException e) { // the product went away before it could answer
            return NO_ANSWER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NO_ANSWER;
        }
    }

    private Api director() throws IOException, InterruptedException {
        return Api.as(DIRECTOR, Api.SAMPLE_PASSWORD, address);
    }
}
