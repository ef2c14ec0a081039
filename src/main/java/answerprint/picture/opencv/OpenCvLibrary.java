package answerprint.picture.opencv;

import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.opencv_java;

/** Loads OpenCV's official Java binding once, on one thread. */
public final class OpenCvLibrary {
    private static boolean loaded;

    private OpenCvLibrary() {}

    /**
     * Loads the library if this process has not yet. Locks on the loader itself: two threads that first touch native
     * classes at the same time were seen to wait for each other for ever.
     */
    public static void load() {
        synchronized (Loader.class) {
            if (!loaded) {
                Loader.load(opencv_java.class);
                loaded = true;
            }
        }
    }
}
