package answerprint.picture.ffmpeg;

import answerprint.colour.Curve;
import answerprint.colour.Gamut;
import answerprint.picture.FrameSink;
import answerprint.picture.FrameSinks;
import answerprint.picture.MovieCodec;
import answerprint.picture.MovieLabels;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.picture.ProxyRecipe;
import answerprint.timeline.FrameRate;
import com.google.errorprone.annotations.MustBeClosed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@link FrameSinks}: 16-bit RGB goes down a pipe to ffmpeg in the box. */
final class BoxedSinks implements FrameSinks {
    private final Box box;
    private final PictureMemory memory;

    BoxedSinks(Box box, PictureMemory memory) {
        this.box = box;
        this.memory = memory;
    }

    @Override
    @MustBeClosed
    public FrameSink proxy(Path file, PictureFormat format, FrameRate rate) {
        ProxyRecipe recipe = ProxyRecipe.of(format, rate);
        String view = format.encoding().curve() == Curve.LINEAR ? LINEAR_TO_SRGB : "";
        List<String> words = new ArrayList<>(input(format, rate));
        words.addAll(List.of("-vf", view + recipe.picture("") + "," + recipe.timing(), "-fps_mode", "passthrough"));
        words.addAll(recipe.encoder());
        words.addAll(List.of("-movflags", "+write_colr", "-f", "mp4", "-fd", "1", "fd:"));
        return new BoxedSink(box, file, format, words, memory);
    }

    @Override
    @MustBeClosed
    public FrameSink movie(MovieCodec codec, Path file, MovieLabels labels) {
        PictureFormat format = labels.format();
        Tags tags = Tags.of(format);
        List<String> words = new ArrayList<>(input(format, labels.rate()));
        words.addAll(
                switch (codec) {
                    case PRORES_4444 ->
                        coded(tags, "yuv444p10le", "prores_ks", "4444", "-vendor", "apl0", "-bits_per_mb", "8000");
                    case DNXHR_444 -> coded(tags, "yuv444p10le", "dnxhd", "dnxhr_444");
                    case DNXHR_HQX -> coded(tags, "yuv422p10le", "dnxhd", "dnxhr_hqx");
                    case FFV1 ->
                        List.of(
                                "-vf",
                                "format=gbrp16le,setparams=" + tags.words("gbr", "pc"),
                                "-c:v",
                                "ffv1",
                                "-level",
                                "3",
                                "-slicecrc",
                                "1");
                });
        labels.start().ifPresent(start -> words.addAll(List.of("-timecode", start.toString())));
        labels.reel().ifPresent(reel -> words.addAll(List.of("-metadata:s:v:0", "reel_name=" + reel)));
        words.addAll(
                codec.extension().equals("mov")
                        ? List.of("-movflags", "+write_colr+use_metadata_tags", "-f", "mov")
                        : List.of("-f", "matroska"));
        words.addAll(List.of("-fd", "1", "fd:"));
        return new BoxedSink(box, file, format, words, memory);
    }

    /** RGB to 10-bit YUV of legal range by the encoding's matrix, then the codec. */
    private static List<String> coded(Tags tags, String pixels, String codec, String profile, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "-vf",
                "scale=flags=accurate_rnd+full_chroma_int+full_chroma_inp:out_color_matrix=" + tags.scaler()
                        + ":out_range=tv,setparams=" + tags.words(tags.matrix(), "tv") + ",format=" + pixels));
        words.addAll(List.of("-c:v", codec, "-profile:v", profile));
        words.addAll(List.of(more));
        return words;
    }

    static final String LINEAR_TO_SRGB =
            "format=gbrpf32le,zscale=transferin=linear:transfer=iec61966-2-1:primariesin=bt709:primaries=bt709,format=gbrp16le,";

    private static List<String> input(PictureFormat format, FrameRate rate) {
        return List.of(
                "-nostdin",
                "-hide_banner",
                "-v",
                "error",
                "-protocol_whitelist",
                "fd,pipe",
                "-f",
                "rawvideo",
                "-pixel_format",
                "rgb48le",
                "-video_size",
                format.width() + "x" + format.height(),
                "-framerate",
                rate.toString(),
                "-i",
                "pipe:0");
    }

    /** Colour tags by FFmpeg's names; a camera log has none of its own and is tagged unspecified. */
    private record Tags(String scaler, String matrix, String primaries, String curve) {
        String words(String space, String range) {
            return "color_primaries=" + primaries + ":color_trc=" + curve + ":colorspace=" + space + ":range=" + range;
        }

        static Tags of(PictureFormat format) {
            Gamut gamut = format.encoding().gamut();
            boolean wide = gamut == Gamut.REC2020;
            String primaries =
                    switch (gamut) {
                        case REC709 -> "bt709";
                        case REC2020 -> "bt2020";
                        case P3_D65 -> "smpte432";
                        default -> "unknown";
                    };
            String curve =
                    switch (format.encoding().curve()) {
                        case REC709, GAMMA24 -> "bt709";
                        case SRGB -> "iec61966-2-1";
                        case PQ -> "smpte2084";
                        case HLG -> "arib-std-b67";
                        case LINEAR -> "linear";
                        case GAMMA22 -> "gamma22";
                        default -> "unknown";
                    };
            return new Tags(wide ? "bt2020" : "bt709", wide ? "bt2020nc" : "bt709", primaries, curve);
        }
    }
}
