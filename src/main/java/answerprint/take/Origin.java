package answerprint.take;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a take was recorded and with what; empty texts where neither the file nor a sidecar said.
 *
 * @param day shooting day
 * @param unit "main unit"
 * @param roll camera roll, "A003"
 * @param clip the camera's own clip name, also called reel: "A003C012_260714_R1AB"
 */
public record Origin(@Nullable LocalDate day, String unit, String roll, String clip, String camera, String lens) {
    public static final Origin UNKNOWN = new Origin(null, "", "", "", "", "");
}
