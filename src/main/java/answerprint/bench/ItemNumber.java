package answerprint.bench;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A number for a name, the same on every machine and in every run. */
final class ItemNumber {
    private ItemNumber() {}

    /** @return 0 up to 2³² */
    static long of(String name) {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
