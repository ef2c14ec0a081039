package answerprint.correction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Numbers the frames that pixels were borrowed from, so that a picture of 16-bit indices tells where each came from. Indices
 * below {@link #FIRST_ROW} have a fixed meaning. Not thread-safe.
 */
public final class SourceTable {
    /** The plate's own pixel, as it was. */
    public static final int UNTOUCHED = 0;
    /** The plate's own pixel with a new value. */
    public static final int GRADED = 1;
    /** No frame shows it: interpolated or synthesised from its surroundings. */
    public static final int SYNTHESISED = 2;
    /** Blended by a net of this production from several frames. */
    public static final int LEARNED = 3;

    public static final int FIRST_ROW = 16;
    private static final int LIMIT = 1 << 16;

    private final List<Source> rows = new ArrayList<>();
    private final Map<Source, Integer> indices = new HashMap<>();

    /** The index that stands for this frame of this take; the same for the same frame. */
    public int index(UUID take, int frame) {
        Source source = new Source(take, frame);
        return indices.computeIfAbsent(source, unseen -> {
            if (FIRST_ROW + rows.size() >= LIMIT) {
                throw new IllegalStateException("A proposal borrows from at most " + (LIMIT - FIRST_ROW) + " frames");
            }
            rows.add(unseen);
            return FIRST_ROW + rows.size() - 1;
        });
    }

    /** The frame behind an index. @throws IllegalArgumentException for an index that stands for no frame */
    public Source source(int index) {
        if (index < FIRST_ROW || index - FIRST_ROW >= rows.size()) {
            throw new IllegalArgumentException("Index " + index + " stands for no frame");
        }
        return rows.get(index - FIRST_ROW);
    }

    /** In the order of their indices, beginning with {@link #FIRST_ROW}. */
    public List<Source> rows() {
        return Collections.unmodifiableList(rows);
    }

    public static SourceTable of(List<Source> rows) {
        SourceTable table = new SourceTable();
        rows.forEach(row -> table.index(row.take(), row.frame()));
        return table;
    }

    /** A frame that pixels were borrowed from; {@code frame} is ABS. */
    public record Source(UUID take, int frame) {}
}
