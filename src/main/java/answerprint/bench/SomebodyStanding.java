package answerprint.bench;

import answerprint.correction.Patch;
import answerprint.correction.Render;
import answerprint.correction.SourceTable;
import answerprint.correction.objectremoval.ObjectRemoval;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.PictureFormat;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import java.util.List;

/** Whether what was behind somebody on every frame of a stretch is flagged as made up. */
final class SomebodyStanding {
    private static final double FLAGGED = 0.99;
    private static final int STRETCH = 40;
    /** Frames of the stretch from one that is looked at to the next. */
    private static final int APART = 12;

    private final PeopledRecording recording;
    private final EmptySet set;
    private long count;
    private long flagged;
    private long said;

    SomebodyStanding(PeopledRecording recording) {
        this.recording = recording;
        set = recording.set;
    }

    List<Measure> measures() {
        List<Integer> stretch = stretch();
        byte[] never = never(stretch);
        ClipFootage footage = recording.footage(stretch);
        FrameRange all = FrameRange.ofCount(stretch.size());
        try (FrameSource source = footage.open();
                FrameWindow window = new FrameWindow(source, new ObjectRemoval().reach(), recording.memory);
                Render render = new ObjectRemoval().prepare(recording.assignment(stretch, all), footage)) {
            for (int n = 2; n < stretch.size(); n += APART) {
                try (Scratch scratch = new Scratch(recording.memory)) {
                    score(never, synthesised(render, window, n, scratch));
                }
            }
        }
        return told();
    }

    /** 255 where nothing but somebody was in view on any of these frames. */
    private byte[] never(List<Integer> stretch) {
        byte[] never = set.people(stretch.getFirst()).clone();
        for (int n : stretch) {
            byte[] mask = set.people(n);
            for (int i = 0; i < never.length; i++) {
                never[i] &= mask[i];
            }
        }
        return never;
    }

    private void score(byte[] never, boolean[] synthesised) {
        for (int i = 0; i < never.length; i++) {
            count += never[i] != 0 ? 1 : 0;
            flagged += never[i] != 0 && synthesised[i] ? 1 : 0;
            said += synthesised[i] ? 1 : 0;
        }
    }

    private List<Measure> told() {
        double share = (double) flagged / count;
        return List.of(
                new Measure(
                        RemovalPlatesBench.NAME + "never-seen pixels flagged",
                        RemovalPlatesBench.ITEM,
                        100 * share,
                        "%",
                        "at least " + 100 * FLAGGED,
                        share >= FLAGGED),
                RemovalPlatesBench.told("flagged pixels, of those truly never seen", (double) said / count, "ratio"));
    }

    /** In the middle of the longest stay, shown frames. */
    private List<Integer> stretch() {
        List<Integer> shown = recording.shown();
        int best = 0;
        int length = 0;
        int run = 0;
        for (int k = 0; k < shown.size(); k++) {
            run = set.box(shown.get(k)).isEmpty() ? 0 : run + 1;
            if (run > length) {
                length = run;
                best = k - run + 1;
            }
        }
        int from = best + Math.max(0, (length - STRETCH) / 2);
        return List.copyOf(shown.subList(from, Math.min(from + STRETCH, best + length)));
    }

    private boolean[] synthesised(Render render, FrameWindow window, int n, Scratch scratch) {
        Patch patch = new Patch();
        render.frame(n, window, patch, scratch);
        PictureFormat format = recording.format;
        boolean[] synthesised = new boolean[format.width() * format.height()];
        short[] row = new short[patch.box().width()];
        for (int y = 0; y < patch.box().height(); y++) {
            patch.source().get(y, 0, row);
            for (int x = 0; x < row.length; x++) {
                int at = (patch.box().y() + y) * format.width() + patch.box().x() + x;
                synthesised[at] = row[x] == SourceTable.SYNTHESISED;
            }
        }
        return synthesised;
    }
}
