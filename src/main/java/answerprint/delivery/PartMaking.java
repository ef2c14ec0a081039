package answerprint.delivery;

import answerprint.correction.Correction;
import answerprint.correction.CorrectionKind;
import answerprint.correction.Corrections;
import answerprint.correction.PackHeader;
import answerprint.correction.PatchPack;
import answerprint.delivery.ManifestWriting.Rendered;
import answerprint.delivery.PartRender.Job;
import answerprint.guard.GuardReport;
import answerprint.guard.GuardScene;
import answerprint.guard.Guards;
import answerprint.guard.TimelineFacts;
import answerprint.picture.FrameSources;
import answerprint.picture.PictureMemory;
import answerprint.production.Production;
import answerprint.production.Productions;
import answerprint.proposal.PermissionGiven;
import answerprint.proposal.ProposalVersion;
import answerprint.storage.MediaAddress;
import answerprint.storage.MediaStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** Makes all files of one proposal: checks the stored bits against what was signed, renders, and writes the light. */
@ApplicationScoped
class PartMaking implements Parts {
    private final Corrections corrections;
    private final Productions productions;
    private final DeliveredPlates plates;
    private final Dossiers dossiers;
    private final MediaStore store;
    private final FrameFormats formats;
    private final PartRender render;

    PartMaking(
            Corrections corrections,
            Productions productions,
            DeliveredPlates plates,
            Dossiers dossiers,
            MediaStore store,
            FrameFormats formats,
            FrameSources sources,
            Guards guards,
            PictureMemory memory) {
        this.corrections = corrections;
        this.productions = productions;
        this.plates = plates;
        this.dossiers = dossiers;
        this.store = store;
        this.formats = formats;
        this.render = new PartRender(sources, guards, memory);
    }

    @Override
    public Rendered make(Delivery delivery, DeliveredFrames part, KeptFiles kept, IntConsumer watcher)
            throws IOException, NotAsSigned {
        ProposalVersion version = dossiers.version(part.proposal(), part.version());
        DeliveredPlate plate = plates.of(part.take());
        requireSame(part, version, plate);
        Correction kind = corrections.require(CorrectionKind.of(part.kind()));
        Production production = productions.find(delivery.production()).orElseThrow();
        PartNames names = names(delivery, production, plate, part);
        SeenGrades grades = new SeenGrades();
        requireSound(part, version, plate);
        try (PatchPack pack = new PatchPack(store.path(version.pack()));
                FrameFiles files = formats.open(delivery.format(), part, plate, names, kept)) {
            requireOf(part, pack.header());
            List<GuardReport> reports = render.render(
                    new Job(part, plate, pack, scene(part, version, kind, plate), permitted(version)),
                    grades.before(files),
                    watcher);
            files.finish();
            List<String> remarks =
                    grades.write(part, plate, names, kept, version.evidence().remarks());
            return new Rendered(
                    part, version, plate, dossiers.verdicts(part.proposal(), part.version()), reports, remarks);
        }
    }

    /** What the guards compare with: the mattes that were judged, and the plate's own facts, which every file carries on. */
    private static GuardScene scene(
            DeliveredFrames part, ProposalVersion version, Correction kind, DeliveredPlate plate) {
        Map<Integer, Double> shares = new LinkedHashMap<>();
        version.evidence().frames().forEach(frame -> shares.put(frame.n(), frame.matte()));
        TimelineFacts facts = new TimelineFacts(
                part.judged().count(), plate.media().facts().rate(), plate.startTimecode(), plate.tags());
        return new GuardScene(
                kind.kind(),
                kind.nature(version.assignment()),
                kind.limits(version.assignment()),
                plate.media().format(),
                part.judged(),
                shares,
                facts,
                facts);
    }

    private static Set<String> permitted(ProposalVersion version) {
        return version.permissions().stream().map(PermissionGiven::guard).collect(Collectors.toSet());
    }

    /** Two parts of one take and kind would have the same names: each after the first is numbered. */
    private static PartNames names(
            Delivery delivery, Production production, DeliveredPlate plate, DeliveredFrames part) {
        PartNames plain = PartNames.of(production.alias(), plate.slate(), part);
        boolean alone = delivery.frames().stream()
                        .filter(other ->
                                other.take().equals(part.take()) && other.kind().equals(part.kind()))
                        .count()
                == 1;
        return alone ? plain : plain.numbered(part.position() + 1);
    }

    private static void requireSame(DeliveredFrames part, ProposalVersion version, DeliveredPlate plate)
            throws NotAsSigned {
        require(
                part.plateSha256().equals(version.plateSha256())
                        && part.resultSha256().equals(version.resultSha256())
                        && part.evidenceSha256().equals(version.evidenceSha256()),
                part,
                "the version no longer says what was signed");
        require(version.evidence().sha256().equals(part.evidenceSha256()), part, "the evidence was changed");
        require(plate.sha256().equals(part.plateSha256()), part, "the plate is another one");
    }

    /** The pack and the plate are hashed as they lie on disk: one changed byte stops the delivery. */
    private void requireSound(DeliveredFrames part, ProposalVersion version, DeliveredPlate plate)
            throws IOException, NotAsSigned {
        for (MediaAddress file : plate.files()) {
            require(StoredBytes.sound(store, file), part, "the plate's file was changed on disk");
        }
        require(StoredBytes.sound(store, version.pack()), part, "the approved patches were changed on disk");
    }

    private static void requireOf(DeliveredFrames part, PackHeader header) throws NotAsSigned {
        boolean own = header.take().equals(part.take())
                && header.plateSha256().equals(part.plateSha256())
                && header.frames().equals(part.judged());
        require(own, part, "the approved patches belong to other frames");
    }

    private static void require(boolean holds, DeliveredFrames part, String otherwise) throws NotAsSigned {
        if (!holds) {
            throw refusal(part, otherwise);
        }
    }

    private static NotAsSigned refusal(DeliveredFrames part, String reason) {
        return new NotAsSigned("“%s” v%03d: %s; nothing is handed on.".formatted(part.title(), part.version(), reason));
    }
}
