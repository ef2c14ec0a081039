package answerprint.picture.ffmpeg;

import answerprint.colour.Gamut;
import answerprint.picture.Container;
import answerprint.picture.FrameTimes;
import answerprint.picture.MediaFacts;
import answerprint.picture.PictureFormat;
import answerprint.picture.Probe;
import answerprint.picture.UnreadableMedia;
import answerprint.picture.UnsupportedFormat;
import answerprint.picture.opencv.PixelLayout;
import answerprint.timeline.FrameRate;
import answerprint.timeline.Timecode;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** One file's own description, judged: which track is the picture, what its numbers mean. */
final class Described {
    private static final int MOST_TAGS = 200;
    private static final int LEAST_SIDE = 16;

    private final Container container;
    private final JsonNode answer;
    private final JsonNode picture;
    private final List<String> warnings = new ArrayList<>();

    Described(Container container, JsonNode answer) {
        this.container = container;
        this.answer = answer;
        this.picture = pictureTrack(answer);
    }

    int stream() {
        return picture.path("index").asInt();
    }

    Probe probe(BoxedProbing.PacketTimes packets, Optional<Gamut> told) {
        FrameTimes times = packets.times();
        if (times.count() == 0) {
            throw new UnreadableMedia("There are no pictures in it.");
        }
        String pixels = picture.path("pix_fmt").asText("");
        int[] tick = fraction("time_base", 1, 25);
        FrameRate rate =
                container.sequence() ? declared("r_frame_rate") : new Rates(times, tick).exact(declaredRates());
        TrackColour colour = TrackColour.of(picture, pixels, container, told, warnings);
        warnAbout(packets, times, rate, tick);
        MediaFacts facts = new MediaFacts(
                container,
                stream(),
                picture.path("codec_name").asText("unknown"),
                pixels,
                depth(pixels),
                size(colour),
                rate,
                colour.matrix(),
                colour.fullRange(),
                container.sequence() ? rate.numerator() : tick[1],
                container.sequence() ? rate.denominator() : tick[0],
                times);
        Map<String, String> tags = tags();
        return new Probe(facts, start(tags, rate), sound(), tags, warnings);
    }

    private void warnAbout(BoxedProbing.PacketTimes packets, FrameTimes times, FrameRate rate, int[] tick) {
        if (packets.without() > 0) {
            warnings.add(packets.without() + " pictures have no time of their own and are left out.");
        }
        if (!container.sequence() && !new Rates(times, tick).steady(rate)) {
            warnings.add("The frames are not evenly spaced (variable rate); the proxy plays them at " + rate.label()
                    + " frames a second, one for one.");
        }
        String order = picture.path("field_order").asText("progressive");
        if (!order.equals("progressive") && !order.equals("unknown")) {
            warnings.add("The pictures are interlaced; both fields are kept as they are.");
        }
    }

    private static JsonNode pictureTrack(JsonNode answer) {
        return StreamSupport.stream(answer.path("streams").spliterator(), false)
                .filter(track -> track.path("codec_type").asText("").equals("video"))
                .filter(track -> track.path("disposition").path("attached_pic").asInt(0) == 0)
                .max((a, b) -> Integer.compare(
                        a.path("width").asInt() * a.path("height").asInt(),
                        b.path("width").asInt() * b.path("height").asInt()))
                .orElseThrow(() -> new UnreadableMedia("There is no picture track in it."));
    }

