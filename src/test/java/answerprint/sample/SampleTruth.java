package answerprint.sample;

/** The true plates of the takes that ship, for tests outside this package. */
public final class SampleTruth {
    private SampleTruth() {}

    /** What frame n of a shipped clip would be without its faults: BT.709 signal 0..1, RGB interleaved, with grain. */
    public static float[] frame(String clip, int n) {
        return SampleTakes.named(clip).grainyTruth(n).toSignal();
    }
}
