package answerprint.runtime;

import answerprint.access.Acting;
import answerprint.access.Actor;
import answerprint.access.Enrolling;
import answerprint.access.NewPerson;
import answerprint.access.Refused;
import io.quarkus.runtime.QuarkusApplication;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Runs what the front door was asked for beside the running product; acts as the installation's keeper. */
public final class FrontDoorCommand implements QuarkusApplication {
    private static final int WRONG_USE = 2;

    private final Enrolling enrolling;

    FrontDoorCommand(Enrolling enrolling) {
        this.enrolling = enrolling;
    }

    @Override
    public int run(String... args) throws Exception {
        String command = args.length == 0 ? "" : args[0];
        return switch (command) {
            case "add-person" -> Acting.callAs(Actor.MACHINE, () -> addPerson(args));
            default -> told("answerprint: there is no command '" + command + "'", WRONG_USE);
        };
    }

    /** The first person of an installation: may set up productions and invite everybody else. */
    private int addPerson(String... args) throws IOException {
        if (args.length != 3) {
            return told("usage: ./answerprint add-person EMAIL \"NAME\"", WRONG_USE);
        }
        try {
            enrolling.person(new NewPerson(args[2], args[1], ""), password(), true);
        } catch (Refused | IllegalArgumentException e) {
            return told("answerprint: " + e.getMessage(), 1);
        }
        return told(args[2] + " can log in as " + args[1] + " and set up productions.", 0);
    }

    private static String password() throws IOException {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            return new String(System.in.readNBytes(200), StandardCharsets.UTF_8).strip();
        }
        char[] typed = console.readPassword("Password: ");
        return typed == null ? "" : new String(typed);
    }

    private static int told(String line, int code) {
        System.out.println(line);
        return code;
    }
}
