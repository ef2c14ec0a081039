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
        path = path.replace('\\', '/').replaceAll("\\p{Cntrl}", "");
        path = path.substring(Math.max(0, path.length() - 400));
        if (path.isBlank()) {
            path = "unnamed";
        }
    }

    /** The last part of the path. */
    public String name() {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.isBlank() ? path : last;
    }
}
