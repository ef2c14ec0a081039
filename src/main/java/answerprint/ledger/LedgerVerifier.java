package answerprint.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Checks the chains from their stored bytes, with nothing but a database connection; a read-only one is enough.
 *
 * <p>Checks that places follow one another from 1, that each entry's hash is that of its bytes, that the bytes name the
 * production, the place and the hash before, that the columns shown to people say what the bytes say, and that the chain
 * ends where its head says.
 */
public final class LedgerVerifier {
    private static final byte[] BEFORE_THE_FIRST = new byte[32];
    private static final int UUID_CHARACTERS = 36;

    /** What a check found for one production. */
    public sealed interface Finding {
        UUID production();

        /** One line for people. */
        String words();

        /** Every entry holds; the hash names the whole chain. */
        record Sound(UUID production, long entries, String hash) implements Finding {
            @Override
            public String words() {
                return "production " + production + ": " + entries + " entries, sound, head " + hash;
            }
        }

        /** The first entry that does not hold. */
        record Broken(UUID production, long seq, String reason) implements Finding {
            @Override
            public String words() {
                return "production " + production + ": entry " + seq + " is broken: " + reason;
            }
        }
    }

    private final Connection connection;

    /** @param connection borrowed; left open */
    public LedgerVerifier(Connection connection) {
        this.connection = connection;
    }

    /** One finding for each production that has a ledger. */
    public List<Finding> verifyAll() throws SQLException {
        List<Finding> findings = new ArrayList<>();
        for (UUID production : productions()) {
            findings.add(verify(production));
        }
        return List.copyOf(findings);
    }

    public Finding verify(UUID production) throws SQLException {
        String sql = """
                select seq, action, subject, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at_text,
                       to_json(action)::text as action_json, to_json(subject)::text as subject_json, body, prev, hash
                from ledger_entry where production = ? order by seq""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, production);
            statement.setFetchSize(1000);
            try (ResultSet entries = statement.executeQuery()) {
                return walk(production, entries);
            }
        }
    }

    private Finding walk(UUID production, ResultSet entries) throws SQLException {
        long expected = 1;
        byte[] prev = BEFORE_THE_FIRST;
        while (entries.next()) {
            String fault = fault(production, expected, prev, entries);
            if (!fault.isEmpty()) {
                return new Finding.Broken(production, expected, fault);
            }
            prev = entries.getBytes("hash");
            expected++;
        }
        return atEnd(production, expected - 1, prev);
    }

    private static String fault(UUID production, long expected, byte[] prev, ResultSet entry) throws SQLException {
        if (entry.getLong("seq") != expected) {
            return "it is missing; the next one is " + entry.getLong("seq");
        }
        byte[] body = entry.getBytes("body");
        if (!MessageDigest.isEqual(sha256(body), entry.getBytes("hash"))) {
            return "its bytes do not give its hash";
        }
        if (!MessageDigest.isEqual(prev, entry.getBytes("prev"))) {
            return "it does not follow the entry before it";
        }
        String text = new String(body, StandardCharsets.UTF_8);
        String start = "{\"action\":" + entry.getString("action_json") + ",\"actor\":\"";
        String when = "\",\"at\":\"" + entry.getString("at_text") + "\",\"facts\":";
        String end = ",\"format\":1,\"prev\":\"" + HexFormat.of().formatHex(prev) + "\",\"production\":\"" + production
                + "\",\"role\":";
        String last = ",\"seq\":" + expected + ",\"subject\":" + entry.getString("subject_json") + "}";
        int tail = text.lastIndexOf(end);
        boolean says = text.startsWith(start)
                && text.startsWith(when, start.length() + UUID_CHARACTERS)
                && tail > 0
                && text.substring(tail + end.length()).matches("(null|\"[a-z-]+\")" + Pattern.quote(last));
        return says ? "" : "its columns do not say what its bytes say";
    }

    private Finding atEnd(UUID production, long entries, byte[] hash) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select seq, hash from ledger_head where production = ?")) {
            statement.setObject(1, production);
            try (ResultSet head = statement.executeQuery()) {
                if (!head.next()) {
                    return new Finding.Broken(production, entries, "the chain has lost its head");
                }
                if (head.getLong("seq") != entries) {
                    return new Finding.Broken(
                            production,
                            entries + 1,
                            "the chain ends before its head, which is entry " + head.getLong("seq"));
                }
                return MessageDigest.isEqual(hash, head.getBytes("hash"))
                        ? new Finding.Sound(production, entries, HexFormat.of().formatHex(hash))
                        : new Finding.Broken(production, entries, "the head names another hash");
            }
        }
    }

    private List<UUID> productions() throws SQLException {
        List<UUID> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "select production from ledger_head union select production from ledger_entry order by 1");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
        }
        return found;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException("Every JDK has SHA-256", cause);
        }
    }
}
