package answerprint.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells a file's kind by its first bytes; the name is never asked. Plain Java: any process may ask. */
public final class Sniffing {
    private static final int HEAD = 1 << 16;
    private static final Set<String> MOV_ATOMS =
            Set.of("ftyp", "moov", "mdat", "wide", "free", "skip", "pnot", "styp", "moof", "sidx", "uuid");
    private static final Set<String> STILL_BRANDS = Set.of("avif", "avis", "heic", "heix", "mif1", "msf1", "hevc");
    private static final String MXF_KEY = latin(0x06, 0x0e, 0x2b, 0x34, 0x02, 0x05, 0x01, 0x01, 0x0d, 0x01, 0x02);
    private static final List<Map.Entry<String, Container>> STARTS = List.of(
            Map.entry(latin(0x1a, 0x45, 0xdf, 0xa3), Container.MATROSKA),
            Map.entry(latin(0x76, 0x2f, 0x31, 0x01), Container.EXR_SEQUENCE),
            Map.entry("SDPX", Container.DPX_SEQUENCE),
            Map.entry("XPDS", Container.DPX_SEQUENCE),
            Map.entry(latin('I', 'I', '*', 0), Container.TIFF_SEQUENCE),
            Map.entry(latin('M', 'M', 0, '*'), Container.TIFF_SEQUENCE),
            Map.entry(latin(0x89, 'P', 'N', 'G'), Container.PNG_SEQUENCE));
    private static final List<Map.Entry<String, String>> NOT_TAKEN = List.of(
            Map.entry("#EXTM3U", "This is a playlist (HLS), not a recording. Playlists are never followed."),
            Map.entry(
                    "ffconcat", "This is a list of other files (ffconcat), not a recording. Lists are never followed."),
            Map.entry("<?xml", "This is a text file (XML), not a recording."),
            Map.entry("<MPD", "This is a playlist (DASH), not a recording. Playlists are never followed."),
            Map.entry("GIF8", "This is a GIF picture; dailies come as MOV, MP4, MXF, MKV or as EXR, DPX, TIFF frames."),
            Map.entry("OggS", "Ogg is not taken as dailies; wrap the recording as MOV, MP4, MXF or MKV."),
            Map.entry("BM", "This is a BMP picture; frames come as EXR, DPX, TIFF or PNG."),
            Map.entry(latin(0xff, 0xd8, 0xff), "This is a JPEG picture; frames come as EXR, DPX, TIFF or PNG."),
            Map.entry(latin('I', 'I', '+', 0), "BigTIFF is not taken; frames come as EXR, DPX, TIFF or PNG."),
            Map.entry("PK", "Archives are not taken; hand in the files themselves."),
            Map.entry(latin(0x1f, 0x8b), "Archives are not taken; hand in the files themselves."),
            Map.entry(latin(0, 0, 0, 1), "This is a bare H.264 or HEVC stream without times; wrap it as MOV or MP4."),
            Map.entry(latin(0, 0, 1), "This is a bare video stream without times; wrap it as MOV or MP4."),
            Map.entry("FLV", "FLV is not taken as dailies; wrap the recording as MOV, MP4, MXF or MKV."));

    private Sniffing() {}

    /**
     * What the first bytes of a file say that it is.
     *
     * @throws UnsupportedFormat when it is nothing that is taken here, with words what it seems to be
     * @throws UnreadableMedia when it is empty or cannot be opened
     */
    public static Container kindOf(Path file) {
        String head = head(file);
        if (head.isEmpty()) {
            throw new UnreadableMedia("The file is empty.");
        }
        for (Map.Entry<String, Container> start : STARTS) {
            if (head.startsWith(start.getKey())) {
                return start.getValue();
            }
        }
        if (head.length() >= 12 && MOV_ATOMS.contains(head.substring(4, 8))) {
            return movie(head);
        }
        if (head.startsWith("RIFF")) {
            return riff(head);
        }
        if (head.contains(MXF_KEY)) {
            return Container.MXF;
        }
        throw notTaken(head);
    }

    private static Container movie(String head) {
        if (head.startsWith("ftyp", 4) && STILL_BRANDS.contains(head.substring(8, 12))) {
            throw new UnsupportedFormat(
                    "This is a still picture (AVIF or HEIF); frames come as EXR, DPX, TIFF or PNG.");
        }
        return Container.MOV;
    }

    private static Container riff(String head) {
        if (head.startsWith("WAVE", 8)) {
            return Container.WAV;
        }
        throw new UnsupportedFormat(
                head.startsWith("AVI", 8)
                        ? "AVI is not taken as dailies; wrap the recording as MOV, MP4, MXF or MKV."
                        : "This is a WebP picture; frames come as EXR, DPX, TIFF or PNG.");
    }

    private static UnsupportedFormat notTaken(String head) {
        String text = head.stripLeading();
        for (Map.Entry<String, String> known : NOT_TAKEN) {
            if (text.startsWith(known.getKey()) || head.startsWith(known.getKey())) {
                return new UnsupportedFormat(known.getValue());
            }
        }
        boolean words = head.substring(0, Math.min(head.length(), 512))
                .chars()
                .allMatch(c -> c >= 0x20 || c == '\n' || c == '\r' || c == '\t');
        return new UnsupportedFormat(
                words
                        ? "This is a text file, not a recording."
                        : "This is nothing that is taken as dailies: MOV, MP4, MXF, MKV, or EXR, DPX, TIFF, PNG frames.");
    }

    private static String head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UnreadableMedia(
                    "The file cannot be opened: " + e.getClass().getSimpleName().toLowerCase(Locale.ROOT), e);
        }
    }

    private static String latin(int... bytes) {
        StringBuilder text = new StringBuilder();
        for (int b : bytes) {
            text.append((char) b);
        }
        return text.toString();
    }
}
