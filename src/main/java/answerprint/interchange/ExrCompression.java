package answerprint.interchange;

/** How an EXR packs its lines; the order is the file format's own numbering. */
public enum ExrCompression {
    NONE(1),
    RLE(1),
    ZIPS(1),
    ZIP(16),
    PIZ(32),
    PXR24(16),
    B44(32),
    B44A(32),
    DWAA(32),
    DWAB(256);

    private final int lines;

    ExrCompression(int lines) {
        this.lines = lines;
    }

    /** Scanlines that one chunk holds. */
    public int linesInChunk() {
        return lines;
    }

    /** Whether this package can unpack and pack it. */
    public boolean known() {
        return this == NONE || this == ZIPS || this == ZIP;
    }
}
