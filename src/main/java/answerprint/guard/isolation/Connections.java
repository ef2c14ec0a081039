package answerprint.guard.isolation;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * The hosts outside of the production's own network that this process has called, as Linux lists them in {@code net/tcp} and
 * {@code net/tcp6} beside the process's open files. A call that begins and ends between two looks is not seen: what truly
 * keeps pictures in is the box without a network that opens them.
 */
final class Connections {
    private static final List<String> TABLES = List.of("self/net/tcp", "self/net/tcp6");
    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final String LISTENS = "0A";
    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int WITHOUT_LAST_BIT = 0xfe;

    private final Path processes;

    Connections(Path processes) {
        this.processes = processes;
    }

    /** @throws IOException when the kernel does not tell */
    Set<String> outside() throws IOException {
        Set<String> own = sockets();
        Set<String> hosts = new HashSet<>();
        for (String table : TABLES) {
            Path file = processes.resolve(table);
            if (Files.exists(file) || table.equals(TABLES.getFirst())) {
                outside(Files.readAllLines(file), own, hosts);
            }
        }
        return hosts;
    }

    private static void outside(List<String> table, Set<String> own, Set<String> into) throws IOException {
        Set<String> answering = new HashSet<>();
        for (String line : table) {
            String[] words = line.strip().split("\\s+");
            if (words.length > INODE && words[STATE].equals(LISTENS)) {
                answering.add(port(words[LOCAL]));
            }
        }
        for (String line : table) {
            String[] words = line.strip().split("\\s+");
            boolean called = words.length > INODE
                    && own.contains(words[INODE])
                    && !words[STATE].equals(LISTENS)
                    && !answering.contains(port(words[LOCAL]));
            if (called) {
                InetAddress host = host(words[REMOTE]);
                if (!inside(host)) {
                    into.add(host.getHostAddress());
                }
            }
        }
    }

    private static boolean inside(InetAddress host) {
        byte[] bytes = host.getAddress();
        boolean uniqueLocal = bytes.length > Integer.BYTES && (bytes[0] & WITHOUT_LAST_BIT) == UNIQUE_LOCAL;
        return host.isLoopbackAddress()
                || host.isAnyLocalAddress()
                || host.isSiteLocalAddress()
                || host.isLinkLocalAddress()
                || uniqueLocal;
    }

    private static String port(String address) {
        return address.substring(address.indexOf(':') + 1);
    }

    /** The kernel writes each four bytes of an address as one number of this machine. */
    private static InetAddress host(String address) throws IOException {
        byte[] words = HexFormat.of().parseHex(address.substring(0, address.indexOf(':')));
        ByteBuffer out = ByteBuffer.allocate(words.length).order(ByteOrder.BIG_ENDIAN);
        ByteBuffer in = ByteBuffer.wrap(words).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
            out.putInt(in.getInt());
        }
        return InetAddress.getByAddress(out.array());
    }

    private Set<String> sockets() throws IOException {
        Set<String> inodes = new HashSet<>();
        try (DirectoryStream<Path> open = Files.newDirectoryStream(processes.resolve("self/fd"))) {
            for (Path file : open) {
                String target = target(file);
                if (target.startsWith("socket:[")) {
                    inodes.add(target.substring("socket:[".length(), target.length() - 1));
                }
            }
        }
        return inodes;
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException closed) { // between listing and reading
            return "";
        }
    }
}
