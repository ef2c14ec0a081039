package answerprint.bench;

import answerprint.correction.Correction;
import answerprint.correction.PatchPackWriter;
import answerprint.correction.ResultHash;
import answerprint.guard.GuardRound;
import answerprint.guard.GuardScene;
import answerprint.guard.Guards;
import answerprint.guard.SeenFrame;
import answerprint.guard.TimelineFacts;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.MediaRef;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import answerprint.timeline.FrameRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Row 17: 10,000 frames of mixed work, job after job: a recording opened in the box and read, a kind studied and rendered,
 * composited, guarded, kept in a pack; all kinds in turn, on small pictures. At the end no native byte is open, and resident memory
 * has not grown after the warm-up (the first fifth). {@code -Danswerprint.endurance=N} runs other than 10,000 frames.
 */
public final class EnduranceBench implements BenchRow {
    private static final FilmedClips.Want WANT = new FilmedClips.Want(192, 108, 16, false);
    private static final int CLIPS = 4;
    private static final int FRAMES = Integer.getInteger("answerprint.endurance", 10_000);
    private static final double WARM = 0.2;
    private static final double MOST_GROWTH = 1;

    @Override
    public String name() {
        return "endurance";
    }

    @Override
    public List<Measure> run(BenchSetup setup) throws Exception {
        PictureLab lab = KindStage.lab();
        List<FilmedClip> clips = new FilmedClips(lab, WANT).in(setup, CLIPS);
        Path recording = FilmedClips.recordings(setup.footage()).stream()
                .filter(file -> clips.getFirst().item().equals(FilmedClips.item(setup.footage(), file)))
                .findFirst()
                .orElseThrow();
        MediaRef media =
                new MediaRef(List.of(recording), lab.probing().probe(recording).facts());
        Growth growth = new Growth();
        long done = 0;
        long seed = setup.seed();
        while (done < FRAMES) {
            for (KindRun run : KindRun.of(clips.get((int) (seed % clips.size())), lab.memory(), seed, setup.kind())) {
                readOne(media, lab, (int) (done % media.count()));
                done += job(run, lab.memory());
                growth.see(done);
            }
            seed++;
        }
        return measures(setup, lab.memory(), growth);
    }

    private static List<Measure> measures(BenchSetup setup, PictureMemory memory, Growth growth) {
        KindStage stage = new KindStage("endurance", setup);
        String item = FRAMES + " frames";
        long open = memory.openBytes();
        stage.require("native bytes of pixels open at the end", item, open, "bytes", "0", open == 0);
        double slope = growth.perThousand(FRAMES * WARM);
        stage.require("growth of resident memory", item, slope, "MB/1000", "≤ 1", slope <= MOST_GROWTH);
        stage.tell("resident memory at the end", item, growth.last(), "MB");
        return stage.measures();
    }

    private static void readOne(MediaRef media, PictureLab lab, int n) {
        try (FrameSource source = lab.sources().open(media);
                Frame frame = new Frame(source.format(), lab.memory())) {
            source.read(n, frame);
        }
    }

    /** Every kind's whole way to a proposal; returns the frames that were made. */
    private static int job(KindRun run, PictureMemory memory) throws IOException {
        Correction kind = run.kind();
        FrameRange frames = run.staged().assignment().frames();
        TimelineFacts facts =
                new TimelineFacts(frames.count(), run.staged().footage().rate(), "", Map.of());
        GuardScene scene = new GuardScene(
                kind.kind(),
                kind.nature(),
                kind.limits(),
                run.staged().footage().format(),
                frames,
                Map.of(),
                facts,
                facts);
        Path file = Files.createTempFile("endurance", ".pack");
        ResultHash hash = new ResultHash();
        try (PatchPackWriter pack = new PatchPackWriter(file);
                GuardRound round = Guards.onDuty().begin(scene, memory)) {
            run.over(frames, (n, plate, changed, result, scratch) -> {
                pack.write(n, changed, hash.of("0".repeat(64), n, changed, result));
                round.see(new SeenFrame(n, plate, result, changed, scratch), scratch);
            });
            round.reports();
            return frames.count();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
