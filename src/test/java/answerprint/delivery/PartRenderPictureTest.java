package answerprint.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import answerprint.correction.Grade;
import answerprint.correction.PatchPack;
import answerprint.guard.Guard;
import answerprint.guard.GuardReport;
import answerprint.guard.GuardScene;
import answerprint.guard.GuardWatch;
import answerprint.guard.GuardsFixture;
import answerprint.guard.SeenFrame;
import answerprint.interchange.ExrHeader;
import answerprint.interchange.ExrPicture;
import answerprint.picture.AskedFrames;
import answerprint.picture.FrameSource;
import answerprint.picture.MediaRef;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import answerprint.storage.MediaAddress;
import answerprint.timeline.FrameRate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NoLeaks
class PartRenderPictureTest {
    private static final PartNames NAMES = PartNames.of("RIDGE", "12A / 1", JudgedPart.part("cd".repeat(32)));

    @TempDir
    Path folder = Path.of("");

    private final List<KeptFiles.Finished> kept = new ArrayList<>();

    @Test
    void samplesOutsideTheMatteAreThePlates(PictureMemory memory) throws Exception {
        JudgedPart judged = new JudgedPart(folder, memory, Optional.empty());
        render(judged, Set.of(), new Objecting(Optional.empty()));

        for (int n : JudgedPart.DELIVERED.frames().toArray()) {
            ExrPicture frame = ExrPicture.parse(bytes(NAMES.frame(n, DeliveryFormat.EXR)));
            float[] matte = ExrPicture.parse(bytes(NAMES.matte(n))).plane("A").orElseThrow();
            assertThat(differing(frame, n, matte, true))
                    .as("frame %d beside the matte", n)
                    .isZero();
            if (JudgedPart.JUDGED.contains(n)) {
                assertThat(differing(frame, n, matte, false))
                        .as("frame %d in the matte", n)
                        .isGreaterThan(200);
            } else {
                assertThat(matte).containsOnly(0f);
            }
        }
    }

    @Test
    void framesCarryTimecodeRateAndReel(PictureMemory memory) throws Exception {
        JudgedPart judged = new JudgedPart(folder, memory, Optional.empty());
        render(judged, Set.of(), new Objecting(Optional.empty()));
        ExrHeader header = ExrHeader.parse(bytes(NAMES.frame(8, DeliveryFormat.EXR)));

        assertThat(header.timecode(24).orElseThrow()).hasToString("09:41:07:19");
        assertThat(header.rate()).contains(FrameRate.FILM_NTSC);
        assertThat(header.find("reelName").orElseThrow().value()).asString().isEqualTo("A012");
        assertThat(NAMES.frame(8, DeliveryFormat.EXR))
                .isEqualTo("RIDGE_12A-1_wire-removal_v002/exr/RIDGE_12A-1_wire-removal_v002.1009.exr");
    }

    @Test
    void bitsThatWereNotSignedAreRefused(PictureMemory memory) throws Exception {
        JudgedPart judged = new JudgedPart(folder, memory, Optional.empty());
        try (PatchPack pack = judged.pack();
                FrameFiles files = exr(Set.of())) {
            PartRender render = new PartRender(judged.sources(), GuardsFixture.of(), memory);

            assertThatThrownBy(() ->
                            render.render(judged.job(pack, JudgedPart.part("cd".repeat(32)), Set.of()), files, n -> {}))
                    .isInstanceOf(NotAsSigned.class)
                    .hasMessage(
                            "The frames of “Wire, upper left” are not the ones that were signed; nothing is handed on.");
        }
    }

    @Test
    void anotherPlateIsRefusedAtItsFirstFrame(PictureMemory memory) throws Exception {
        JudgedPart judged = new JudgedPart(folder, memory, Optional.of(Grade.stops(-0.5)));
        try (PatchPack pack = judged.pack();
                FrameFiles files = exr(Set.of())) {
            PartRender render = new PartRender(media -> offByOne(judged, media), GuardsFixture.of(), memory);

            assertThatThrownBy(() -> render.render(judged.job(pack, judged.part(), Set.of()), files, n -> {}))
                    .isInstanceOf(NotAsSigned.class)
                    .hasMessage("Frame 8 does not come out as it was signed; nothing is handed on.");
        }
    }

    @SuppressWarnings("MustBeClosedChecker") // closed with what it wraps
    private static FrameSource offByOne(JudgedPart judged, MediaRef media) {
        return AskedFrames.offByOne(judged.sources().open(media));
    }

    @Test
    void aGuardsStopIsRefused(PictureMemory memory) throws Exception {
        JudgedPart judged = new JudgedPart(folder, memory, Optional.empty());
        GuardReport stop =
                new GuardReport.Stop("G1", "Nothing outside changed", "12 samples changed.", List.of(), List.of());

        assertThatThrownBy(() -> render(judged, Set.of(), new Objecting(Optional.of(stop))))
                .isInstanceOf(NotAsSigned.class)
                .hasMessage("Nothing outside changed: 12 samples changed.");
    }

    @Test
    void whatNeedsPermissionPassesOnlyWithIt(PictureMemory memory) throws Exception {
        JudgedPart judged = new JudgedPart(folder, memory, Optional.empty());
        GuardReport asks = new GuardReport.NeedsPermission(
                "G3", "Faces stay untouched", "A face is touched.", List.of(), "the director", List.of());

        assertThatThrownBy(() -> render(judged, Set.of(), new Objecting(Optional.of(asks))))
                .isInstanceOf(NotAsSigned.class)
                .hasMessageContaining("Permission is missing from the director.");
        assertThat(render(judged, Set.of("G3"), new Objecting(Optional.of(asks))))
                .containsExactly(asks);
    }

