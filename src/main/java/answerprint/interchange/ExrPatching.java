package answerprint.interchange;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts changed lines into a plate's own EXR: chunks without a change leave as the very bytes they came in, header and
 * attributes too. Only the chunks of changed lines are packed anew, samples in the plate's own storage.
 */
public final class ExrPatching {

    private ExrPatching() {}

    /**
     * @param plate a scanline EXR packed by NONE, ZIPS or ZIP
     * @param changed the whole picture with the changes in it; same size and channels
     * @param rows which rows of the data window differ, from its top
     * @return the file with those rows replaced
     * @throws UnreadableDocument when the plate is packed otherwise
     */
    public static byte[] withRows(byte[] plate, ExrPicture changed, java.util.BitSet rows) {
        ExrFile file = new ExrFile(plate);
        ExrHeader header = file.header();
        if (!header.compression().known()) {
            throw new UnreadableDocument("EXR", header.compression() + " chunks cannot be packed anew");
        }
        if (!header.channels().equals(changed.header().channels())
                || !header.dataWindow().equals(changed.header().dataWindow())) {
            throw new IllegalArgumentException("The changed picture has the plate's size and channels");
        }
        ExrPicture inPlatesPacking = new ExrPicture(header, changed.planes());
        List<byte[]> chunks = new ArrayList<>();
        for (ExrFile.Chunk chunk : file.chunks()) {
            chunks.add(chunk(file, chunk, inPlatesPacking, rows));
        }
        return ExrWriting.file(header, chunks);
    }

    private static byte[] chunk(ExrFile file, ExrFile.Chunk chunk, ExrPicture changed, java.util.BitSet rows) {
        int row = chunk.y() - changed.header().dataWindow().top();
        int lines = Math.min(file.header().compression().linesInChunk(), changed.height() - row);
        int next = rows.nextSetBit(row);
        if (next < 0 || next >= row + lines) {
            return file.raw(chunk);
        }
        byte[] packed = ExrLines.pack(changed, row, lines);
        return ExrAttribute.room(8 + packed.length)
                .putInt(chunk.y())
                .putInt(packed.length)
                .put(packed)
                .array();
    }
}
