package answerprint.correction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What a render says about itself once its frames are done.
 *
 * @param confidence 0..1, from the hold-out test on known pixels
 * @param parameters everything that was fitted or chosen, for the evidence (JSON)
 * @param holdOuts errors per segment and method
 * @param sources where borrowed pixels came from
 * @param modelVersion the production model that was used, or empty
 * @param remarks known weaknesses in words, e.g. "This wire never uncovers its background."
 */
public record RenderSummary(
        double confidence,
        ObjectNode parameters,
        List<HoldOut> holdOuts,
        SourceTable sources,
        String modelVersion,
        List<String> remarks) {
    public RenderSummary {
        Shares.require(confidence, "confidence");
        parameters = parameters.deepCopy();
        holdOuts = List.copyOf(holdOuts);
        remarks = List.copyOf(remarks);
    }

    @Override
    public ObjectNode parameters() {
        return parameters.deepCopy();
    }
}
