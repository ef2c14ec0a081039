package answerprint.picture.ffmpeg;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How far this system can wall in a process. */
enum Walls {
    /** Own user, network, mount, process, IPC and name namespaces; no capability outside. */
    USER_NAMESPACE(List.of("--user", "--map-root-user")),
    /** The same made by root, where users may not make namespaces. */
    ROOT_NAMESPACE(List.of()),
    /** Limits only. */
    LIMITS(List.of());

    private static final List<String> UNSHARE =
            List.of("/usr/bin/unshare", "--net", "--mount", "--pid", "--ipc", "--uts", "--fork", "--kill-child");

    private final List<String> how;

    Walls(List<String> how) {
        this.how = how;
    }

    boolean namespaces() {
        return this != LIMITS;
    }

    /** The words before the boxed command. */
    List<String> before(Path root, Path tools, String in, String out, String script) {
        if (!namespaces()) {
            return List.of();
        }
        List<String> words = new ArrayList<>(UNSHARE);
        words.addAll(how);
        words.addAll(List.of("--", "/bin/sh", "-c", script, "box", root.toString(), tools.toString(), in, out));
        return words;
    }
}
