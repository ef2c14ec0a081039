package answerprint.take;

import answerprint.colour.Cdl;
import answerprint.production.ProductionId;
import answerprint.rows.Row;
import answerprint.storage.MediaAddress;
import answerprint.timeline.FrameRate;
import answerprint.timeline.Timecode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes takes of rows. */
final class TakeRows {
    static final String COLUMNS = """
            SELECT id, production, scene, take_number, circled, retired, shooting_day::text AS shooting_day, unit, roll, clip,
                camera, lens, width, height, encoding, rate_numerator, rate_denominator, frames, start_frame, start_base,
                coalesce(start_drop, false) AS start_drop, sound, file_name, bytes, sha256, files, facts::text AS facts,
                proxy, poster, strip, strip_tiles, cdl::text AS cdl, warnings, logged
            FROM take_take
            """;

    private final ObjectMapper json;

    TakeRows(ObjectMapper json) {
        this.json = json;
    }

    Take read(Row row) throws SQLException {
        return new Take(
                new TakeId(row.uuid("id")),
                new ProductionId(row.uuid("production")),
                new Slate(row.text("scene"), row.number("take_number")),
                row.yes("circled"),
                row.maybeInstant("retired").orElse(null),
                origin(row),
                row.number("width"),
                row.number("height"),
                row.text("encoding"),
                new FrameRate(row.number("rate_numerator"), row.number("rate_denominator")),
                row.number("frames"),
                start(row),
                row.yes("sound"),
                row.text("file_name"),
                row.longNumber("bytes"),
                row.text("sha256"),
                row.texts("files").stream().map(MediaAddress::new).toList(),
                row.text("facts"),
                pictures(row),
                cdl(row.maybeText("cdl")),
                row.texts("warnings"),
                row.instant("logged"));
    }

    @Nullable
    String write(@Nullable Cdl cdl) {
        try {
            return cdl == null ? null : json.writeValueAsString(cdl);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a CDL that JSON cannot hold", e);
        }
    }

    private static Origin origin(Row row) throws SQLException {
        return new Origin(
                row.maybeText("shooting_day").map(LocalDate::parse).orElse(null),
                row.text("unit"),
                row.text("roll"),
                row.text("clip"),
                row.text("camera"),
                row.text("lens"));
    }

    private static @Nullable Timecode start(Row row) throws SQLException {
        Optional<Integer> frame = row.maybeNumber("start_frame");
        return frame.isEmpty() ? null : new Timecode(frame.get(), row.number("start_base"), row.yes("start_drop"));
    }

    private static TakePictures pictures(Row row) throws SQLException {
        return new TakePictures(
                new MediaAddress(row.text("proxy")),
                row.maybeText("poster").map(MediaAddress::new).orElse(null),
                row.maybeText("strip").map(MediaAddress::new).orElse(null),
                row.number("strip_tiles"));
    }

    private @Nullable Cdl cdl(Optional<String> text) {
        try {
            return text.isEmpty() ? null : json.readValue(text.get(), Cdl.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored CDL cannot be read", e);
        }
    }
}
