package answerprint.picture.ffmpeg;

import answerprint.picture.FrameTimes;
import answerprint.picture.MediaFacts;
import answerprint.picture.UnreadableMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Reads the times that ffmpeg noted for each decoded frame. */
final class DecodedTimes {
    private DecodedTimes() {}

    /** Times in the track's own ticks; the packets' table where they agree in number. */
    static FrameTimes read(Path notes, MediaFacts facts) {
        List<String> lines = lines(notes);
        if (facts.container().sequence()) {
            return FrameTimes.counted(lines.size());
        }
        if (lines.size() == facts.count()) {
            return facts.times();
        }
        return FrameTimes.of(lines.stream()
                .mapToLong(line -> ticks(line, facts))
                .sorted()
                .distinct()
                .toArray());
    }

    private static long ticks(String line, MediaFacts facts) {
        String[] parts = line.strip().split("[ /]", -1);
        long time = Long.parseLong(parts[0]);
        double seconds = (double) time * Long.parseLong(parts[1]) / Long.parseLong(parts[2]);
        return Math.round(seconds * facts.ticksPerSecond() / facts.tickDivisor());
    }

    private static List<String> lines(Path notes) {
        try {
            return Files.isRegularFile(notes)
                    ? Arrays.stream(Files.readString(notes).split("\n", -1))
                            .filter(line -> line.matches("-?\\d{1,18} \\d{1,9}/\\d{1,9}\\s*"))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UnreadableMedia("The times of the frames cannot be read back.", e);
        }
    }
}