    private PictureFormat size(TrackColour colour) {
        int width = picture.path("width").asInt();
        int height = picture.path("height").asInt();
        String pixels = picture.path("pix_fmt").asText("unknown");
        if (width == 0 || height == 0 || pixels.equals("unknown") || pixels.isEmpty()) {
            throw new UnreadableMedia("The picture track cannot be decoded: its codec ("
                    + picture.path("codec_name").asText("unknown").replaceAll("[^a-z0-9_]", "")
                    + ") is not taken here, or its header is damaged.");
        }
        if (width < LEAST_SIDE || height < LEAST_SIDE) {
            throw new UnsupportedFormat("A picture of " + width + " x " + height + " pixels is too small to judge.");
        }
        if (width > PictureFormat.LONGEST_SIDE || height > PictureFormat.LONGEST_SIDE) {
            throw new UnsupportedFormat("A picture of " + width + " x " + height + " pixels is too large; at most "
                    + PictureFormat.LONGEST_SIDE + " a side are taken.");
        }
        boolean turned = Math.abs(rotation()) % 180 == 90;
        return new PictureFormat(turned ? height : width, turned ? width : height, colour.encoding());
    }

    private int rotation() {
        return StreamSupport.stream(picture.path("side_data_list").spliterator(), false)
                .mapToInt(data -> data.path("rotation").asInt(0))
                .filter(angle -> angle != 0)
                .findFirst()
                .orElse(0);
    }

    private int depth(String pixels) {
        int raw = picture.path("bits_per_raw_sample").asInt(0);
        if (pixels.contains("f32")) {
            return 32;
        }
        if (pixels.contains("f16") || pixels.startsWith("rgb48") || pixels.startsWith("rgba64")) {
            return 16;
        }
        String digits = pixels.replaceAll("^.*?(9|10|12|14|16)(le|be)$", "$1");
        return digits.matches("\\d+") ? Integer.parseInt(digits) : Math.clamp(raw, 8, 16);
    }

    private List<FrameRate> declaredRates() {
        List<FrameRate> rates = new ArrayList<>();
        for (String field : List.of("r_frame_rate", "avg_frame_rate")) {
            if (picture.path(field).asText("").matches("[1-9]\\d{0,8}/[1-9]\\d{0,8}")) {
                rates.add(declared(field));
            }
        }
        return rates;
    }

    private FrameRate declared(String field) {
        int[] parts = fraction(field, 24, 1);
        return new FrameRate(parts[0], parts[1]);
    }

    private int[] fraction(String field, int numerator, int denominator) {
        String text = picture.path(field).asText("");
        if (!text.matches("[1-9]\\d{0,8}/[1-9]\\d{0,8}")) {
            return new int[] {numerator, denominator};
        }
        String[] parts = text.split("/", -1);
        return new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])};
    }

    private boolean sound() {
        return StreamSupport.stream(answer.path("streams").spliterator(), false)
                .anyMatch(track -> track.path("codec_type").asText("").equals("audio")
                        && track.path("channels").asInt() > 0);
    }

    private Map<String, String> tags() {
        Map<String, String> tags = new HashMap<>();
        answer.path("streams").forEach(track -> gather(track.path("tags"), tags));
        gather(answer.path("format").path("tags"), tags);
        gather(picture.path("tags"), tags);
        return tags;
    }

    private static void gather(JsonNode from, Map<String, String> into) {
        from.properties().forEach(tag -> {
            String value = tag.getValue().asText("").replaceAll("\\p{Cntrl}", " ");
            String key = tag.getKey().toLowerCase(Locale.ROOT);
            if (into.size() < MOST_TAGS || into.containsKey(key)) {
                into.put(key, value.substring(0, Math.min(300, value.length())));
            }
        });
    }

    /** Drop-frame or not is what the timecode track says by its last mark; it is never guessed from the rate. */
    private Optional<Timecode> start(Map<String, String> tags, FrameRate rate) {
        String text = tags.get("timecode");
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Timecode.parse(text, rate.nominalBase()));
        } catch (IllegalArgumentException e) {
            warnings.add("Its timecode (" + text.replaceAll("[^0-9:;.]", "") + ") does not fit " + rate.label()
                    + " frames a second and is left out.");
            return Optional.empty();
        }
    }

    /** Whether pixels of this kind need a matrix. */
    static boolean yuv(String pixels) {
        return PixelLayout.yuv(pixels);
    }
}
