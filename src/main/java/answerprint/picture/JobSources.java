package answerprint.picture;

import com.google.errorprone.annotations.MustBeClosed;

/** Gives each job sources of its own, in which no frame is decoded twice. */
@FunctionalInterface
public interface JobSources {
    /** For one job, which closes them when it ends. */
    @MustBeClosed
    DecodedOnce begin();
}
