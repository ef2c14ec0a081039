package answerprint.access;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keycloak's programs in the tools' folder: fetched by their Maven coordinates, unpacked, and built for a store in memory
 * without what the test does not need. All of that happens once; a built Keycloak starts in half the time.
 */
final class KeycloakPrograms {
    private static final String VERSION = System.getProperty("keycloak.version", "26.7.3");
    private static final List<String> BUILD =
            List.of("build", "--db=dev-mem", "--features-disabled=ciba,device-flow,kerberos,par");

    private KeycloakPrograms() {}

    /** The folder of a Keycloak that is ready to start. Two test runs at once wait for each other. */
    static Path ready() throws IOException, InterruptedException {
        Path tools = Files.createDirectories(tools());
        try (FileChannel door = FileChannel.open(
                        tools.resolve("keycloak.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock ignored = door.lock()) {
            Path home = tools.resolve("keycloak-" + VERSION);
            if (Files.notExists(home.resolve("bin/kc.sh"))) {
                fetch(tools);
            }
            Path built = home.resolve("built-as");
            String wanted = String.join(" ", BUILD);
            if (Files.notExists(built) || !Files.readString(built).equals(wanted)) {
                finish(command(home, BUILD.toArray(String[]::new)));
                Files.writeString(built, wanted);
            }
            return home;
        }
    }

    /** A call of its front script, with this run's Java. */
    static ProcessBuilder command(Path home, String... words) {
        List<String> command =
                new ArrayList<>(List.of("bash", home.resolve("bin/kc.sh").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        return builder;
    }

    private static void fetch(Path tools) throws IOException, InterruptedException {
        List<String> copy = new ArrayList<>(List.of(
                Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                "-q",
                "-B",
                "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy",
                "-Dartifact=org.keycloak:keycloak-quarkus-dist:" + VERSION + ":zip",
                "-DoutputDirectory=" + tools));
        Optional.ofNullable(System.getProperty("maven.repo.local"))
                .ifPresent(repository -> copy.add("-Dmaven.repo.local=" + repository));
        finish(new ProcessBuilder(copy).directory(tools.toFile()));
        Path archive = tools.resolve("keycloak-quarkus-dist-" + VERSION + ".zip");
        finish(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jar").toString(), "xf", archive.toString())
                .directory(tools.toFile()));
        Files.delete(archive);
    }

    private static Path tools() {
        String tools = System.getenv("ANSWERPRINT_TOOLS");
        return tools == null ? Path.of(System.getProperty("user.home"), ".answerprint", "tools") : Path.of(tools);
    }

    private static void finish(ProcessBuilder builder) throws IOException, InterruptedException {
        Path log = Files.createDirectories(Path.of("target")).resolve("keycloak-made-ready.log");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        if (builder.start().waitFor() != 0) {
            throw new IOException(builder.command().getFirst() + " failed while Keycloak was made ready; see " + log);
        }
    }
}
