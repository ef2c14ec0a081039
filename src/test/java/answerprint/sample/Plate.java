package answerprint.sample;

/** The untouched picture of a sample take: what the camera would have seen without the faults. */
interface Plate {
    int width();

    int height();

    /** Frame n from 0, scene-linear; the same n gives the same picture on every machine. */
    LightPicture frame(int n);
}
