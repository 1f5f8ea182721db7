package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OrderedWorkTest {
    @Test
    void resultsComeInTheOrderOfTheItems() throws IOException {
        List<Integer> results = new ArrayList<>();

        new OrderedWork<Integer, Integer>(4, OrderedWorkTest::slowly, item -> 1)
                .run(IntStream.range(0, 500).iterator(), (result, idle) -> results.add(result));

        assertThat(results)
                .containsExactlyElementsOf(IntStream.range(0, 500).boxed().toList());
    }

    @Test
    void itemsLargerThanTheLimitGoThrough() throws IOException {
        AtomicInteger count = new AtomicInteger();

        new OrderedWork<Integer, Integer>(2, item -> item, item -> Integer.MAX_VALUE)
                .run(IntStream.range(0, 10).iterator(), (result, idle) -> count.incrementAndGet());

        assertThat(count).hasValue(10);
    }

    @Test
    void onlyALimitedNumberIsUnderWay() throws IOException {
        AtomicInteger taken = new AtomicInteger();
        List<Integer> ahead = new ArrayList<>();
        Iterator<Integer> items =
                IntStream.range(0, 1000).peek(i -> taken.incrementAndGet()).iterator();

        new OrderedWork<Integer, Integer>(1, item -> item, item -> 1)
                .run(items, (result, idle) -> ahead.add(taken.get() - result));

        assertThat(ahead).allSatisfy(number -> assertThat(number).isLessThanOrEqualTo(20));
    }

    @Test
    void failuresOfAnyPartEndTheRun() {
        OrderedWork<Integer, Integer> work = new OrderedWork<>(2, item -> 1 / item, item -> 1);

        assertThatThrownBy(() -> work.run(List.of(1, 0, 1).iterator(), (result, idle) -> {}))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> work.run(List.of(1).iterator(), (result, idle) -> {
                    throw new IOException("full");
                }))
                .isInstanceOf(IOException.class);
        Iterator<Integer> broken = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Integer next() {
                throw new IllegalStateException("broken");
            }
        };
        assertThatThrownBy(() -> work.run(broken, (result, idle) -> {})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoWaitsIsCalledOnceASecond() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        OrderedWork<Integer, Integer> work = new OrderedWork<>(
                1,
                item -> {
                    try {
                        Thread.sleep(item);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return item;
                },
                item -> 1);

        work.run(List.of(2500).iterator(), (result, idle) -> {}, calls::incrementAndGet);

        assertThat(calls.get()).isBetween(1, 3);
    }

    private static int slowly(int item) {
        if (item % 50 == 0) {
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return item;
    }
}
