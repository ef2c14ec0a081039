package answerprint.correction;

import answerprint.picture.Frame;
import answerprint.picture.PictureFormat;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names the exact bits of a result frame: SHA-256 over the plate's own hash, the frame number, the picture's format, and
 * place, alpha (once where it is the same for all) and result of every sample that may differ from the plate. Whatever else the frame holds is the plate, bit
 * for bit, so the hash binds the whole picture at the price of the changed part.
 */
public final class ResultHash {
    private static final long BYTES_PER_PIXEL = 3L * Float.BYTES;
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
        boolean evenAlpha = changed.evenAlpha();
        bytes.clear();
        bytes.put((byte) (evenAlpha ? 1 : 0)).putFloat(changed.count() == 0 ? 0 : changed.alpha(0));
        digest.update(bytes.flip());
        int at = 0;
        for (int run = 0; run < changed.runCount(); run++) {
            int length = changed.runLength(run);
            bytes.clear();
            bytes.putInt(changed.runY(run)).putInt(changed.runX(run)).putInt(length);
            digest.update(bytes.flip());
            digest.update(samples(result, changed, run));
            if (!evenAlpha) {
                reserve(4 * length);
                bytes.asFloatBuffer().put(changed.alphas(), at, length);
                digest.update(bytes.array(), 0, 4 * length);
            }
            at += length;
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The run's bits where they lie: copying a graded picture would cost as much as digesting it. */
    private static ByteBuffer samples(Frame result, ChangedPixels changed, int run) {
        if (!result.mat().isContinuous()) {
            throw new IllegalArgumentException("A whole frame lies in one piece");
        }
        long first = (long) changed.runY(run) * result.mat().cols() + changed.runX(run);
        return MemorySegment.ofAddress(result.mat().dataAddr() + BYTES_PER_PIXEL * first)
                .reinterpret(BYTES_PER_PIXEL * changed.runLength(run))
                .asByteBuffer();
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
