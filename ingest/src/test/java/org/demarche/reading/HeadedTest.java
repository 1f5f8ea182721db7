package org.demarche.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadedTest {
    @Test
    void theHeadlineStandsBeforeABlankLine() {
        assertThat(Headed.text("Talks resume", "France met Spain.")).isEqualTo("Talks resume\n\nFrance met Spain.");
        assertThat(Headed.text(null, "France met Spain.")).isEqualTo("France met Spain.");
        assertThat(Headed.text("", "France met Spain.")).isEqualTo("France met Spain.");
        assertThat(Headed.text("Talks resume", "")).isEqualTo("Talks resume");
    }

    @Test
    void aBodyThatBeginsWithTheHeadlineIsEnough() {
        assertThat(Headed.text("Talks resume", "Talks resume\n\nIn Paris.")).isEqualTo("Talks resume\n\nIn Paris.");
        assertThat(Headed.text("Talks resume", "Talks resume\nIn Paris.")).isEqualTo("Talks resume\n\nIn Paris.");
        assertThat(Headed.text("Talks resume", "Talks resume in Paris.")).isEqualTo("Talks resume in Paris.");
        assertThat(Headed.text("Talks resume", "Talks resume")).isEqualTo("Talks resume");
    }

    @Test
    void theBeginningOfALongerWordIsNoHeadline() {
        assertThat(Headed.text("Iran", "Iranian officials met.")).isEqualTo("Iran\n\nIranian officials met.");
    }
}
