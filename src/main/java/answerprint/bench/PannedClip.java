package answerprint.bench;

import answerprint.picture.PictureFormat;

/**
 * Frames of one shot at the bench's size, on the heap.
 *
 * @param item the folder it came from
 * @param name the same, with the first frame of the shot
 * @param levels of the recording, e.g. 255
 * @param frames interleaved RGB in the format's encoding
 * @param pan how far most corners move from frame to frame, median, pixels
 * @param standing share of the picture in which nothing moves, 0..1 ({@link StandingCamera})
 */
record PannedClip(
        String item, String name, PictureFormat format, int levels, float[][] frames, double pan, double standing) {
    int count() {
        return frames.length;
    }
}
