package answerprint.ledger;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;

/**
 * One entry as it stands in the chain.
 *
 * @param body the hashed bytes as UTF-8 text: canonical JSON
 * @param prev SHA-256 of the entry before, hex; zeros for the first
 * @param hash SHA-256 of the body, hex
 */
public record LedgerLine(
        long seq,
        String action,
        String subject,
        Instant at,
        @JsonRawValue String body,
        String prev,
        String hash) {}
