package answerprint.learning;

/**
 * What it cost to read the material, the part of learning that grows with it: training takes the same number of steps however
 * much there is. Times are measured, so they differ from run to run.
 *
 * @param hours length of all takes
 * @param frames of all takes
 * @param read frames that were decoded
 * @param cpuSeconds processor time of looking takes over and reading
 * @param furtherHours length of those takes whose set-up another take had shown before
 * @param furtherCpuSeconds what these cost
 */
public record ReadingCost(
        double hours, long frames, long read, double cpuSeconds, double furtherHours, double furtherCpuSeconds) {
    /** Nothing was read. */
    public static final ReadingCost NOTHING = new ReadingCost(0, 0, 0, 0, 0, 0);

    /** Whether there were further takes of set-ups, so that what they cost was measured. */
    public boolean knowsFurther() {
        return furtherHours > 0;
    }

    /** Processor minutes for one more hour of dailies of the same set-ups; of any dailies where there were no further takes. */
    public double minutesAnHour() {
        double length = knowsFurther() ? furtherHours : hours;
        return length == 0 ? 0 : (knowsFurther() ? furtherCpuSeconds : cpuSeconds) / length / 60;
    }
}
