package answerprint.work.engine;

import answerprint.work.Fence;
import answerprint.work.LostLease;
import answerprint.work.OrderId;
import answerprint.work.Progress;
import answerprint.work.RunningOrder;
import answerprint.work.Work;
import answerprint.work.WorkCancelled;
import answerprint.work.WorkConfig;
import answerprint.work.WorkOutcome;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** One run of one order: claims it, calls its work, and closes it or puts it back. */
final class OrderRun {
    private static final Logger LOG = Logger.getLogger(OrderRun.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(3);
    private static final long PROGRESS_EVERY_MILLIS = 400;

    private final OrderId id;
    private final Parts parts;

    record Parts(
            OrderTable table,
            BulletinBoard bulletins,
            ObjectMapper json,
            InstantSource clock,
            WorkConfig config,
            Map<String, Work<?>> kinds,
            MeterRegistry meters,
            Ending ending) {}

    OrderRun(OrderId id, Parts parts) {
        this.id = id;
        this.parts = parts;
    }

    CompletionHandler<Void> execute() {
        var claim = parts.table().claim(id);
        if (claim.isEmpty()) {
            parts.table().closeCancelled(id);
            return remove();
        }
        return run(claim.get());
    }

    private CompletionHandler<Void> run(OrderTable.Claim claim) {
        MDC.put("workOrder", claim.id().toString());
        MDC.put("kind", claim.kind());
        MDC.put("production", claim.production().toString());
        try {
            tell(claim);
            LOG.infof("order=%s kind=%s begins", claim.id(), claim.kind());
            WorkOutcome outcome = parts.ending().heed(outcome(claim));
            parts.meters()
                    .counter(
                            "answerprint.orders",
                            "kind",
                            claim.kind(),
                            "outcome",
                            outcome.getClass().getSimpleName())
                    .increment();
            return settle(claim, outcome);
        } catch (WorkCancelled e) {
            parts.table().close(claim, "cancelled", "cancelled", null);
            return remove();
        } catch (LostLease e) {
            LOG.warn(e.getMessage());
            return remove();
        } finally {
            tell(claim);
            MDC.clear();
        }
    }

    private WorkOutcome outcome(OrderTable.Claim claim) {
        Work<?> work = parts.kinds().get(claim.kind());
        if (work == null) {
            return new WorkOutcome.GiveUp("this version of Answerprint knows no work called " + claim.kind());
        }
        if (claim.crashes() >= parts.config().crashes()) {
            return new WorkOutcome.GiveUp("The worker process ended " + claim.crashes()
                    + " times while it did this; it is given up so that other work goes on");
        }
        try {
            return call(work, claim);
        } catch (WorkCancelled | LostLease e) {
            throw e;
        } catch (InterruptedException e) {
            return parts.ending().interrupted();
        } catch (Exception | LinkageError | StackOverflowError e) {
            return failed(claim, e); // the edge of the loop: whatever a job throws costs this job only
        }
    }

    private WorkOutcome failed(OrderTable.Claim claim, Throwable e) {
        boolean again = claim.failures() + 1 < parts.config().attempts();
        LOG.errorf(e, "order=%s kind=%s failed; %s", claim.id(), claim.kind(), again ? "it runs again" : "given up");
        String words = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return again
                ? new WorkOutcome.TryAgain(RETRY_AFTER.multipliedBy(1L + claim.failures()), "Trying again: " + words)
                : new WorkOutcome.GiveUp(words);
    }

    private <T extends Record> WorkOutcome call(Work<T> work, OrderTable.Claim claim) throws Exception {
        T payload;
        try {
            payload = parts.json().readValue(claim.payload(), work.payload());
        } catch (JsonProcessingException e) {
            return new WorkOutcome.GiveUp("the order's payload cannot be read: " + e.getOriginalMessage());
        }
        return RunningOrder.call(claim.id(), () -> work.run(payload, new StoredProgress(claim), new LeaseFence(claim)));
    }

    private CompletionHandler<Void> settle(OrderTable.Claim claim, WorkOutcome outcome) {
        return switch (outcome) {
            case WorkOutcome.Done done -> {
                parts.table().close(claim, "done", done.summary(), null);
                LOG.infof("order=%s kind=%s done: %s", claim.id(), claim.kind(), done.summary());
                yield remove();
            }
            case WorkOutcome.GiveUp gaveUp -> {
                parts.table().close(claim, "failed", "", gaveUp.reason());
                LOG.warnf("order=%s kind=%s given up: %s", claim.id(), claim.kind(), gaveUp.reason());
                yield remove();
            }
            case WorkOutcome.TryAgain again -> {
                boolean failed = again.reason().startsWith("Trying again");
                parts.table().putBack(claim, again.reason(), failed);
                yield (complete, operations) ->
                        operations.reschedule(complete, parts.clock().instant().plus(again.after()));
            }
        };
    }

    private void tell(OrderTable.Claim claim) {
        parts.bulletins().post(claim.production(), "order", claim.id().toString());
    }

    private static CompletionHandler<Void> remove() {
        return (complete, operations) -> operations.remove();
    }

    private final class StoredProgress implements Progress {
        private final OrderTable.Claim claim;
        private long lastStored;
        private String lastWords = "";
        private double lastShare;

        StoredProgress(OrderTable.Claim claim) {
            this.claim = claim;
        }

        @Override
        public synchronized void step(String words, double share) {
            lastWords = words;
            lastShare = Math.clamp(share, 0, 1);
            checkCancelled();
        }

        @Override
        public synchronized void checkCancelled() {
            long now = parts.clock().millis();
            if (now - lastStored < PROGRESS_EVERY_MILLIS) {
                return;
            }
            lastStored = now;
            boolean cancel = parts.table().progress(claim, lastWords, lastShare);
            tell(claim);
            if (cancel) {
                throw new WorkCancelled();
            }
        }
    }

    private final class LeaseFence implements Fence {
        private final OrderTable.Claim claim;

        LeaseFence(OrderTable.Claim claim) {
            this.claim = claim;
        }

        @Override
        public OrderId order() {
            return claim.id();
        }

        @Override
        public void publish(Runnable insideTransaction) {
            QuarkusTransaction.requiringNew().run(() -> {
                parts.table().holdLease(claim);
                insideTransaction.run();
            });
        }

        @Override
        public void finish(String summary, Runnable insideTransaction) {
            publish(() -> {
                insideTransaction.run();
                if (!parts.table().close(claim, "done", summary, null)) {
                    throw new LostLease(claim.id());
                }
            });
        }
    }
}
