package answerprint.access;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Calls every endpoint of the product with one person's token for one production's things.
 *
 * @param token of the one who walks
 * @param production in the addresses
 * @param take wherever a take is named
 * @param proposal wherever a proposal is named
 */
record Walk(String token, UUID production, UUID take, UUID proposal) {
    private static final Set<String> OWN = Set.of("open", "signed-in", "founder");
    private static final List<String> MEDIA = List.of("proxy", "poster", "strip", "plate", "result", "plate-proxy");

    /** Those that did not answer 404 (or, for a request without the body it needs, 400 or 415). */
    List<String> openings() throws IOException {
        List<String> open = new ArrayList<>();
        for (EndpointTable.Endpoint endpoint : EndpointTable.rows()) {
            if (!OWN.contains(endpoint.who())) {
                for (String path : paths(endpoint.path())) {
                    int status = status(endpoint, path);
                    if (!endpoint.outside().contains(status)) {
                        open.add(endpoint.verb() + " " + path + ": " + status);
                    }
                }
            }
        }
        return open;
    }

    private List<String> paths(String form) {
        String path = form.replace("/api/productions/{id}", "/api/productions/" + production)
                .replace("{production}", production.toString())
                .replace("{take}", take.toString())
                .replace("{proposal}", proposal.toString())
                .replace("{role}", "editor")
                .replace("{kind}", "take")
                .replace("{number}", "1")
                .replace("{frame}", "8")
                .replace("{position}", "0");
        if (path.contains("{what}")) {
            return MEDIA.stream().map(what -> path.replace("{what}", what)).toList();
        }
        return path.contains("/api/proposals/" + proposal + "/frames/")
                ? List.of("plate", "proposal", "matte", "provenance", "difference").stream()
                        .map(side -> path + "?side=" + side)
                        .toList()
                : List.of(path.replaceAll("\\{[^}]+}", proposal.toString()));
    }

    private int status(EndpointTable.Endpoint endpoint, String path) {
        RequestSpecification request = given().redirects().follow(false).header("Authorization", "Bearer " + token);
        if (endpoint.body().startsWith("bytes")) {
            request.contentType("application/offset+octet-stream")
                    .body(endpoint.body().getBytes(UTF_8));
        } else if (!endpoint.body().isEmpty()) {
            request.contentType("application/json").body(endpoint.body());
        }
        return request.request(endpoint.verb(), path).statusCode();
    }
}
