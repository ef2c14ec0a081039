package answerprint.delivery;

import answerprint.picture.MediaRef;
import answerprint.storage.MediaAddress;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A take's plate as delivery needs it.
 *
 * @param slate as the crew reads it: {@code 42A / 3}
 * @param roll camera roll, or empty
 * @param sha256 the plate's own hash, the one that verdicts are bound to
 * @param files where its bytes are kept
 * @param startTimecode as in the file, drop-frame marked; empty when it has none
 * @param tags further attributes of the file by name, to be copied
 */
record DeliveredPlate(
        UUID take,
        String slate,
        String roll,
        String sha256,
        List<MediaAddress> files,
        MediaRef media,
        String startTimecode,
        Map<String, String> tags) {
    DeliveredPlate {
        files = List.copyOf(files);
        tags = Map.copyOf(tags);
    }
}
