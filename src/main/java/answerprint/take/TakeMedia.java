package answerprint.take;

import answerprint.colour.Encoding;
import answerprint.picture.Container;
import answerprint.picture.FrameTimes;
import answerprint.picture.MediaFacts;
import answerprint.picture.MediaRef;
import answerprint.picture.PictureFormat;
import answerprint.storage.MediaStore;
import answerprint.timeline.FrameRate;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Where a take's plate is and how any of its frames is read; for workers, which have the store's disk. */
@ApplicationScoped
public class TakeMedia {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MediaStore store;

    public TakeMedia(MediaStore store) {
        this.store = store;
    }

    /** What {@code picture.FrameSources} opens. The caller was let see the take. */
    public MediaRef of(Take take) {
        return new MediaRef(take.files().stream().map(store::path).toList(), facts(take));
    }

    /** What ingest learned about the picture track. */
    public static MediaFacts facts(Take take) {
        try {
            Stored stored = JSON.readValue(take.facts(), Stored.class);
            PictureFormat format = new PictureFormat(take.width(), take.height(), Encoding.ofId(take.encoding()));
            return new MediaFacts(
                    Container.ofId(stored.container()),
                    stored.stream(),
                    stored.codec(),
                    stored.pixels(),
                    stored.depth(),
                    format,
                    FrameRate.parse(stored.rate()),
                    stored.matrix(),
                    stored.fullRange(),
                    stored.ticksPerSecond(),
                    stored.tickDivisor(),
                    FrameTimes.parse(stored.times()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored facts of take " + take.id() + " cannot be read", e);
        }
    }

    /** The text that {@link NewTake#facts} keeps. */
    public static String text(MediaFacts facts) {
        try {
            return JSON.writeValueAsString(new Stored(
                    facts.container().id(),
                    facts.stream(),
                    facts.codec(),
                    facts.pixels(),
                    facts.depth(),
                    facts.rate().toString(),
                    facts.matrix(),
                    facts.fullRange(),
                    facts.ticksPerSecond(),
                    facts.tickDivisor(),
                    facts.times().toString()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts that JSON cannot hold", e);
        }
    }

    /** The stored shape; its names are frozen. */
    record Stored(
            String container,
            int stream,
            String codec,
            String pixels,
            int depth,
            String rate,
            String matrix,
            boolean fullRange,
            int ticksPerSecond,
            int tickDivisor,
            String times) {}
}
