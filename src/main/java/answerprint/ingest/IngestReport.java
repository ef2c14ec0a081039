package answerprint.ingest;

import java.util.List;

/**
 * What ingest noticed.
 *
 * @param findings warnings in the user's words; none is good
 */
public record IngestReport(List<String> findings) {
    public IngestReport {
        findings = List.copyOf(findings);
    }
}
