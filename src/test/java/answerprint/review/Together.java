package answerprint.review;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two people at the same moment. */
final class Together {
    private Together() {}

    static <T> List<T> of(Callable<T> one, Callable<T> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            Future<T> first = people.submit(atBarrier(start, one));
            Future<T> second = people.submit(atBarrier(start, other));
            return List.of(first.get(), second.get());
        }
    }

    private static <T> Callable<T> atBarrier(CyclicBarrier start, Callable<T> act) {
        return () -> {
            start.await();
            return act.call();
        };
    }
}
