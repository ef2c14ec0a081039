package answerprint.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server on loopback that keeps what it is given (RFC 5321, the few commands that a sender needs). */
final class MailSink implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final List<String> mails = new CopyOnWriteArrayList<>();

    MailSink() throws IOException {
        Thread.ofVirtual().name("mail-sink").start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Envelope recipients and text of each mail. */
    List<String> mails() {
        return List.copyOf(mails);
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket sender = door.accept()) {
                talk(sender);
            } catch (IOException closedOrGone) {
                // the next sender is another connection
            }
        }
    }

    private void talk(Socket sender) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(sender.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = sender.getOutputStream();
        StringBuilder mail = new StringBuilder();
        say(out, "220 sink");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("QUIT")) {
                say(out, "221 bye");
                return;
            }
            if (command.startsWith("DATA")) {
                say(out, "354 go on");
                for (String text = in.readLine(); !".".equals(text); text = in.readLine()) {
                    mail.append(text).append('\n');
                }
                mails.add(mail.toString());
                mail.setLength(0);
            } else if (command.startsWith("RCPT TO:")) {
                mail.append(line).append('\n');
            }
            say(out, "250 ok");
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
