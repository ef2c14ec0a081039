package answerprint.picture.ffmpeg;

import answerprint.colour.CodeRange;
import answerprint.colour.Curve;
import answerprint.colour.Encoding;
import answerprint.colour.Gamut;
import answerprint.picture.AssumedEncoding;
import answerprint.picture.Container;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** What a picture track's colour tags say, with what is assumed where they are silent. */
record TrackColour(String matrix, boolean fullRange, Encoding encoding) {
    private static final int HD = 720;

    /**
     * @param told primaries that the file names where ffprobe does not look
     * @param warnings gets the question what the encoding is, where the file is silent
     */
    static TrackColour of(
            JsonNode track, String pixels, Container container, Optional<Gamut> told, List<String> warnings) {
        String space = track.path("color_space").asText("unknown");
        String transfer = track.path("color_transfer").asText("unknown");
        String primaries = track.path("color_primaries").asText("unknown");
        boolean yuv = Described.yuv(pixels);
        boolean silent = told.isEmpty() && (unknown(transfer) || (yuv && unknown(space)));
        Gamut gamut = told.orElseGet(() -> gamut(primaries));
        Encoding encoding = new Encoding(curve(transfer, pixels, container), gamut, CodeRange.FULL);
        if (silent) {
            warnings.add(AssumedEncoding.finding(what(container), encoding));
        }
        boolean full = !yuv || track.path("color_range").asText("tv").equals("pc") || pixels.startsWith("yuvj");
        return new TrackColour(matrix(space, yuv, track.path("height").asInt()), full, encoding);
    }

    private static String what(Container container) {
        return switch (container) {
            case EXR_SEQUENCE -> "EXR frames are scene-linear, but these do not say their primaries";
            case DPX_SEQUENCE -> "These DPX frames do not say their curve";
            case TIFF_SEQUENCE, PNG_SEQUENCE -> "These frames do not say their curve and primaries";
            case MOV, MXF, MATROSKA, WAV -> "The file has no colour tags";
        };
    }

    private static boolean unknown(String tag) {
        return tag.equals("unknown") || tag.equals("unspecified") || tag.equals("reserved");
    }

    private static String matrix(String space, boolean yuv, int height) {
        if (!yuv) {
            return "gbr";
        }
        return switch (space) {
            case "bt709", "smpte170m", "bt470bg", "bt2020nc", "smpte240m", "fcc" -> space;
            case "bt2020c" -> "bt2020nc";
            default -> height >= HD ? "bt709" : "smpte170m";
        };
    }

    private static Curve curve(String transfer, String pixels, Container container) {
        if (container == Container.EXR_SEQUENCE || pixels.contains("f16") || pixels.contains("f32")) {
            return Curve.LINEAR;
        }
        return switch (transfer) {
            case "linear" -> Curve.LINEAR;
            case "smpte2084" -> Curve.PQ;
            case "arib-std-b67" -> Curve.HLG;
            case "iec61966-2-1" -> Curve.SRGB;
            case "bt470m" -> Curve.GAMMA22;
            default ->
                container == Container.PNG_SEQUENCE || container == Container.TIFF_SEQUENCE ? Curve.SRGB : Curve.REC709;
        };
    }

    private static Gamut gamut(String primaries) {
        return switch (primaries) {
            case "bt2020" -> Gamut.REC2020;
            case "smpte432" -> Gamut.P3_D65;
            default -> Gamut.REC709;
        };
    }
}
