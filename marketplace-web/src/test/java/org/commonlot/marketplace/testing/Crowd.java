package org.commonlot.marketplace.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many at once: each on a virtual thread of its own, all let go together. */
public final class Crowd {

    private Crowd() {}

    /** What came of one: a result, or what it threw. */
    public record Outcome<T>(List<T> result, List<Throwable> thrown) {

        public boolean succeeded() {
            return thrown.isEmpty();
        }

        public T value() {
            return result.getFirst();
        }

        public Throwable failure() {
            return thrown.getFirst();
        }
    }

    /** Runs all together and returns their outcomes, in the order of the acts. */
    public static <T> List<Outcome<T>> together(List<Callable<T>> acts) throws InterruptedException {
        var ready = new CountDownLatch(acts.size());
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (var act : acts) {
                running.add(threads.submit(() -> {
                    ready.countDown();
                    go.await();
                    return act.call();
                }));
            }
            ready.await();
            go.countDown();
            var outcomes = new ArrayList<Outcome<T>>();
            for (var one : running) outcomes.add(outcome(one));
            return outcomes;
        }
    }

    private static <T> Outcome<T> outcome(Future<T> one) throws InterruptedException {
        try {
            return new Outcome<>(List.of(one.get()), List.of());
        } catch (ExecutionException e) {
            return new Outcome<>(List.of(), List.of(e.getCause()));
        }
    }
}
