package answerprint.access;

import java.util.Map;

/**
 * A request that the product understood and declines, with its reason in the user's words; the one way for a feature's
 * REST class to answer 4xx with a problem document.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String code;
    private final transient Map<String, Object> more;

    private Refused(int status, String code, String words, Map<String, ?> more) {
        super(words);
        this.status = status;
        this.code = code;
        this.more = Map.copyOf(more);
    }

    /** 400: the request itself is not right. */
    public static Refused badRequest(String words) {
        return new Refused(400, "bad-request", words, Map.of());
    }

    /** 409: something newer is in the way; {@code more} says what. */
    public static Refused conflict(String code, String words, Map<String, ?> more) {
        return new Refused(409, code, words, more);
    }

    /** 422: understood, but a rule of the production says no. */
    public static Refused rule(String code, String words, Map<String, ?> more) {
        return new Refused(422, code, words, more);
    }

    /** 429: too often. */
    public static Refused tooOften(String words) {
        return new Refused(429, "too-often", words, Map.of());
    }

    public int status() {
        return status;
    }

    /** A frozen word for programs, such as {@code superseded}. */
    public String code() {
        return code;
    }

    /** Further members of the problem document. */
    public Map<String, Object> more() {
        return more;
    }
}
