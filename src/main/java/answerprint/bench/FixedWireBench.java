package answerprint.bench;

import answerprint.correction.SourceTable;
import answerprint.correction.repair.MatteRepair;
import answerprint.correction.repair.OtherTakes;
import answerprint.picture.BoxRules;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Row 2: wires that hang fixed in the picture before a camera that stands still, so that no frame of the take uncovers what is
 * behind them. Another take of the set-up, without wires, does: a true one where a folder holds several recordings of one set,
 * otherwise later frames of the same recording. Told with and without the other take.
 */
public final class FixedWireBench implements BenchRow {
    private static final double TELEA = 2.5;
    private static final int MOST_PLATES = 3;
    private static final int MOST_OTHERS = 3;
    private static final int LATER = 60;
    private static final String NAME = "fixed wire: ";

    @Override
    public String name() {
        return "fixed-wire";
    }

    /** A plate and what was shot of the same set besides. */
    private record SetUp(WireClip clip, List<WireClip> others, boolean heldOut, String item) {}

    @Override
    public List<Measure> run(BenchSetup setup) throws Exception {
        Path box = BenchFolder.fresh();
        PictureMemory memory = PictureMemory.ofBytes(3L << 30);
        WireClips clips = new WireClips(PictureLab.of(BoxRules.usual(box), memory));
        List<RepairScore> alone = new ArrayList<>();
        List<RepairScore> with = new ArrayList<>();
        for (Path file : WireClips.candidates(setup.footage())) {
            for (SetUp one : setUps(file, setup, clips)) {
                long seed = setup.seedOf(one.item());
                var wires = RiggedWires.fixed(
                        seed,
                        one.clip().format().width(),
                        one.clip().format().height(),
                        2,
                        one.clip().light());
                WireClip hung = one.clip().hung(wires, "fixed wires");
                alone.add(new WireTrial(hung, one.heldOut(), memory).alone());
                with.add(repaired(hung, one, memory));
            }
        }
        if (with.isEmpty()) {
            throw new NoSuchFootage("a clip of 101 frames from a camera that stands still, or two takes of one set-up");
        }
        return measures(alone, with);
    }

    private static RepairScore repaired(WireClip hung, SetUp one, PictureMemory memory) {
        var trial = new WireTrial(hung, one.heldOut(), memory);
        var sources = new SourceTable();
        for (int n = 0; n < hung.count(); n++) {
            sources.index(WireTrial.TAKE, n);
        }
        try (OtherTakes others = new OtherTakes(new BenchTakes(hung, one.others(), memory), sources)) {
            var repair = new MatteRepair(trial.mattes(), WireTrial.TAKE, sources, memory);
            return trial.by(repair.borrowingFrom(others));
        }
    }

    /** The recordings beside this one, if they show the same set; otherwise this one, split in time. */
    private static List<SetUp> setUps(Path file, BenchSetup setup, WireClips clips) throws IOException {
        String item = WireRepairBench.item(file, setup.footage());
        WireClip clip = clips.opened(file, setup.footage());
        if (clip == null || !StillSet.holds(clip)) {
            return List.of();
        }
        List<WireClip> takes = new ArrayList<>(List.of(clip));
        for (Path other : WireClips.beside(file)) {
            WireClip take = clips.opened(other, setup.footage());
            if (take != null && takes.size() <= MOST_OTHERS && StillSet.holds(take) && StillSet.alike(clip, take)) {
                takes.add(take);
            }
        }
        List<SetUp> setUps = new ArrayList<>();
        if (takes.size() > 1) {
            for (int t = 0; t < Math.min(MOST_PLATES, takes.size()); t++) {
                List<WireClip> others = new ArrayList<>(takes);
                WireClip one = others.remove(t);
                String name = one.name().substring(one.name().lastIndexOf('/') + 1);
                if (setup.items().takes(name)) {
                    setUps.add(new SetUp(one, others, HeldOut.is(name), one.name()));
                }
            }
        } else if (setup.items().takes(item)) {
            WireClip later = clips.opened(file, setup.footage(), LATER);
            if (later != null && StillSet.alike(clip, later)) {
                setUps.add(new SetUp(clip, List.of(later), HeldOut.is(item), item));
            }
        }
        return setUps;
    }

    private static List<Measure> measures(List<RepairScore> alone, List<RepairScore> with) {
        List<Measure> measures = new ArrayList<>();
        for (int i = 0; i < with.size(); i++) {
            RepairScore score = with.get(i);
            measures.add(WireRepairBench.told(NAME + "PSNR in matte", score.item, score.db(score.product), "dB"));
            measures.add(WireRepairBench.told(
                    NAME + "PSNR above Telea, another take", score.item, score.aboveTelea(), "dB"));
            measures.add(WireRepairBench.told(
                    NAME + "PSNR above Telea, no other take",
                    score.item,
                    alone.get(i).aboveTelea(),
                    "dB"));
            measures.add(WireRepairBench.told(
                    NAME + "finest detail, repaired to true",
                    score.item,
                    Math.sqrt(score.detailProduct / score.detailTruth),
                    "ratio"));
            measures.add(WireRepairBench.told(
                    NAME + "made up, another take",
                    score.item,
                    (double) score.synthesised / score.samples * 3,
                    "share"));
            measures.add(WireRepairBench.told(
                    NAME + "time per frame, another take", score.item, score.nanos / 1e9 / score.frames, "s"));
        }
        WireRepairBench.over(with, NAME, "another take", RepairScore::aboveTelea, "PSNR above Telea", TELEA, measures);
        WireRepairBench.over(
                alone, NAME, "no other take", RepairScore::aboveTelea, "PSNR above Telea", Double.NaN, measures);
        WireRepairBench.ranks(with, NAME, measures);
        long outside = with.stream().mapToLong(s -> s.outside).sum();
        measures.add(new Measure(
                NAME + "samples outside the matte that differ", "all", outside, "samples", "0", outside == 0));
        return measures;
    }
}
