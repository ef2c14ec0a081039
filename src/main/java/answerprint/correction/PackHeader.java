package answerprint.correction;

import answerprint.timeline.FrameRange;
import java.util.List;
import java.util.UUID;

/**
 * What a {@link PatchPack} is about.
 *
 * @param plateSha256 hash of the take's media that the patches belong to
 * @param encoding id of the plate's encoding
 * @param frames the frames it holds, ABS, each exactly once
 * @param sources where borrowed pixels came from, index {@link SourceTable#FIRST_ROW} on
 * @param results the {@link ResultHash} of each frame, in order
 */
public record PackHeader(
        int version,
        CorrectionKind kind,
        UUID take,
        String plateSha256,
        int width,
        int height,
        String encoding,
        FrameRange frames,
        List<SourceTable.Source> sources,
        List<String> results) {
    /** The version that is written today. */
    public static final int VERSION = 1;

    public PackHeader {
        sources = List.copyOf(sources);
        results = List.copyOf(results);
    }
}
