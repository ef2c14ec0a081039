package answerprint.guard.isolation;

import answerprint.guard.Badge;
import answerprint.guard.Guard;
import answerprint.guard.GuardScene;
import answerprint.guard.GuardWatch;
import answerprint.picture.Scratch;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;

/** G14. See {@link IsolationWatch}. */
@ApplicationScoped
public class Isolation implements Guard {
    static final Badge BADGE = new Badge("G14", "Nothing came from or went outside");

    private final Path processes;

    public Isolation() {
        this(Path.of("/proc"));
    }

    /** @param processes where the kernel tells about processes; tests and the bench bring their own */
    public Isolation(Path processes) {
        this.processes = processes;
    }

    @Override
    public String id() {
        return BADGE.id();
    }

    @Override
    public String title() {
        return BADGE.title();
    }

    @Override
    public GuardWatch watch(GuardScene scene, Scratch kept) {
        return new IsolationWatch(scene, new Connections(processes));
    }
}
