package answerprint.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The expectations of {@code endpoints.txt}: who may call what. */
final class EndpointTable {
    private EndpointTable() {}

    /**
     * One endpoint.
     *
     * @param who see the table's own first lines
     * @param body JSON that a holder of the right could send; empty for none
     */
    record Endpoint(String verb, String path, String who, String body) {
        String route() {
            return verb + " " + path;
        }

        /** Whether the role holds what the endpoint asks for. */
        boolean lets(CrewRole role) {
            return switch (who) {
                case "signed-in", "member" -> true;
                case "founder", "thing" -> false;
                default -> role != CrewRole.PARTNER && Permission.valueOf(who).heldByAny(Set.of(role));
            };
        }

        /** What a member of the crew without the right is answered. */
        Set<Integer> inside() {
            return who.equals("thing") ? orUnreadable() : Set.of(403);
        }

        /** What a partner to whom nothing was named, and a stranger, are answered. */
        Set<Integer> outside() {
            return switch (who) {
                case "signed-in" -> Set.of(200);
                case "founder" -> Set.of(403);
                default -> orUnreadable();
            };
        }

        /** A request without the body it needs may be refused as unreadable before anybody is asked for. */
        private Set<Integer> orUnreadable() {
            return body.isEmpty() && !verb.equals("GET") ? Set.of(404, 400, 415) : Set.of(404);
        }
    }

    static List<Endpoint> rows() throws IOException {
        try (InputStream in = Objects.requireNonNull(EndpointTable.class.getResourceAsStream("endpoints.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(EndpointTable::row)
                    .toList();
        }
    }

    private static Endpoint row(String line) {
        String[] cells = line.split("\\|", 3);
        String[] route = cells[0].strip().split(" ");
        return new Endpoint(route[0], route[1], cells[1].strip(), cells.length > 2 ? cells[2].strip() : "");
    }
}
