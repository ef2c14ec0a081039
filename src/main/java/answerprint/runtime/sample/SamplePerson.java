package answerprint.runtime.sample;

import answerprint.access.CrewRole;
import answerprint.access.NewPerson;
import java.util.List;

/** The people of the try-out. Everyone knows their password, so the product listens on loopback only while they exist. */
enum SamplePerson {
    ADMIN("Ines Okafor", "admin@ridge.example", "", CrewRole.ADMIN),
    PRODUCER("Tomas Brandt", "producer@ridge.example", "", CrewRole.PRODUCER),
    DIRECTOR("Leila Haddad", "director@ridge.example", "", CrewRole.DIRECTOR),
    DP("Maria Kern", "dp@ridge.example", "", CrewRole.DP),
    EDITOR("Jonas Weil", "editor@ridge.example", "", CrewRole.EDITOR),
    VFX_SUPERVISOR("Priya Nair", "vfx@ridge.example", "", CrewRole.VFX_SUPERVISOR),
    PARTNER("Sam Ortega", "partner@cleanframe.example", "Cleanframe VFX", CrewRole.PARTNER);

    /** The same for all of them. */
    static final String PASSWORD = "ridge-dailies";

    private final String name;
    private final String email;
    private final String company;
    private final CrewRole role;

    SamplePerson(String name, String email, String company, CrewRole role) {
        this.name = name;
        this.email = email;
        this.company = company;
        this.role = role;
    }

    NewPerson person() {
        return new NewPerson(name, email, company);
    }

    CrewRole role() {
        return role;
    }

    /** Whether this one may set up further productions. */
    boolean founder() {
        return this == ADMIN || this == PRODUCER;
    }

    /** One line for the start: who it is and how to log in. */
    String line() {
        return "%-15s %-28s %s".formatted(role.title(), email, name);
    }

    static List<String> lines() {
        return List.of(values()).stream().map(SamplePerson::line).toList();
    }
}
