package answerprint.runtime;

import answerprint.access.Acting;
import answerprint.access.Actor;
import answerprint.access.Enrolling;
import answerprint.access.NewPerson;
import answerprint.access.Refused;
import answerprint.ingest.Ingesting;
import answerprint.ingest.Receipt;
import answerprint.production.Production;
import answerprint.production.Productions;
import io.quarkus.runtime.QuarkusApplication;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Runs what the front door was asked for beside the running product; acts as the installation's keeper. */
public final class FrontDoorCommand implements QuarkusApplication {
    private static final int WRONG_USE = 2;

    private final Enrolling enrolling;
    private final Productions productions;
    private final Ingesting ingesting;

    FrontDoorCommand(Enrolling enrolling, Productions productions, Ingesting ingesting) {
        this.enrolling = enrolling;
        this.productions = productions;
        this.ingesting = ingesting;
    }

    @Override
    public int run(String... args) throws Exception {
        String command = args.length == 0 ? "" : args[0];
        return switch (command) {
            case "add-person" -> Acting.callAs(Actor.MACHINE, () -> addPerson(args));
            case "import" -> Acting.callAs(Actor.MACHINE, () -> importFolder(args));
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

    /** Takes in every file of a folder on this machine; the running product's worker inspects them. */
    private int importFolder(String... args) {
        if (args.length != 3) {
            return told("usage: ./answerprint import PRODUCTION FOLDER", WRONG_USE);
        }
        Path folder = Path.of(args[2]);
        if (!Files.isDirectory(folder)) {
            return told("answerprint: there is no folder " + folder, 1);
        }
        Optional<Production> production = productions.named(args[1]);
        if (production.isEmpty()) {
            return told("answerprint: no production has the title, alias or id '" + args[1] + "'", 1);
        }
        List<Receipt> receipts = ingesting.folder(production.get().id(), folder);
        receipts.forEach(receipt -> System.out.println(words(receipt)));
        return told(
                receipts.size() + " files looked at for " + production.get().title()
                        + "; the page Dailies shows how far their takes are",
                0);
    }

    private static String words(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Ordered ordered -> "taken in, order " + ordered.order();
            case Receipt.AlreadyHere here -> "already here as " + here.label();
            case Receipt.LogRead log -> "log with " + log.lines() + " lines read";
            case Receipt.Refused refused -> "refused: " + refused.reason();
        };
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