    @Test
    void guardsSeeExactlyTheJudgedFrames(PictureMemory memory) throws Exception {
        JudgedPart judged = new JudgedPart(folder, memory, Optional.empty());
        Objecting guard = new Objecting(Optional.empty());
        render(judged, Set.of(), guard);

        assertThat(guard.seen)
                .containsExactlyElementsOf(JudgedPart.JUDGED.frames().boxed().toList());
    }

    @Test
    void aSecondRunMakesOnlyWhatIsMissing(PictureMemory memory) throws Exception {
        JudgedPart judged = new JudgedPart(folder, memory, Optional.empty());
        render(judged, Set.of(), new Objecting(Optional.empty()));
        List<KeptFiles.Finished> whole = List.copyOf(kept);
        kept.clear();
        Set<String> done =
                Set.of(NAMES.frame(4, DeliveryFormat.EXR), NAMES.matte(4), NAMES.frame(5, DeliveryFormat.EXR));
        try (PatchPack pack = judged.pack();
                FrameFiles files = exr(done)) {
            new PartRender(judged.sources(), GuardsFixture.of(), memory)
                    .render(judged.job(pack, judged.part(), Set.of()), files, n -> {});
            files.finish();
        }

        assertThat(kept)
                .containsExactlyElementsOf(whole.stream()
                        .filter(one -> !done.contains(one.file().path()))
                        .toList());
    }

    @Test
    void lightGoesWithGradedFrames(PictureMemory memory) throws Exception {
        JudgedPart judged = new JudgedPart(folder, memory, Optional.of(Grade.stops(-0.5)));
        SeenGrades grades = new SeenGrades();
        KeptFiles all = keeping(Set.of());
        try (PatchPack pack = judged.pack();
                FrameFiles files = exr(judged.part(), all)) {
            new PartRender(judged.sources(), GuardsFixture.of(), memory)
                    .render(judged.job(pack, judged.part(), Set.of()), grades.before(files), n -> {});
            grades.write(judged.part(), JudgedPart.plate(), NAMES, all, List.of());
            all.flush();
        }

        assertThat(kept.stream().map(one -> one.file().path())).contains(NAMES.cdl(), NAMES.cube());
    }

    @Test
    void oneChangedByteOnDiskIsNoticed() throws IOException {
        FolderStore store = new FolderStore(folder);
        MediaAddress address = store.put(InputStream.nullInputStream());
        Path file = store.path(address);

        assertThat(StoredBytes.sound(store, address)).isTrue();
        Files.write(file, new byte[] {1});
        assertThat(StoredBytes.sound(store, address)).isFalse();
        Files.delete(file);
        assertThat(StoredBytes.sound(store, address)).isFalse();
    }

    private List<GuardReport> render(JudgedPart judged, Set<String> permitted, Guard guard) throws Exception {
        kept.clear();
        try (PatchPack pack = judged.pack();
                FrameFiles files = exr(Set.of())) {
            List<GuardReport> reports = new PartRender(judged.sources(), GuardsFixture.of(guard), judged.memory())
                    .render(judged.job(pack, judged.part(), permitted), files, n -> {});
            files.finish();
            return reports;
        }
    }

    private FrameFiles exr(Set<String> done) {
        return exr(JudgedPart.part("cd".repeat(32)), keeping(done));
    }

    private static FrameFiles exr(DeliveredFrames part, KeptFiles kept) {
        StillFrames stills = new StillFrames(JudgedPart.plate(), List.of());
        return new SequenceFiles(part, NAMES, kept, Optional.of(DeliveryFormat.EXR), stills);
    }

    private KeptFiles keeping(Set<String> done) {
        return new KeptFiles(done, new FolderStore(folder), 5, kept::addAll);
    }

    private byte[] bytes(String path) throws IOException {
        DeliveredFile file = kept.stream()
                .map(KeptFiles.Finished::file)
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow();
        return Files.readAllBytes(folder.resolve(file.sha256().sha256()));
    }

    /** Samples that differ from the plate as half floats, outside the matte or inside. */
    private static int differing(ExrPicture frame, int n, float[] matte, boolean outside) {
        int count = 0;
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                int p = y * frame.width() + x;
                for (int c = 0; c < 3; c++) {
                    float plate = Float.float16ToFloat(Float.floatToFloat16(JudgedPart.sample(n, x, y, c)));
                    float sample = frame.plane("RGB".substring(c, c + 1)).orElseThrow()[p];
                    if (matte[p] == 0 == outside && sample != plate) {
                        count++;
                    }
                }
            }
        }
        return count;
    }

    /** Says what it was told to say, and remembers what it saw. */
    private static final class Objecting implements Guard {
        private final Optional<GuardReport> objection;
        private final List<Integer> seen = new ArrayList<>();

        Objecting(Optional<GuardReport> objection) {
            this.objection = objection;
        }

        @Override
        public String id() {
            return "G1";
        }

        @Override
        public String title() {
            return "Whatever the test says";
        }

        @Override
        public GuardWatch watch(GuardScene scene, Scratch keep) {
            return new GuardWatch() {
                @Override
                public void see(SeenFrame frame, Scratch scratch) {
                    seen.add(frame.n());
                }

                @Override
                public GuardReport report() {
                    return objection.orElseGet(() -> new GuardReport.Pass(id(), title(), "Fine.", List.of()));
                }
            };
        }
    }
}
