package answerprint.review.ui.ledger;

import answerprint.ledger.LedgerLine;
import answerprint.shell.Words;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A ledger entry as a person reads it. Ids and hashes stay in the entry itself, which opens below. */
final class EntryWords {
    private static final Pattern MACHINES_ONLY =
            Pattern.compile("[0-9a-f]{64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern INSTANT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T\\S+Z");
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Map<UUID, String> names;

    /** @param names of people by their id */
    EntryWords(Map<UUID, String> names) {
        this.names = Map.copyOf(names);
    }

    /** Ids that may be people's. */
    static Set<UUID> mentioned(List<LedgerLine> lines) {
        return lines.stream()
                .flatMap(line -> Stream.of(body(line).path("actor").asText(), subject(line)))
                .filter(id -> MACHINES_ONLY.matcher(id).matches() && id.length() == 36)
                .map(UUID::fromString)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who did it, with the role they did it in. */
    String who(LedgerLine line) {
        JsonNode body = body(line);
        String name = names.getOrDefault(UUID.fromString(body.path("actor").asText()), Words.of("ledger.machine"));
        String role = body.path("role").asText("");
        return body.path("role").isTextual() ? name + ", " + role.replace('-', ' ') : name;
    }

    /** What was done: action, whom it concerns, and the facts that mean something to people. */
    String what(LedgerLine line) {
        List<String> parts = new ArrayList<>(List.of(line.action().replace('-', ' ')));
        names.forEach((id, name) -> {
            if (id.toString().equals(subject(line))) {
                parts.add(name);
            }
        });
        body(line).path("facts").properties().forEach(fact -> {
            String value = fact.getValue().isTextual() || fact.getValue().isNumber()
                    ? fact.getValue().asText()
                    : "";
            if (!value.isBlank() && !MACHINES_ONLY.matcher(value).matches()) {
                parts.add(said(fact.getKey(), value));
            }
        });
        return String.join(" · ", parts);
    }

    private static String subject(LedgerLine line) {
        return line.subject().substring(line.subject().indexOf(':') + 1);
    }

    private static String said(String key, String value) {
        String plain = INSTANT.matcher(value).replaceAll("$1");
        String name = key.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return value.matches("\\d+") || key.equals("until") ? name + " " + plain : plain;
    }

    private static JsonNode body(LedgerLine line) {
        try {
            return JSON.readTree(line.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a ledger entry is canonical JSON", e);
        }
    }
}
