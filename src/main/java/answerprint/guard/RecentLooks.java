package answerprint.guard;

import answerprint.picture.Region;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.opencv.core.Mat;

/**
 * What detectors said of the pictures that they saw last. Several proposals of one take, and one proposal before judgement and
 * at delivery, show the same plate; a look costs a hundred times what it costs to know a picture again by its bits. For any
 * thread.
 */
final class RecentLooks {
    private static final int MOST = 512;

    private final Map<Picture, List<Region>> known = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Picture, List<Region>> eldest) {
            return size() > MOST;
        }
    };

    /** @param look which detector, at which strictness */
    private record Picture(String look, int width, String sha256) {}

    /** @param bits 8-bit, one channel, without gaps between lines */
    List<Region> of(String look, Mat bits, Supplier<List<Region>> detector) {
        Picture picture = new Picture(look, bits.cols(), sha256(bits));
        synchronized (known) {
            List<Region> found = known.get(picture);
            if (found != null) {
                return found;
            }
        }
        List<Region> found = List.copyOf(detector.get());
        synchronized (known) {
            known.put(picture, found);
        }
        return found;
    }

    private static String sha256(Mat bits) {
        byte[] bytes = new byte[(int) bits.total()];
        bits.get(0, 0, bytes);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
