package answerprint.proposal;

import answerprint.access.NotFoundHere;
import answerprint.colour.Encoding;
import answerprint.correction.Footage;
import answerprint.guard.GuardFacts;
import answerprint.guard.Origin;
import answerprint.guard.Registers;
import answerprint.learning.LearnedTake;
import answerprint.learning.ProductionModel;
import answerprint.learning.ProductionModels;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameSources;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.storage.MediaAddress;
import answerprint.storage.MediaStore;
import answerprint.take.Take;
import answerprint.take.TakeId;
import answerprint.take.TakeMedia;
import answerprint.take.Takes;
import answerprint.timeline.FrameRate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.google.errorprone.annotations.MustBeClosed;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Plates from the takes that were logged, with what the production's newest model knows. */
@ApplicationScoped
class TakePlates implements Plates {
    private final Takes takes;
    private final TakeMedia media;
    private final MediaStore store;
    private final ProductionModels models;
    private final FrameSources sources;
    private final PictureMemory memory;
    private final Registers registers;

    TakePlates(
            Takes takes,
            TakeMedia media,
            MediaStore store,
            ProductionModels models,
            FrameSources sources,
            PictureMemory memory,
            Registers registers) {
        this.takes = takes;
        this.media = media;
        this.store = store;
        this.models = models;
        this.sources = sources;
        this.memory = memory;
        this.registers = registers;
    }

    @Override
    public Optional<Plate> find(UUID take) {
        try {
            return Optional.of(plate(takes.one(new TakeId(take))));
        } catch (NotFoundHere absent) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Plate> behind(Proposal proposal) {
        try {
            return Optional.of(plate(
                    takes.behind(new TakeId(proposal.take()), proposal.id().value())));
        } catch (NotFoundHere absent) {
            return Optional.empty();
        }
    }

    private static Plate plate(Take take) {
        return new Plate(
                take.id().value(),
                take.production(),
                take.label(),
                take.sha256(),
                new PictureFormat(take.width(), take.height(), Encoding.ofId(take.encoding())),
                take.rate(),
                take.frames(),
                take.start() == null ? "" : take.start().toString(),
                take.origin().camera());
    }

    @Override
    public Footage footage(Plate plate) {
        return footage(plate, sources);
    }

    @Override
    public Footage footage(Plate plate, FrameSources through) {
        return new TakeFootage(plate, takes.one(new TakeId(plate.take())), models.newest(plate.production()), through);
    }

    @Override
    public Origin origin(Plate plate) {
        Optional<ProductionModel> model = models.newest(plate.production());
        return new Origin(
                Optional.of(plate.take()),
                take -> find(take)
                        .filter(other -> other.production().equals(plate.production()))
                        .isPresent(),
                model.map(TakePlates::version).orElse(""),
                model.map(ProductionModel::takes).orElse(List.of()).stream()
                        .map(LearnedTake::take)
                        .collect(Collectors.toSet()),
                List::of);
    }

    @Override
    public GuardFacts filed(GuardFacts facts, Plate plate) {
        String scene = takes.one(new TakeId(plate.take())).slate().scene();
        return facts.filed(registers.followed(plate.production()), scene);
    }

    private static String version(ProductionModel model) {
        return model.version() + " " + model.id();
    }

    /** One take for a correction; see {@link Footage}. */
    private final class TakeFootage implements Footage {
        private final Plate plate;
        private final Take take;
        private final Optional<ProductionModel> model;
        private final FrameSources through;

        TakeFootage(Plate plate, Take take, Optional<ProductionModel> model, FrameSources through) {
            this.plate = plate;
            this.take = take;
            this.model = model;
            this.through = through;
        }

        @Override
        public UUID take() {
            return plate.take();
        }

        @Override
        public PictureFormat format() {
            return plate.format();
        }

        @Override
        public FrameRate rate() {
            return plate.rate();
        }

        @Override
        public int count() {
            return plate.count();
        }

        @Override
        public String camera() {
            return plate.camera();
        }

        @Override
        public String lens() {
            return take.origin().lens().strip();
        }

        @Override
        @MustBeClosed
        public FrameSource open() {
            return through.open(media.of(take));
        }

        @Override
        @MustBeClosed
        public FrameSource openOther(UUID other) {
            if (!sameSetup().contains(other)) {
                throw new IllegalArgumentException("Take " + other + " is not of the same set-up");
            }
            return through.open(media.of(takes.one(new TakeId(other))));
        }

        @Override
        public List<UUID> sameSetup() {
            return takes.ofSetup(plate.production(), take.setup()).stream()
                    .map(other -> other.id().value())
                    .filter(other -> !other.equals(plate.take()))
                    .toList();
        }

        @Override
        public Optional<Path> weights(String name) {
            return model.filter(
                            known -> !name.equals(ProductionModel.REPAIR_NET) || known.repairsBetterOn(plate.take()))
                    .flatMap(known -> known.weights(name))
                    .filter(store::holds)
                    .map((MediaAddress address) -> store.path(address));
        }

        @Override
        public JsonNode learned(String name) {
            return model.map(known ->
                            EvidenceText.JSON.valueToTree(known.learned()).path(name))
                    .map(JsonNode.class::cast)
                    .orElse(MissingNode.getInstance());
        }

        @Override
        public boolean taught() {
            return model.filter(known -> known.learnedFrom(plate.take())).isPresent();
        }

        @Override
        public String modelVersion() {
            return model.map(TakePlates::version).orElse("");
        }

        @Override
        public PictureMemory memory() {
            return memory;
        }
    }
}
