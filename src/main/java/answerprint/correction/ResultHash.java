package answerprint.correction;

import answerprint.picture.Frame;
import answerprint.picture.PictureFormat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names the exact bits of a result frame: SHA-256 over the plate's own hash, the frame number, the picture's format, and
 * place, alpha and result of every sample that may differ from the plate. Whatever else the frame holds is the plate, bit
 * for bit, so the hash binds the whole picture at the price of the changed part.
 */
public final class ResultHash {
    private final MessageDigest digest = sha256();
    private ByteBuffer bytes = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

    /**
     * @param plateSha256 hash of the take's media, 64 hexadecimal digits
     * @param n ABS
     * @param result the composited frame
     * @return 64 hexadecimal digits
     */
    public String of(String plateSha256, int n, ChangedPixels changed, Frame result) {
        PictureFormat format = result.format();
        digest.reset();
        digest.update((plateSha256 + " " + n + " " + format.width() + "x" + format.height() + " "
                        + format.encoding().id() + "\n")
                .getBytes(StandardCharsets.UTF_8));
        int at = 0;
        for (int run = 0; run < changed.runCount(); run++) {
            int length = changed.runLength(run);
            float[] rgb = new float[3 * length];
            result.mat().get(changed.runY(run), changed.runX(run), rgb);
            reserve(12 + 16 * length);
            bytes.putInt(changed.runY(run)).putInt(changed.runX(run)).putInt(length);
            int floats = bytes.position();
            bytes.asFloatBuffer().put(rgb).put(changed.alphas(), at, length);
            digest.update(bytes.array(), 0, floats + 16 * length);
            at += length;
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void reserve(int size) {
        if (bytes.capacity() < size) {
            bytes = ByteBuffer.allocate(2 * size).order(ByteOrder.LITTLE_ENDIAN);
        }
        bytes.clear();
    }

    /** One hash for a sequence of hashes, in their order. */
    public static String ofAll(Iterable<String> hashes) {
        MessageDigest all = sha256();
        for (String hash : hashes) {
            all.update(hash.getBytes(StandardCharsets.US_ASCII));
            all.update((byte) '\n');
        }
        return HexFormat.of().formatHex(all.digest());
    }

    /** The SHA-256 of some bytes as 64 hexadecimal digits. */
    public static String ofBytes(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
