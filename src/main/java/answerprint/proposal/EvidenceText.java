package answerprint.proposal;

import answerprint.correction.ResultHash;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;

/**
 * Evidence as JSON: plain for the database and the browser, canonical for its hash. Canonical means names in order, no
 * blanks, numbers as plain decimals without trailing zeros, so that what a JSON column does to key order and number spelling
 * does not touch the hash.
 */
final class EvidenceText {
    static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private EvidenceText() {}

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Evidence can always be written", e);
        }
    }

    static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was stored as " + type.getSimpleName() + " cannot be read", e);
        }
    }

    static String sha256(Evidence evidence) {
        StringBuilder text = new StringBuilder();
        canonical(JSON.valueToTree(evidence), text);
        return ResultHash.ofBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void canonical(JsonNode node, StringBuilder into) {
        if (node.isObject()) {
            canonicalObject(node, into);
        } else if (node.isArray()) {
            String comma = "[";
            for (JsonNode element : node) {
                into.append(comma);
                canonical(element, into);
                comma = ",";
            }
            into.append(node.isEmpty() ? "[]" : "]");
        } else if (node.isNumber()) {
            into.append(plain(node.decimalValue()));
        } else {
            into.append(write(node));
        }
    }

    private static void canonicalObject(JsonNode node, StringBuilder into) {
        TreeSet<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        into.append('{');
        String comma = "";
        for (String name : names) {
            into.append(comma).append(write(name)).append(':');
            canonical(node.get(name), into);
            comma = ",";
        }
        into.append('}');
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
