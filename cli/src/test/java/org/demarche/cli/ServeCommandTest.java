package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.demarche.article.Article;
import org.demarche.codebook.Rule;
import org.demarche.parser.ParserLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {
    @TempDir
    Path folder;

    @Test
    void aDatabaseThatIsNotThereIsTold() {
        Command ran = Command.run("", "serve", "--db", folder.resolve("none.db").toString());

        assertThat(ran.exit()).isEqualTo(ExitCode.REFUSED);
        assertThat(ran.err()).contains("DM100", "none.db");
    }

    @Test
    void aPortThatAnotherHasIsTold() throws IOException {
        String db = folder.resolve("a.db").toString();
        Command.run("France condemned Spain.", "ingest", "--db", db, "-");
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Command ran = Command.run("", "serve", "--db", db, "--port", String.valueOf(other.getLocalPort()));

            assertThat(ran.exit()).isEqualTo(ExitCode.REFUSED);
            assertThat(ran.err()).contains("DM140", "--port");
        }
    }

    @Test
    void whatPagesCodeIsWhatTheCommandCodes() {
        ProgramDesk desk = new ProgramDesk(new ParserLayer(), null);
        Article article = Article.of("a", "Nobody came. France condemned Spain.");

        assertThat(desk.code(article).records()).hasSize(1);
        assertThat(desk.explain(article, 1)).startsWith("sentence 2: France").contains("criticize.condemn 111", "won");
        assertThat(desk.explain(article, 7)).isEmpty();
        assertThat(desk.name("Kremlin", null).taken()).isNotNull();
        assertThat(desk.rules())
                .filteredOn(rule -> rule.id().equals("criticize.condemn"))
                .flatExtracting(Rule::yes)
                .isNotEmpty();
        assertThat(desk.rules()).as("read once").isSameAs(desk.rules());
    }
}
