package answerprint.picture.ffmpeg;

import answerprint.colour.Gamut;
import answerprint.picture.BoxWalls;
import answerprint.picture.Container;
import answerprint.picture.FrameTimes;
import answerprint.picture.MediaProbing;
import answerprint.picture.Probe;
import answerprint.picture.Sniffing;
import answerprint.picture.UnreadableMedia;
import answerprint.picture.UnsupportedFormat;
import answerprint.timeline.FrameRate;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@link MediaProbing} by ffprobe: once for what the file says, once for the times of its picture packets. */
final class BoxedProbing implements MediaProbing {
    private static final Duration CPU = Duration.ofMinutes(2);
    private static final int MOST_WORDS = 8 << 20;
    private static final int MOST_TIMES = 64 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENTRIES =
            "stream=index,codec_type,codec_name,width,height,pix_fmt,bits_per_raw_sample,r_frame_rate,avg_frame_rate,"
                    + "time_base,color_range,color_space,color_transfer,color_primaries,field_order,channels"
                    + ":stream_tags:stream_disposition=attached_pic,still_image:stream_side_data=rotation:format_tags";

    private final Box box;

    BoxedProbing(Box box) {
        this.box = box;
    }

    @Override
    public BoxWalls walls() {
        return box.walls();
    }

    @Override
    public Probe probe(Path file) {
        Container container = Sniffing.kindOf(file);
        if (container.sequence()) {
            return probeSequence(List.of(file), FrameRate.FILM);
        }
        if (container == Container.WAV) {
            throw new UnsupportedFormat("This is sound without pictures; sound comes in with its recording.");
        }
        List<String> input = List.of("-f", Input.demuxer(container), "-fd", "0", "-i", "fd:");
        Described described = new Described(container, asked(container, input, file));
        PacketTimes times = times(container, described.stream(), file);
        return described.probe(times, Optional.empty());
    }

    @Override
    public Probe probeSequence(List<Path> frames, FrameRate rate) {
        Container container = Sniffing.kindOf(frames.getFirst());
        for (Path frame : frames) {
            if (Sniffing.kindOf(frame) != container) {
                throw new UnsupportedFormat("The frames are of several kinds; one take has frames of one kind.");
            }
        }
        if (!container.sequence()) {
            throw new UnsupportedFormat("These files are recordings of their own, not the frames of one take.");
        }
        try (Sequence first = Sequence.linked(frames.subList(0, 1), container.id(), box)) {
            List<String> words = List.of(
                    "-f",
                    "image2",
                    "-framerate",
                    rate.toString(),
                    "-start_number",
                    "0",
                    "-i",
                    BoxJob.IN + "/" + Input.NUMBERED + "." + container.id());
            BoxJob job = first.shownTo(BoxJob.of("ffprobe", describing(container, words), CPU));
            Described described = new Described(container, json(run(job, MOST_WORDS)));
            Optional<Gamut> told =
                    container == Container.EXR_SEQUENCE ? ExrPrimaries.of(frames.getFirst()) : Optional.empty();
            return described.probe(new PacketTimes(FrameTimes.counted(frames.size()), 0, 0), told);
        }
    }

    /** Times of the packets that are shown, and how many say no time or are cut away. */
    record PacketTimes(FrameTimes times, int without, int discarded) {}

    private JsonNode asked(Container container, List<String> input, Path file) {
        return json(run(BoxJob.of("ffprobe", describing(container, input), CPU).reading(file), MOST_WORDS));
    }

    private List<String> describing(Container container, List<String> input) {
        List<String> words = new ArrayList<>(List.of("-v", "error"));
        words.addAll(Input.limits(container, box.rules().maxPixels()));
        words.addAll(List.of("-probesize", "20000000", "-analyzeduration", "20000000"));
        words.addAll(List.of("-show_entries", ENTRIES, "-of", "json"));
        words.addAll(input);
        return words;
    }

    private PacketTimes times(Container container, int stream, Path file) {
        List<String> words = new ArrayList<>(List.of("-v", "error"));
        words.addAll(Input.limits(container, box.rules().maxPixels()));
        words.addAll(List.of(
                "-select_streams", Integer.toString(stream), "-show_entries", "packet=pts,flags", "-of", "csv=p=0"));
        words.addAll(List.of("-f", Input.demuxer(container), "-fd", "0", "-i", "fd:"));
        byte[] csv = run(BoxJob.of("ffprobe", words, CPU).reading(file), MOST_TIMES);
        return parsed(new String(csv, StandardCharsets.ISO_8859_1));
    }

    private static PacketTimes parsed(String csv) {
        String[] lines = csv.split("\n", -1);
        long[] ticks = new long[lines.length];
        int count = 0;
        int without = 0;
        int discarded = 0;
        for (String line : lines) {
            String[] parts = line.strip().split(",", -1);
            if (parts.length < 2) {
                continue;
            }
            if (parts[1].contains("D")) {
                discarded++;
            } else if (parts[0].matches("-?\\d{1,18}")) {
                ticks[count++] = Long.parseLong(parts[0]);
            } else {
                without++;
            }
        }
        long[] shown = Arrays.stream(ticks, 0, count).sorted().distinct().toArray();
        return new PacketTimes(FrameTimes.of(shown), without + count - shown.length, discarded);
    }

    private byte[] run(BoxJob job, int most) {
        try (BoxedProgram program = box.start(job)) {
            byte[] output = program.allOutput(most);
            int code = program.exit();
            if (code != 0 || output.length == most) {
                throw new UnreadableMedia("The file cannot be read: "
                        + (output.length == most ? "it describes itself without end" : program.reason(code)) + ".");
            }
            return output;
        }
    }

    private static JsonNode json(byte[] text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UnreadableMedia("The file describes itself in a way that cannot be read.", e);
        } catch (java.io.IOException e) {
            throw new UnreadableMedia("The file describes itself in a way that cannot be read.", e);
        }
    }
}
