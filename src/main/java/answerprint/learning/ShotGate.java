package answerprint.learning;

import java.util.UUID;

/**
 * Whether the repair net may be used on a take, by that take's own held-out frames.
 *
 * @param patches how many hole patches were compared
 * @param plainDb peak signal-to-noise of the plain method inside the holes
 * @param netDb the same of the net
 * @param used true where the net is better
 */
public record ShotGate(UUID take, String name, int patches, double plainDb, double netDb, boolean used) {

    /** What the net gains over the plain method, dB. */
    public double gain() {
        return netDb - plainDb;
    }
}
