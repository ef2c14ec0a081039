package answerprint.runtime;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Loopback ports of the embedded default. */
final class Ports {
    private Ports() {}

    /** A port that nobody listens on now. */
    static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Health and metrics must not keep the product from starting: on a taken port they move to a free one. */
    static void moveHealthAsideIfTaken() {
        moveIfTaken("answerprint.management-port", 9000);
        moveIfTaken("answerprint.worker.management-port", 9001);
    }

    private static void moveIfTaken(String key, int usual) {
        int wanted = Home.setting(key).map(Integer::parseInt).orElse(usual);
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            System.setProperty(key, "0");
        }
    }
}
