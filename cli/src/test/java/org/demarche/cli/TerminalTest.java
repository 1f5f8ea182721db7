package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.demarche.cli.Terminal.Colour;
import org.junit.jupiter.api.Test;

class TerminalTest {
    @Test
    void coloursOnATerminalUnlessRefused() {
        assertThat(terminal("1", Map.of()).colour(Colour.AUTO)).isTrue();
        assertThat(terminal("02", Map.of()).colour(Colour.AUTO)).isFalse();
        assertThat(terminal("1", Map.of("NO_COLOR", "1")).colour(Colour.AUTO)).isFalse();
        assertThat(terminal("1", Map.of("TERM", "dumb")).colour(Colour.AUTO)).isFalse();
        assertThat(terminal("", Map.of("NO_COLOR", "1")).colour(Colour.ALWAYS)).isTrue();
        assertThat(terminal("1", Map.of()).colour(Colour.NEVER)).isFalse();
    }

    @Test
    void takesItsWidthFromTheEnvironmentOrAssumesAHundred() {
        assertThat(terminal("", Map.of("COLUMNS", "72")).width()).isEqualTo(72);
        assertThat(terminal("", Map.of("COLUMNS", "wide")).width()).isEqualTo(100);
    }

    private static Terminal terminal(String terminals, Map<String, String> environment) {
        OutputStream nowhere = OutputStream.nullOutputStream();
        return new Terminal(
                InputStream.nullInputStream(),
                nowhere,
                new PrintStream(nowhere, true, StandardCharsets.UTF_8),
                terminals,
                environment);
    }
}
