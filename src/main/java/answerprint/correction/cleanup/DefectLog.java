package answerprint.correction.cleanup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was found and repaired, frame by frame. A frame that is rendered again replaces its own lines. */
final class DefectLog {
    /** So many lines are written out; the counts are always whole. */
    static final int MOST_LINES = 500;

    private final Map<Integer, List<Defect>> byFrame = new TreeMap<>();

    void frame(int n, List<Defect> defects) {
        byFrame.put(n, List.copyOf(defects));
    }

    Map<DefectKind, Integer> counts() {
        Map<DefectKind, Integer> counts = new EnumMap<>(DefectKind.class);
        byFrame.values().forEach(all -> all.forEach(defect -> counts.merge(defect.kind(), 1, Integer::sum)));
        return counts;
    }

    /** {@code counts} by kind, and {@code defects}: the surest lines, in the order of frames. */
    void write(ObjectNode into) {
        ObjectNode counts = into.putObject("counts");
        counts().forEach((kind, count) -> counts.put(kind.id(), count));
        List<Defect> all = byFrame.values().stream().flatMap(List::stream).toList();
        into.put("defectsFound", all.size());
        var lines = into.putArray("defects");
        all.stream()
                .sorted(Comparator.comparingDouble(Defect::confidence).reversed())
                .limit(MOST_LINES)
                .sorted(Comparator.comparingInt(Defect::frame)
                        .thenComparingInt(d -> d.box().y())
                        .thenComparingInt(d -> d.box().x()))
                .forEach(defect -> {
                    ObjectNode line = lines.addObject();
                    line.put("frame", defect.frame()).put("kind", defect.kind().id());
                    line.put("confidence", Math.round(100 * defect.confidence()) / 100.0);
                    line.putArray("box")
                            .add(defect.box().x())
                            .add(defect.box().y())
                            .add(defect.box().width())
                            .add(defect.box().height());
                });
    }
}
