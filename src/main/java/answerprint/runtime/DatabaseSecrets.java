package answerprint.runtime;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The embedded default's secrets: the database's passwords and the key that seals session cookies. Made once at random, kept
 * in a file that only the owner can read.
 */
record DatabaseSecrets(String superuser, String owner, String app, String session) {
    static final String OWNER = "answerprint_owner";
    static final String APP = "answerprint_app";

    static DatabaseSecrets in(Path directory) throws IOException {
        Path file = directory.resolve("database.properties");
        if (!Files.exists(file)) {
            write(file);
        }
        Properties stored = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            stored.load(reader);
        }
        return new DatabaseSecrets(
                required(stored, "superuser", file),
                required(stored, "owner", file),
                required(stored, "app", file),
                required(stored, "session", file));
    }

    private static void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        SecureRandom random = new SecureRandom();
        Properties fresh = new Properties();
        for (String name : new String[] {"superuser", "owner", "app", "session"}) {
            byte[] bytes = new byte[24];
            random.nextBytes(bytes);
            fresh.setProperty(name, HexFormat.of().formatHex(bytes));
        }
        Path draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "database",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(draft)) {
            fresh.store(writer, "secrets of the embedded default");
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String required(Properties stored, String name, Path file) throws IOException {
        String value = stored.getProperty(name);
        if (value == null || !value.matches("[0-9a-f]{16,}")) {
            throw new IOException("the password '" + name + "' is missing in " + file);
        }
        return value;
    }
}
