package answerprint.picture;

/** The wrappings that media may come in. Ids are stored and never change. */
public enum Container {
    /** QuickTime and MP4: one family, one demuxer. */
    MOV("mov"),
    MXF("mxf"),
    /** Matroska and WebM. */
    MATROSKA("matroska"),
    /** Numbered stills. */
    EXR_SEQUENCE("exr"),
    DPX_SEQUENCE("dpx"),
    TIFF_SEQUENCE("tiff"),
    PNG_SEQUENCE("png"),
    /** Sound alone. */
    WAV("wav");

    private final String id;

    Container(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static Container ofId(String id) {
        for (Container container : values()) {
            if (container.id.equals(id)) {
                return container;
            }
        }
        throw new IllegalArgumentException("no container is called " + id);
    }

    /** Whether each frame is a file of its own. */
    public boolean sequence() {
        return switch (this) {
            case EXR_SEQUENCE, DPX_SEQUENCE, TIFF_SEQUENCE, PNG_SEQUENCE -> true;
            case MOV, MXF, MATROSKA, WAV -> false;
        };
    }
}
