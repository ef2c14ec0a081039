package answerprint.access;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Hashing and judging passwords of the built-in log-in: length counts, composition rules and forced changes do not. */
final class Passwords {
    private static final int COST = 11;
    /** A hash of nothing that anyone types, so that an unknown name takes as long as a wrong password. */
    private static final String NOBODYS = BcryptUtil.bcryptHash(Tokens.fresh(), COST);

    private static final Set<String> TOO_COMMON = Set.of(
            "passwordpassword",
            "password1234",
            "password12345",
            "123456789012",
            "1234567890123",
            "qwertyuiop12",
            "qwertyuiopasdf",
            "answerprint1",
            "answerprint12",
            "answerprint123",
            "letmeinletmein",
            "iloveyouiloveyou",
            "aaaaaaaaaaaa",
            "000000000000",
            "111111111111");

    private Passwords() {}

    static String hashOf(String password) {
        return BcryptUtil.bcryptHash(password, COST);
    }

    static boolean matches(String password, String hash) {
        return fits(password) && BcryptUtil.matches(password, hash);
    }

    /** Spends the time of a comparison. */
    static boolean matchesNobody(String password) {
        return fits(password) && BcryptUtil.matches(password, NOBODYS);
    }

    /** @throws Refused if a person may not choose it */
    static void check(String password, String email) {
        if (password.length() < 12) {
            throw Refused.rule("password-too-short", "A password has at least 12 characters.", Map.of());
        }
        if (!fits(password)) {
            throw Refused.rule("password-too-long", "A password has at most 72 bytes.", Map.of());
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (TOO_COMMON.contains(plain)
                || plain.contains(email)
                || plain.chars().distinct().count() < 4) {
            throw Refused.rule("password-too-easy", "This password is too easy to guess.", Map.of());
        }
    }

    /** bcrypt reads 72 bytes and would not notice the rest. */
    private static boolean fits(String password) {
        return !password.isEmpty() && password.getBytes(StandardCharsets.UTF_8).length <= 72;
    }
}
