package answerprint.picture.ffmpeg;

import answerprint.picture.BoxRules;
import answerprint.picture.BoxWalls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Tries the walls from inside before any media is opened: a file of the host must not be readable and a listening socket
 * of the host must not be reachable, with every protocol allowed.
 */
final class BoxTrial {
    private static final Logger LOG = Logger.getLogger(BoxTrial.class);
    private static final Duration CPU = Duration.ofSeconds(10);
    private static final String CANARY = "canary";

    private final Box box;
    private final BoxRules rules;
    private final Walls best;
    private final BoxWalls result;

    BoxTrial(Box box, BoxRules rules) {
        this.box = box;
        this.rules = rules;
        this.best = rules.walls() == BoxRules.Walls.POD ? Walls.LIMITS : firstThatWorks();
        this.result = judged();
        LOG.infof("the box for media: %s", result.words());
    }

    Walls best() {
        return best;
    }

    BoxWalls result() {
        return result;
    }

    private Walls firstThatWorks() {
        for (Walls walls : List.of(Walls.USER_NAMESPACE, Walls.ROOT_NAMESPACE)) {
            if (succeeds(walls, List.of("-hide_banner", "-v", "error", "-version"))) {
                return walls;
            }
        }
        return Walls.LIMITS;
    }

    private BoxWalls judged() {
        boolean files = best.namespaces() && !readsHostFile();
        boolean network = best.namespaces() && !reachesHost();
        boolean pod = !best.namespaces() && podMayBeTheBox();
        boolean runs = succeeds(best, List.of("-hide_banner", "-v", "error", "-version"));
        boolean trusted = runs && ((files && network) || pod);
        return new BoxWalls(files, network, best.namespaces(), true, trusted, words(runs, files, network, pod));
    }

    private boolean podMayBeTheBox() {
        return switch (rules.walls()) {
            case POD -> true;
            case STRICT -> false;
            case AUTO -> System.getenv("KUBERNETES_SERVICE_HOST") != null || Files.exists(Path.of("/.dockerenv"));
        };
    }

    private static String words(boolean runs, boolean files, boolean network, boolean pod) {
        if (!runs) {
            return BoxTools.DO_NOT_START;
        }
        if (pod) {
            return "no namespaces here; the container is the box, with limits on memory, time and file sizes";
        }
        if (files && network) {
            return "own files, network and processes, limits on memory, time and file sizes; tried from inside";
        }
        return "this system has no namespaces to wall media in (files "
                + (files ? "walled" : "open") + ", network " + (network ? "walled" : "open")
                + "); allow user namespaces, or set answerprint.box.walls=pod where a container is the box";
    }

    private boolean readsHostFile() {
        try {
            Path canary = Files.writeString(Files.createTempFile("answerprint", ".canary"), CANARY);
            try {
                return succeeds(best, copying("file:" + canary.toAbsolutePath()));
            } finally {
                Files.deleteIfExists(canary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean reachesHost() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            socket.setSoTimeout(1);
            boolean copied = succeeds(best, copying("tcp://127.0.0.1:" + socket.getLocalPort() + "?timeout=1000000"));
            return copied || somebodyCame(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("EmptyCatch") // nobody came: that is the answer hoped for
    private static boolean somebodyCame(ServerSocket socket) {
        try {
            socket.accept().close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> copying(String url) {
        return List.of(
                "-nostdin", "-v", "error", "-f", "data", "-i", url, "-map", "0", "-c", "copy", "-f", "data", "pipe:1");
    }

    private boolean succeeds(Walls walls, List<String> arguments) {
        try (BoxedProgram program = box.start(BoxJob.of("ffmpeg", arguments, CPU), walls)) {
            program.allOutput(1 << 20);
            return program.exit() == 0;
        }
    }
}
