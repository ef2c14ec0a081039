package answerprint.proposal;

import answerprint.picture.PictureFormat;
import answerprint.production.ProductionId;
import answerprint.timeline.FrameRate;
import java.util.UUID;

/**
 * A take as proposals need it.
 *
 * @param slate as the crew reads it: {@code 42A / 3}
 * @param sha256 of the take's media
 * @param count frames; ABS runs from 0
 * @param startTimecode as in the file, or empty
 * @param camera as ingest found it, or empty
 */
record Plate(
        UUID take,
        ProductionId production,
        String slate,
        String sha256,
        PictureFormat format,
        FrameRate rate,
        int count,
        String startTimecode,
        String camera) {}
