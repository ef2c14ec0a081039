package answerprint.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Resident memory of this process over a long run, in MB, without the Java heap: the collector takes pages and gives them back as
 * it likes, up to a limit of its own, which would drown what is looked for. Everything else counts: native pixels, malloc's arenas,
 * codecs, nets, stacks, compiled code. Linux only.
 */
final class Growth {
    private static final int EVERY = 250;
    private static final Pattern RANGE = Pattern.compile("\\[0x([0-9a-f]+), 0x([0-9a-f]+)");
    private static final Pattern MAPPING = Pattern.compile("^([0-9a-f]+)-([0-9a-f]+) .*");

    private final List<Reading> readings = new ArrayList<>();
    private final long heapStart;
    private final long heapEnd;
    private long next;

    private record Reading(long frames, double megabytes) {}

    Growth() throws JMException {
        Object told = ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcHeapInfo",
                        new Object[] {},
                        new String[] {});
        Matcher heap = RANGE.matcher(told.toString());
        if (!heap.find()) {
            throw new IllegalStateException("this Java does not tell where its heap lies");
        }
        heapStart = Long.parseUnsignedLong(heap.group(1), 16);
        heapEnd = Long.parseUnsignedLong(heap.group(2), 16);
    }

    /** Reads now and then: about every 250 frames. */
    void see(long frames) throws IOException {
        if (frames >= next) {
            System.gc(); // what only waits for a finalizer or cleaner is no growth
            readings.add(new Reading(frames, resident()));
            next = frames + EVERY;
        }
    }

    double last() {
        return readings.isEmpty() ? 0 : readings.getLast().megabytes();
    }

    /** Slope of a straight line through the readings from {@code warm} frames on, MB per 1,000 frames. */
    double perThousand(double warm) {
        List<Reading> later = readings.stream().filter(r -> r.frames() >= warm).toList();
        double meanX = later.stream().mapToDouble(Reading::frames).average().orElse(0);
        double meanY = later.stream().mapToDouble(Reading::megabytes).average().orElse(0);
        double top = 0;
        double bottom = 1e-9;
        for (Reading r : later) {
            top += (r.frames() - meanX) * (r.megabytes() - meanY);
            bottom += (r.frames() - meanX) * (r.frames() - meanX);
        }
        return 1000 * top / bottom;
    }

    private double resident() throws IOException {
        long kilobytes = 0;
        boolean counted = true;
        for (String line : Files.readAllLines(Path.of("/proc/self/smaps"))) {
            Matcher mapping = MAPPING.matcher(line);
            if (mapping.matches()) {
                long start = Long.parseUnsignedLong(mapping.group(1), 16);
                counted = Long.compareUnsigned(start, heapStart) < 0 || Long.compareUnsigned(start, heapEnd) >= 0;
            } else if (counted && line.startsWith("Rss:")) {
                kilobytes += Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        return kilobytes / 1024.0;
    }
}
