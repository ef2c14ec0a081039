package answerprint.work;

/** Which resource a kind of job mainly uses; a worker serves each lane with its own threads. */
public enum Lane {
    /** Short and waited for by a person: a still. */
    QUICK("quick"),
    /** Import and delivery. */
    IO("io"),
    /** Corrections. */
    CPU("cpu"),
    /** Learning. */
    GPU("gpu");

    private final String id;

    Lane(String id) {
        this.id = id;
    }

    /** The stored text. */
    public String id() {
        return id;
    }
}
