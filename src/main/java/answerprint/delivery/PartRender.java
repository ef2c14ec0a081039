package answerprint.delivery;

import answerprint.correction.ChangedPixels;
import answerprint.correction.Compositing;
import answerprint.correction.PatchPack;
import answerprint.correction.ResultHash;
import answerprint.guard.GuardReport;
import answerprint.guard.GuardRound;
import answerprint.guard.GuardScene;
import answerprint.guard.Guards;
import answerprint.guard.SeenFrame;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameSources;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Lays the approved patches over the plate once more, frame by frame, under the eyes of the guards, and hands each frame on
 * only if its bits are those that were signed. One pass; nothing is estimated anew.
 */
final class PartRender {
    private final FrameSources sources;
    private final Guards guards;
    private final PictureMemory memory;

    PartRender(FrameSources sources, Guards guards, PictureMemory memory) {
        this.sources = sources;
        this.guards = guards;
        this.memory = memory;
    }

    /**
     * What is rendered.
     *
     * @param pack borrowed
     * @param scene what the guards are told
     * @param permitted ids of guards whose objection someone with the right has overruled
     */
    record Job(DeliveredFrames part, DeliveredPlate plate, PatchPack pack, GuardScene scene, Set<String> permitted) {
        Job {
            permitted = Set.copyOf(permitted);
        }
    }

    /**
     * @param files borrowed
     * @param each told before every frame, ABS
     * @return the guards' reports, none of which is a stop
     * @throws NotAsSigned when a bit, a frame or a guard says that this is not what was signed
     */
    List<GuardReport> render(Job job, FrameFiles files, IntConsumer each) throws IOException, NotAsSigned {
        DeliveredFrames part = job.part();
        DeliveredPlate plate = job.plate();
        PatchPack pack = job.pack();
        PictureFormat format = plate.media().format();
        List<String> hashes = new ArrayList<>();
        try (FrameSource source = sources.open(plate.media());
                Frame under = new Frame(format, memory);
                Frame over = new Frame(format, memory);
                Scratch scratch = new Scratch(memory);
                GuardRound round = guards.begin(job.scene(), memory)) {
            Compositing compositing = new Compositing(format);
            ResultHash hash = new ResultHash();
            ChangedPixels changed = new ChangedPixels();
            for (int n = part.delivered().first(); n <= part.delivered().last(); n++) {
                each.accept(n);
                source.read(n, under);
                pack.read(n, changed);
                compositing.composite(under, changed, over);
                if (part.judged().contains(n)) {
                    hashes.add(judged(pack, n, hash.of(part.plateSha256(), n, changed, over)));
                    round.see(new SeenFrame(n, under, over, changed, scratch, hashes.getLast()), scratch);
                }
                files.frame(n, over, changed);
                scratch.recycle();
            }
            requireWhole(part, hashes);
            return passed(round.reports(), job.permitted());
        }
    }

    private static String judged(PatchPack pack, int n, String now) throws NotAsSigned {
        if (!now.equals(pack.resultHash(n))) {
            throw new NotAsSigned("Frame %d does not come out as it was signed; nothing is handed on.".formatted(n));
        }
        return now;
    }

    private static void requireWhole(DeliveredFrames part, List<String> hashes) throws NotAsSigned {
        if (!ResultHash.ofAll(hashes).equals(part.resultSha256())) {
            throw new NotAsSigned(
                    "The frames of “" + part.title() + "” are not the ones that were signed; nothing is handed on.");
        }
    }

    /** What a guard asked permission for passes only if that permission stands. */
    private static List<GuardReport> passed(List<GuardReport> reports, Set<String> permitted) throws NotAsSigned {
        for (GuardReport report : reports) {
            switch (report) {
                case GuardReport.Pass ignored -> {}
                case GuardReport.NeedsPermission asking -> {
                    if (!permitted.contains(asking.guard())) {
                        throw new NotAsSigned(asking.title() + ": " + asking.words() + " Permission is missing from "
                                + asking.from() + ".");
                    }
                }
                case GuardReport.Stop stop -> throw new NotAsSigned(stop.title() + ": " + stop.words());
            }
        }
        return reports;
    }
}
