package org.demarche.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.demarche.web.Ask.Format;
import org.junit.jupiter.api.Test;

/** When an answer that is held is given again. The clock and the store are the test's own. */
class KeptAnswersTest {
    private static final Duration BEHIND = Duration.ofMinutes(1);
    private static final long SLOW = Duration.ofSeconds(1).toNanos();

    private final List<Runnable> background = new ArrayList<>();
    private long version = 1;
    private long now;
    private String today = "2024-06-01";
    private long takes;
    private int made;
    private final KeptAnswers kept = new KeptAnswers(() -> version, () -> now, () -> today, background::add, BEHIND);
    private final Route.Answering pages = kept.around(ask -> {
        now += takes;
        return Reply.of("text/plain", ++made + " " + ask.params().on(ask.path()));
    });

    private static Ask ask(String query) {
        return new Ask("GET", "/today", Format.JSON, Params.parse(query), Map.of(), "http://a", "", () -> "");
    }

    private String get(String query) throws IOException {
        return pages.to(ask(query)).body();
    }

    private void workInTheBackground() {
        List<Runnable> work = List.copyOf(background);
        background.clear();
        work.forEach(Runnable::run);
    }

    @Test
    void anAnswerIsMadeOnceUntilTheStoreChanges() throws IOException {
        assertThat(get("actor=FRA")).startsWith("1 ");
        assertThat(get("actor=FRA")).startsWith("1 ");
        assertThat(get("actor=DEU")).startsWith("2 ");
        version++;
        assertThat(get("actor=FRA")).startsWith("3 ");
    }

    @Test
    void anotherDayIsAnotherAnswer() throws IOException {
        get("");
        today = "2024-06-02";

        assertThat(get("")).startsWith("2 ");
    }

    @Test
    void whatTakesLongIsGivenAsItWasWhileOneMakesItAnew() throws IOException {
        takes = SLOW;
        get("");
        version++;
        now += 5 * SLOW;

        assertThat(get("")).startsWith("1 ");
        assertThat(get("")).startsWith("1 ");
        assertThat(background).isNotEmpty();
        workInTheBackground();
        assertThat(made).isEqualTo(2);
        assertThat(get("")).startsWith("2 ");
    }

    @Test
    void itIsNotMadeAnewAllTheTime() throws IOException {
        takes = SLOW;
        get("");
        version++;
        now += SLOW;

        assertThat(get("")).startsWith("1 ");
        assertThat(background).isEmpty();
    }

    @Test
    void nothingIsGivenThatIsFurtherBehindThanSaid() throws IOException {
        takes = SLOW;
        get("");
        now += BEHIND.toNanos();
        assertThat(get("")).as("the store has not changed").startsWith("1 ");
        version++;
        now += BEHIND.toNanos() + 1;

        assertThat(get("")).startsWith("2 ");
    }

    @Test
    void aRefusalIsNotHeld() {
        Route.Answering refusing = kept.around(ask -> {
            made++;
            throw Refusal.parameter("actor", "is wrong.");
        });

        assertThatThrownBy(() -> refusing.to(ask(""))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> refusing.to(ask(""))).isInstanceOf(Refusal.class);
        assertThat(made).isEqualTo(2);
    }

    @Test
    void thoseWhoAskAtOnceGetOneAnswer() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Route.Answering slow = kept.around(ask -> {
            begun.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return Reply.of("text/plain", "made " + ++made);
        });
        ExecutorService readers = Executors.newFixedThreadPool(4);
        try {
            List<Future<Reply>> answers = new ArrayList<>();
            answers.add(readers.submit(() -> slow.to(ask(""))));
            begun.await();
            for (int i = 0; i < 3; i++) {
                answers.add(readers.submit(() -> slow.to(ask(""))));
            }
            go.countDown();
            for (Future<Reply> answer : answers) {
                assertThat(answer.get().body()).isEqualTo("made 1");
            }
        } finally {
            readers.shutdown();
        }
    }
}
