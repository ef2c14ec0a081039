package answerprint.runtime;

/** Something that must be there before the page is called usable; the announcement waits for every bean of this type. */
public interface BeforeUsable {
    /** Returns once it is there, or once it is clear that it will not be. */
    void await() throws InterruptedException;
}
