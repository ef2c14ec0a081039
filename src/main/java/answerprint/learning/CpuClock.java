package answerprint.learning;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Processor time of this process and of all programs that it started and that have ended: pictures are decoded in programs of
 * their own. Where the system does not tell, this process alone.
 */
public final class CpuClock {
    private static final Path STAT = Path.of("/proc/self/stat");
    /** Linux tells these times in hundredths of a second (proc(5), USER_HZ). */
    private static final double TICKS = 100;

    /** Of the fields after the name: user and system time of the process, then of its children. */
    private static final int FIRST = 11;

    private static final int COUNT = 4;

    private CpuClock() {}

    /** Seconds since this process began. */
    public static double seconds() {
        try {
            String all = Files.readString(STAT);
            String[] fields = all.substring(all.lastIndexOf(')') + 2).split(" ", -1);
            double ticks = 0;
            for (int i = FIRST; i < FIRST + COUNT; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return ticks / TICKS;
        } catch (IOException notLinux) {
            return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                            .getProcessCpuTime()
                    / 1e9;
        }
    }
}
