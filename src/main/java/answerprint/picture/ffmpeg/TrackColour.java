package answerprint.picture.ffmpeg;

import answerprint.colour.CodeRange;
import answerprint.colour.Curve;
import answerprint.colour.Encoding;
import answerprint.colour.Gamut;
import answerprint.picture.Container;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a picture track's colour tags say, with what is assumed where they are silent. */
record TrackColour(String matrix, boolean fullRange, Encoding encoding) {
    private static final int HD = 720;

    static TrackColour of(JsonNode track, String pixels, Container container, List<String> warnings) {
        String space = track.path("color_space").asText("unknown");
        String transfer = track.path("color_transfer").asText("unknown");
        String primaries = track.path("color_primaries").asText("unknown");
        boolean yuv = Described.yuv(pixels);
        boolean silent = yuv ? unknown(space) || unknown(transfer) : unknown(transfer);
        if (silent && container == Container.DPX_SEQUENCE) {
            warnings.add("DPX does not say its curve; the codes are read as Rec.709 until someone says otherwise.");
        } else if (silent && yuv) {
            warnings.add("The file has no colour tags; it is read as Rec.709.");
        }
        boolean full = !yuv || track.path("color_range").asText("tv").equals("pc") || pixels.startsWith("yuvj");
        Encoding encoding = new Encoding(curve(transfer, pixels, container), gamut(primaries), CodeRange.FULL);
        return new TrackColour(matrix(space, yuv, track.path("height").asInt()), full, encoding);
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
