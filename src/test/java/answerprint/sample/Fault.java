package answerprint.sample;

/** Something that went wrong on the day, laid over a plate in scene-linear light. */
interface Fault {
    /** Changes {@code picture}, which is frame n from 0 of the take. */
    void addTo(LightPicture picture, int n);

    /** How much of each pixel belongs to the fault in frame n, 0..1, width × height; all 1 for a fault of the whole frame. */
    float[] matte(int width, int height, int n);
}
