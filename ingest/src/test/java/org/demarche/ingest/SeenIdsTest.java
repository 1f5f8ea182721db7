package org.demarche.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenIdsTest {
    @Test
    void remembersManyIds() {
        SeenIds ids = new SeenIds();
        for (int i = 0; i < 100_000; i++) {
            assertThat(ids.add("article-" + i)).isTrue();
        }
        for (int i = 0; i < 100_000; i += 777) {
            assertThat(ids.add("article-" + i)).isFalse();
        }
    }
}
