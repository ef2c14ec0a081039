package answerprint.correction.repair;

/**
 * A frame as motion is estimated on it: at most 960 pixels wide, local contrast evened out, wires filled in so that they do
 * not pull the flow. On the heap, so that it may be kept from frame to frame.
 *
 * @param scale proxy pixels per plate pixel, at most 1
 * @param luma 8-bit, the holes filled
 * @param hole non-zero where wires were
 */
public record Proxy(int frame, int width, int height, double scale, byte[] luma, byte[] hole) {}
