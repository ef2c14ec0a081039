package answerprint.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The paper that goes with every delivery: what is in it, where its pixels came from, who said yes to which bits, and how to
 * check all of that without us. Written as JSON; {@code format} counts up when a member changes its meaning.
 *
 * @param aboutColour one sentence on the encoding of the frames
 * @param ledger the proof: the part of the chain that the sign-offs stand in
 */
public record Manifest(
        int format,
        String delivery,
        String production,
        String alias,
        String orderedBy,
        String ordered,
        String frames,
        String aboutColour,
        List<Part> parts,
        List<Sum> files,
        Proof ledger) {
    /** The format that is written today. */
    public static final int FORMAT = 1;

    public Manifest {
        parts = List.copyOf(parts);
        files = List.copyOf(files);
    }

    /**
     * One proposal.
     *
     * @param judged FRM numbers that were judged; the others are handles, untouched plate
     * @param delivered FRM numbers on file
     * @param sourceTimecode of the first delivered frame, or empty
     * @param digitalSourceType as IPTC names it, the more disclosing one in doubt
     * @param checks what the guards measured while these files were made
     */
    public record Part(
            String proposal,
            int version,
            String kind,
            String title,
            String slate,
            String roll,
            String judged,
            String delivered,
            int handlesBefore,
            int handlesAfter,
            String sourceTimecode,
            String rate,
            int width,
            int height,
            String encoding,
            Hashes approved,
            String digitalSourceType,
            String modelVersion,
            Changed changed,
            List<SignOff> signOffs,
            List<Check> checks,
            List<String> permissions,
            List<String> remarks) {
        public Part {
            signOffs = List.copyOf(signOffs);
            checks = List.copyOf(checks);
            permissions = List.copyOf(permissions);
            remarks = List.copyOf(remarks);
        }
    }

    /** SHA-256 of what the sign-offs are bound to. */
    public record Hashes(String plate, String result, String evidence) {}

    /** How much changed and where it came from; shares 0..1. */
    public record Changed(
            double meanShareOfPicture,
            double largestChangeOutside,
            double graded,
            double borrowed,
            double synthesised,
            double learned,
            double confidence,
            JsonNode parameters) {}

    /** One verdict, in the words of the ledger. */
    public record SignOff(String role, String person, String verdict, String words, String at, long ledgerEntry) {}

    public record Check(String guard, String title, String outcome, String words) {}

    /** One line of the list of checksums. */
    public record Sum(String path, String role, long bytes, String sha256) {}

    /**
     * Entries of the production's chain, without gaps up to its head when this was written. Each body hashes to its hash and
     * names the hash before it.
     */
    public record Proof(long head, String headHash, List<Line> entries) {
        public Proof {
            entries = List.copyOf(entries);
        }
    }

    /** @param body the hashed bytes as text */
    public record Line(long seq, String action, String subject, String prev, String hash, String body) {}
}
