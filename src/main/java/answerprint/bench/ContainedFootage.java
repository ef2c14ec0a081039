package answerprint.bench;

import answerprint.correction.Footage;
import answerprint.delivery.DeliveryFormat;
import answerprint.interchange.DpxFile;
import answerprint.interchange.ExrChannel;
import answerprint.interchange.ExrHeader;
import answerprint.interchange.ExrPicture;
import answerprint.interchange.TiffPicture;
import answerprint.picture.Frame;
import answerprint.picture.FrameSink;
import answerprint.picture.FrameSource;
import answerprint.picture.MediaRef;
import answerprint.picture.MovieCodec;
import answerprint.picture.MovieLabels;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import answerprint.timeline.FrameRate;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.MustBeClosed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A case's takes written out as media of one container, and read from there in the box, as the product has them. */
final class ContainedFootage implements Footage {
    private final CaseFootage heap;
    private final PictureLab lab;
    private final Map<UUID, MediaRef> media = new LinkedHashMap<>();

    ContainedFootage(CaseFootage heap, DeliveryFormat container, Path folder, PictureLab lab) throws IOException {
        this.heap = heap;
        this.lab = lab;
        for (UUID take : heap.all()) {
            Path own = Files.createDirectories(folder.resolve("take-" + media.size()));
            try (FrameSource source = heap.open(take);
                    Frame frame = new Frame(source.format(), lab.memory())) {
                media.put(
                        take,
                        container.codec().isPresent()
                                ? movie(container.codec().get(), own, source, frame)
                                : sequence(container, own, source, frame));
            }
        }
    }

    private MediaRef movie(MovieCodec codec, Path folder, FrameSource source, Frame frame) throws IOException {
        Path file = Files.createFile(folder.resolve("plate." + codec.extension()));
        MovieLabels labels = new MovieLabels(source.format(), source.rate(), Optional.empty(), Optional.empty());
        try (FrameSink sink = lab.sinks().movie(codec, file, labels)) {
            for (int n = 0; n < source.count(); n++) {
                source.read(n, frame);
                sink.write(frame);
            }
            sink.commit();
        }
        return opened(lab, file);
    }

    static MediaRef opened(PictureLab lab, Path file) {
        return new MediaRef(List.of(file), lab.probing().probe(file).facts());
    }

    private MediaRef sequence(DeliveryFormat container, Path folder, FrameSource source, Frame frame)
            throws IOException {
        List<Path> files = new ArrayList<>();
        for (int n = 0; n < source.count(); n++) {
            source.read(n, frame);
            Path file = folder.resolve("plate.%04d.%s".formatted(n, container.extension()));
            files.add(Files.write(file, still(container, frame.format(), LightFault.pixels(frame))));
        }
        return new MediaRef(
                files, lab.probing().probeSequence(files, source.rate()).facts());
    }

    private static byte[] still(DeliveryFormat container, PictureFormat format, float[] rgb) {
        ExrHeader header = ExrHeader.ofSize(format.width(), format.height());
        return switch (container) {
            case EXR, EXR_PARTS ->
                ExrPicture.ofInterleaved(header, rgb, ExrChannel.Sample.HALF).print();
            case EXR_FLOAT ->
                ExrPicture.ofInterleaved(header, rgb, ExrChannel.Sample.FLOAT).print();
            case DPX_10 -> dpx(format, rgb, 10);
            case DPX_16 -> dpx(format, rgb, 16);
            case TIFF_16 -> TiffPicture.of(format.width(), format.height(), rgb, "plate");
            case PRORES_4444, DNXHR_444, DNXHR_HQX, FFV1 ->
                throw new IllegalArgumentException(container.title() + " has no stills");
        };
    }

    private static byte[] dpx(PictureFormat format, float[] rgb, int bits) {
        DpxFile file = DpxFile.ofSize(format.width(), format.height(), bits);
        for (int y = 0; y < format.height(); y++) {
            file.put(0, y, format.width(), rgb, 3 * y * format.width());
        }
        return file.bytes();
    }

    /** The faulted take's media. */
    MediaRef media() {
        return Objects.requireNonNull(media.get(heap.take()));
    }

    @Override
    public UUID take() {
        return heap.take();
    }

    @Override
    public PictureFormat format() {
        return media().format();
    }

    @Override
    public FrameRate rate() {
        return media().facts().rate();
    }

    @Override
    public int count() {
        return media().count();
    }

    @Override
    public String camera() {
        return heap.camera();
    }

    @Override
    public String lens() {
        return heap.lens();
    }

    @Override
    @MustBeClosed
    public FrameSource open() {
        return lab.sources().open(media());
    }

    @Override
    @MustBeClosed
    public FrameSource openOther(UUID take) {
        MediaRef other = media.get(take);
        if (other == null || take.equals(heap.take())) {
            throw new IllegalArgumentException("Not another take of this set-up: " + take);
        }
        return lab.sources().open(other);
    }

    @Override
    public List<UUID> sameSetup() {
        return heap.sameSetup();
    }

    @Override
    public Optional<Path> weights(String name) {
        return heap.weights(name);
    }

    @Override
    public JsonNode learned(String name) {
        return heap.learned(name);
    }

    @Override
    public String modelVersion() {
        return heap.modelVersion();
    }

    @Override
    public PictureMemory memory() {
        return lab.memory();
    }
}
