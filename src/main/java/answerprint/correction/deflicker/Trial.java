package answerprint.correction.deflicker;

/** One way to tell flicker, followed through all frames: how the light went, and how well it tells blocks that it never saw. */
sealed interface Trial permits MeshTrial, ToneTrial {
    /** As it stands in the summary. */
    String name();

    /** Values that are told of a frame and channel. */
    int nodes();

    /** How blocks that were held out were foretold. */
    Foretelling foretelling();

    /** Adds the change to the next frame. */
    void add(FlickerPicture then, FlickerPicture now, LightSamples samples);

    /** What of the light is flicker, once all frames were added. */
    Flicker flicker();
}
