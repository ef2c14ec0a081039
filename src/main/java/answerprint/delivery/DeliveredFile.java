package answerprint.delivery;

import answerprint.storage.MediaAddress;

/**
 * One file of a delivery.
 *
 * @param path within the delivery, with slashes, of a-z A-Z 0-9 . _ - only
 * @param role frame, movie, matte, light or paper
 * @param sha256 of all its bytes
 */
public record DeliveredFile(String path, String role, MediaAddress sha256, long bytes) {
    static final String FRAME = "frame";
    static final String MOVIE = "movie";
    static final String MATTE = "matte";
    static final String LIGHT = "light";
    static final String PAPER = "paper";

    /** Its last part. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
