package answerprint.access;

import java.util.Objects;
import java.util.function.Supplier;

/** Reading what a caller sent: what a record's constructor will not take is the caller's fault, not a bug. */
public final class Requests {
    private Requests() {}

    /** The value, or 400 with the constructor's own words. */
    public static <T> T checked(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | NullPointerException unfit) {
            throw Refused.badRequest(Objects.requireNonNullElse(unfit.getMessage(), "Something is missing."));
        }
    }
}
