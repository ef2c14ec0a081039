package answerprint.learning.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.pytorch.global.torch;

/**
 * LibTorch, loaded once and by one thread: two threads that first touch JavaCPP's classes at once can wait for each other for
 * good.
 */
final class Torch {
    private static boolean loaded;

    private Torch() {}

    /** Loads the libraries if that has not happened. Threads are fixed, so that the same seed gives the same bits. */
    static synchronized void load() {
        if (loaded) {
            return;
        }
        // OpenMP's idle threads otherwise spin and take the second core from everybody else; read once, at load.
        setEnvironment("OMP_WAIT_POLICY", "PASSIVE");
        setEnvironment("ONEDNN_MAX_CPU_ISA", "AVX2"); // decision 0165
        unpackWholly("torch_cpu");
        Loader.load(torch.class);
        torch.set_num_threads(Math.min(2, Runtime.getRuntime().availableProcessors()));
        torch.manual_seed(1);
        loaded = true;
    }

    /**
     * Unpacks a library anew that a process was killed while unpacking. JavaCPP would too, but only after it has loaded another one
     * that asks for it, and to load a torn library ends the process.
     */
    private static void unpackWholly(String library) {
        String file = System.mapLibraryName(library);
        try {
            Loader.cacheResource(torch.class, "/org/bytedeco/pytorch/" + Loader.getPlatform() + "/" + file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be unpacked into this user's cache", e);
        }
    }

    @SuppressWarnings("restricted")
    private static void setEnvironment(String name, String value) {
        Linker linker = Linker.nativeLinker();
        MemorySegment setenv = linker.defaultLookup().findOrThrow("setenv");
        var shape = FunctionDescriptor.of(
                ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
        try (Arena arena = Arena.ofConfined()) {
            int failed = (int) linker.downcallHandle(setenv, shape)
                    .invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 0);
            if (failed != 0) {
                throw new IllegalStateException("could not set " + name);
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("could not set " + name, e);
        }
    }
}
