package answerprint.delivery;

import answerprint.delivery.ManifestWriting.Rendered;
import java.io.IOException;
import java.util.function.IntConsumer;

/** Makes all files of one proposal of a delivery. */
@FunctionalInterface
interface Parts {
    /**
     * @param kept where the files go
     * @param watcher told before every frame, ABS
     * @throws NotAsSigned when something is not what was signed
     */
    Rendered make(Delivery delivery, DeliveredFrames part, KeptFiles kept, IntConsumer watcher)
            throws IOException, NotAsSigned;
}
