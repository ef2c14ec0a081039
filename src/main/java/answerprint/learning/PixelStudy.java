package answerprint.learning;

import answerprint.learning.LessonTakes.LessonTake;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameSources;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads what {@link StuckPixels} needs: for each camera and picture size so many frames, however much it shot, spread over at most
 * {@value #MOST_TAKES} of its takes. A camera without a name is left out: its takes may be of several.
 */
final class PixelStudy {
    private static final int MOST_TAKES = 16;

    private final FrameSources sources;
    private final PictureMemory memory;
    private final int frames;
    private final Map<Sensor, Integer> takes = new LinkedHashMap<>();
    private final Map<Sensor, Integer> seen = new LinkedHashMap<>();
    private final Map<Sensor, StuckPixels> pixels = new LinkedHashMap<>();

    /** What a map is of. */
    private record Sensor(String camera, int width, int height) {
        static Sensor of(LessonTake take) {
            var format = take.media().format();
            return new Sensor(take.camera(), format.width(), format.height());
        }
    }

    /** @param frames to look at, of each camera */
    PixelStudy(List<LessonTake> all, int frames, FrameSources sources, PictureMemory memory) {
        this.sources = sources;
        this.memory = memory;
        this.frames = frames;
        all.forEach(take -> takes.merge(Sensor.of(take), 1, Integer::sum));
    }

    /** Reads this take's share. @return how many frames were decoded */
    int look(LessonTake take) {
        Sensor sensor = Sensor.of(take);
        int among = Math.min(MOST_TAKES, takes.getOrDefault(sensor, 1));
        if (take.camera().equals(LessonTake.UNKNOWN) || seen.merge(sensor, 1, Integer::sum) > among) {
            return 0;
        }
        StuckPixels stuck = pixels.computeIfAbsent(sensor, unseen -> new StuckPixels(sensor.width(), sensor.height()));
        try (FrameSource source = sources.open(take.media());
                Scratch scratch = new Scratch(memory)) {
            int share = Math.min(source.count(), (frames + among - 1) / among);
            Frame frame = scratch.frame(source.format());
            for (int k = 0; k < share; k++) {
                scratch.recycle();
                source.read((int) ((2L * k + 1) * source.count() / (2L * share)), frame);
                stuck.look(WorkingPicture.of(frame, sensor.width(), scratch), take.setUp(), scratch);
            }
            return share;
        }
    }

    /** The maps of those cameras that have stuck pixels, by name. */
    List<CameraPixels> maps() {
        Map<String, CameraPixels> maps = new TreeMap<>();
        pixels.forEach((sensor, stuck) -> maps.put(sensor.toString(), stuck.map(sensor.camera())));
        return maps.values().stream().filter(map -> !map.pixels().isEmpty()).toList();
    }
}
