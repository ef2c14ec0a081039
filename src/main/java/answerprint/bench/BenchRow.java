package answerprint.bench;

import java.util.List;

/** One row of the bench. */
public interface BenchRow {
    /** Short name for {@code --only}. */
    String name();

    /** Measures; same set-up and machine, same numbers but for times. */
    List<Measure> run(BenchSetup setup) throws Exception;
}
