package answerprint.picture;

/** No picture memory came free in time; the work that asked for it should end and run again later. */
public final class PictureMemorySpent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PictureMemorySpent(long asked, long open, long budget) {
        super("%d MB of picture memory were asked for, %d of %d MB are in use and none came free"
                .formatted(asked >> 20, open >> 20, budget >> 20));
    }
}
