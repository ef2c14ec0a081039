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

    /** The port that the page is to have. */
    static int page() {
        return Home.setting("answerprint.port").map(Integer::parseInt).orElse(8080);
    }

    /** Whether another program listens where the page is to be. */
    static boolean pageIsTaken() {
        return isTaken(page());
    }

    /** Health and metrics must not keep the product from starting: on a taken port they move to a free one. */
    static void moveHealthAsideIfTaken() {
        moveIfTaken("answerprint.management-port", 9000);
        moveIfTaken("answerprint.worker.management-port", 9001);
    }

    private static void moveIfTaken(String key, int usual) {
        int wanted = Home.setting(key).map(Integer::parseInt).orElse(usual);
        if (isTaken(wanted)) {
            System.setProperty(key, "0");
        }
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (IOException e) {
            return true;
        }
    }
}
