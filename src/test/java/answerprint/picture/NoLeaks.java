package answerprint.picture;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Every test ends with zero bytes of pixels open, or fails with the stack trace of the first leaked allocation. A test
 * may ask for a {@link PictureMemory} parameter (1 GB).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NoLeaks.Check.class)
public @interface NoLeaks {
    /** Watches one test. */
    final class Check implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
        @Override
        public void beforeEach(ExtensionContext context) {
            PictureMemory.watchBirths();
        }

        @Override
        public void afterEach(ExtensionContext context) {
            PictureMemory.firstLeak().ifPresent(birth -> {
                throw new AssertionError("pixels were left open", birth);
            });
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == PictureMemory.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return PictureMemory.ofBytes(1L << 30);
        }
    }
}
