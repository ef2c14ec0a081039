package answerprint.picture;

import answerprint.timeline.FrameRate;

/**
 * What ingest learned about a picture track, and what is needed to read any of its frames exactly.
 *
 * @param stream index of the picture track in the file
 * @param codec FFmpeg's name of the codec
 * @param pixels FFmpeg's name of the stored pixel format
 * @param depth bits of one sample, 8 to 32
 * @param format as pictures are handed out (after rotation)
 * @param rate exact
 * @param matrix YUV matrix to decode with, by FFmpeg's name: bt709, smpte170m, bt2020nc …; "gbr" for RGB
 * @param fullRange whether the stored samples use all codes
 * @param ticksPerSecond of {@code times}: numerator
 * @param tickDivisor of {@code times}: denominator; a tick lasts tickDivisor / ticksPerSecond seconds
 */
public record MediaFacts(
        Container container,
        int stream,
        String codec,
        String pixels,
        int depth,
        PictureFormat format,
        FrameRate rate,
        String matrix,
        boolean fullRange,
        int ticksPerSecond,
        int tickDivisor,
        FrameTimes times) {
    /** How many frames there are. */
    public int count() {
        return times.count();
    }
}
