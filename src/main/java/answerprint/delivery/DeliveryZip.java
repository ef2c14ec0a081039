package answerprint.delivery;

import answerprint.storage.MediaStore;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A whole delivery as one zip: the same delivery gives the same bytes, whenever it is asked for. */
final class DeliveryZip {
    private final MediaStore store;

    DeliveryZip(MediaStore store) {
        this.store = store;
    }

    /** Frames and movies are compressed already, so nothing is compressed again. */
    void write(Delivery delivery, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16));
        zip.setLevel(Deflater.NO_COMPRESSION);
        for (DeliveredFile file : delivery.files()) {
            ZipEntry entry = new ZipEntry(file.path());
            entry.setTimeLocal(delivery.ordered().atOffset(ZoneOffset.UTC).toLocalDateTime());
            zip.putNextEntry(entry);
            try (InputStream in = store.open(file.sha256())) {
                in.transferTo(zip);
            }
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }
}
