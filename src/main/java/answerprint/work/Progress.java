package answerprint.work;

/** Tells the people waiting how far a job is. Cheap to call often: what is stored is thinned to about twice a second. */
public interface Progress {
    /**
     * @param words what is being done now, in the user's words
     * @param share of the whole job done so far, 0..1
     * @throws WorkCancelled when a person has cancelled the order
     */
    void step(String words, double share);

    /** @throws WorkCancelled when a person has cancelled the order */
    void checkCancelled();

    /** A progress that nobody watches, for tests and benches. */
    static Progress unwatched() {
        return new Progress() {
            @Override
            public void step(String words, double share) {}

            @Override
            public void checkCancelled() {}
        };
    }
}
