package answerprint.ingest;

import answerprint.take.TakeId;
import answerprint.work.OrderId;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as JSON.
 *
 * @param outcome one of ordered, already-here, log-read, refused
 * @param order to be followed at {@code /api/orders/{id}}
 */
public record DailiesAnswer(
        String outcome, @Nullable OrderId order, @Nullable TakeId take, String words) {
    static DailiesAnswer of(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Ordered ordered ->
                new DailiesAnswer("ordered", ordered.order(), null, "It is being looked at.");
            case Receipt.AlreadyHere here ->
                new DailiesAnswer("already-here", null, here.take(), "Already here as " + here.label() + ".");
            case Receipt.LogRead log ->
                new DailiesAnswer(
                        "log-read",
                        null,
                        null,
                        "The log was read: " + log.lines() + " lines, " + log.takes()
                                + " of them for takes that are here.");
            case Receipt.Refused refused -> new DailiesAnswer("refused", null, null, refused.reason());
        };
    }

    void headers(Response.ResponseBuilder answer) {
        answer.header("Answerprint-Outcome", outcome);
        if (order != null) {
            answer.header("Answerprint-Order", order.toString());
        }
    }
}
