package answerprint.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;

/**
 * The directory in which everything is kept that outlives a run: {@code $ANSWERPRINT_HOME}, {@code ~/.answerprint} unless
 * set.
 */
record Home(Path root) {
    static Home ofEnvironment() {
        return new Home(setting("answerprint.home")
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".answerprint"))
                .toAbsolutePath()
                .normalize());
    }

    /** A setting as a system property or, upper-cased with underscores, from the environment. */
    static Optional<String> setting(String key) {
        String value = System.getProperty(key);
        if (value == null) {
            value = System.getenv(key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'));
        }
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    Path database() {
        return root.resolve("database");
    }

    Path media() {
        return root.resolve("media");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path cache() {
        return root.resolve("cache");
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    /** Makes the directories; what holds secrets is readable by the owner only. */
    void prepare() throws IOException {
        for (Path directory : new Path[] {root, media(), logs(), cache()}) {
            Files.createDirectories(directory);
        }
        Files.createDirectories(
                secrets(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
