package answerprint.shell;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Puts a view into the menu of its production. The view's route is {@code productions/:production/} plus its own name. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Place {
    /** Key of the entry's words in {@code messages.properties}. */
    String words();

    /** Smaller stands first. */
    int order();
}
