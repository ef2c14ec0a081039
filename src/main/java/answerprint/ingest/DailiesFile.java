package answerprint.ingest;

import answerprint.production.ProductionId;
import answerprint.storage.MediaAddress;

/**
 * A file that was handed over whole.
 *
 * @param path as the person named it, folders with it; for people and for matching logs, never for opening
 * @param address where its bytes are
 */
public record DailiesFile(ProductionId production, String path, MediaAddress address) {
    public DailiesFile {
        path = plain(path);
    }

    /** A path as it may be shown: forward slashes, no control characters, at most 400 characters. */
    static String plain(String path) {
        String shown = path.replace('\\', '/').replaceAll("\\p{Cntrl}", "");
        String end = shown.substring(Math.max(0, shown.length() - 400));
        return end.isBlank() ? "unnamed" : end;
    }

    /** The last part of the path. */
    public String name() {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.isBlank() ? path : last;
    }
}
