package answerprint.picture;

/** How frames become one movie file. */
public enum MovieCodec {
    /** ProRes 4444 in QuickTime, 10-bit 4:4:4: lossy, for editorial. */
    PRORES_4444("mov"),
    /** DNxHR 444 in QuickTime, 10-bit 4:4:4: lossy, for editorial. */
    DNXHR_444("mov"),
    /** DNxHR HQX in QuickTime, 10-bit 4:2:2: lossy, for editorial. */
    DNXHR_HQX("mov"),
    /** FFV1 (RFC 9043) in Matroska, 16-bit RGB: every code as it was. */
    FFV1("mkv");

    private final String extension;

    MovieCodec(String extension) {
        this.extension = extension;
    }

    /** Of the file, without a dot. */
    public String extension() {
        return extension;
    }

    /** Whether 16-bit codes come back as they went in. */
    public boolean lossless() {
        return this == FFV1;
    }
}
