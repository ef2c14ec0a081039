package answerprint.access;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Reads our ids from paths by their {@code of(String)}. A text that is no id names nothing: it answers 404 like any other. */
@Provider
public class IdParams implements ParamConverterProvider {
    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (!type.isRecord() || !type.getName().startsWith("answerprint.")) {
            return null;
        }
        try {
            Method of = type.getMethod("of", String.class);
            return new OfText<>(type, of);
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private record OfText<T>(Class<T> type, Method of) implements ParamConverter<T> {
        @Override
        public T fromString(String value) {
            try {
                return type.cast(of.invoke(null, value));
            } catch (InvocationTargetException e) {
                throw new NotFoundHere();
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(type + ".of must be public", e);
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
