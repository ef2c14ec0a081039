package answerprint.picture;

import java.util.List;

/**
 * What one pass over a take yields beside its proxy.
 *
 * @param times of the frames that could be decoded: the take's frames 0, 1, 2 …
 * @param filmstrip JPEG: {@link #tiles} pictures side by side, each {@link ProxyMaking#TILE_WIDTH} wide; may be empty
 * @param poster JPEG of the middle frame; may be empty
 * @param tileStep frames from one picture of the strip to the next
 * @param sound whether the proxy has sound
 * @param warnings in the user's words
 */
public record Rushes(
        FrameTimes times,
        byte[] filmstrip,
        byte[] poster,
        int tiles,
        int tileStep,
        boolean sound,
        List<String> warnings) {
    public Rushes {
        warnings = List.copyOf(warnings);
    }
}
