package answerprint.picture.ffmpeg;

import answerprint.picture.Container;
import answerprint.picture.MediaFacts;
import answerprint.timeline.FrameRate;
import java.util.ArrayList;
import java.util.List;

/** The fixed words by which FFmpeg is told what to open: one demuxer, known codecs, no protocol but the descriptor. */
final class Input {
    private static final String CODECS = String.join(
            ",",
            List.of(
                    "prores",
                    "dnxhd",
                    "h264",
                    "hevc",
                    "av1",
                    "libaom-av1",
                    "vp8",
                    "vp9",
                    "ffv1",
                    "cfhd",
                    "mjpeg",
                    "mpeg2video",
                    "mpeg4",
                    "jpeg2000",
                    "rawvideo",
                    "v210",
                    "v410",
                    "r210",
                    "qtrle",
                    "png",
                    "exr",
                    "dpx",
                    "tiff",
                    "aac",
                    "alac",
                    "flac",
                    "mp3",
                    "mp3float",
                    "ac3",
                    "eac3",
                    "opus",
                    "vorbis",
                    "pcm_s16le",
                    "pcm_s16be",
                    "pcm_s24le",
                    "pcm_s24be",
                    "pcm_s32le",
                    "pcm_s32be",
                    "pcm_f32le",
                    "pcm_f32be",
                    "pcm_u8",
                    "pcm_s8",
                    "pcm_bluray",
                    "pcm_alaw",
                    "pcm_mulaw",
                    "pcm_f64le",
                    "pcm_s16le_planar",
                    "mp2",
                    "mp2float",
                    "dca",
                    "truehd",
                    "wavpack",
                    "adpcm_ima_qt",
                    "amrnb"));
    /** Numbered stills have these names inside the box. */
    static final String NUMBERED = "%07d";

    private Input() {}

    static List<String> limits(Container container, long maxPixels) {
        return List.of(
                "-protocol_whitelist",
                container.sequence() ? "file,fd,pipe" : "fd,pipe",
                "-format_whitelist",
                demuxer(container),
                "-codec_whitelist",
                container.sequence() ? container.id() : CODECS,
                "-max_pixels",
                Long.toString(maxPixels));
    }

    /** The words up to and with the input; {@code before} stands right before it. */
    static List<String> of(MediaFacts facts, long maxPixels, List<String> before) {
        List<String> words = new ArrayList<>(limits(facts.container(), maxPixels));
        words.addAll(List.of("-threads", Integer.toString(threads())));
        if (facts.container().sequence()) {
            words.addAll(sequence(facts.container(), facts.rate(), before));
        } else {
            words.addAll(List.of("-f", demuxer(facts.container())));
            words.addAll(before);
            words.addAll(List.of("-fd", "0", "-i", "fd:"));
        }
        return words;
    }

    static String demuxer(Container container) {
        return switch (container) {
            case MOV -> "mov";
            case MXF -> "mxf";
            case MATROSKA -> "matroska";
            case WAV -> "wav";
            case EXR_SEQUENCE, DPX_SEQUENCE, TIFF_SEQUENCE, PNG_SEQUENCE -> "image2";
        };
    }

    private static List<String> sequence(Container container, FrameRate rate, List<String> before) {
        List<String> words = new ArrayList<>(
                List.of("-f", "image2", "-c:v", container.id(), "-framerate", rate.toString(), "-start_number"));
        words.addAll(before.isEmpty() ? List.of("0") : before);
        words.addAll(List.of("-i", BoxJob.IN + "/" + NUMBERED + "." + container.id()));
        return words;
    }

    static int threads() {
        return Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);
    }
}
