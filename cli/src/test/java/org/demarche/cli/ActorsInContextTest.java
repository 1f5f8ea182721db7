package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.codebook.Codebook;
import org.demarche.mention.Actor;
import org.demarche.pipeline.Coder;
import org.demarche.text.Token;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whom words stand for in an article: offices that change hands, names of two meanings, roles, pronouns, labels. The
 * cases stand in actors-in-context.tsv. A code may end with * (and anything after it) or hold a !ROLE that it must not
 * have; + divides two actors of one phrase; - is none.
 */
class ActorsInContextTest {
    private static final Codebook CODEBOOK = Shipped.codebook();

    static Stream<Arguments> cases() throws IOException {
        try (InputStream in = ActorsInContextTest.class.getResourceAsStream("actors-in-context.tsv")) {
            String table = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return table.lines().skip(1).map(line -> Arguments.of((Object[]) line.split("\t", -1)));
        }
    }

    @ParameterizedTest(name = "{0} {1}: {4} = {5} in {3}")
    @MethodSource("cases")
    void standsFor(String kind, String published, String publisher, String text, String phrase, String code) {
        Article article = new Article.Builder("a", text.replace("\\n", "\n"))
                .published(orNull(published))
                .publisher(orNull(publisher))
                .build();
        Set<String> found = new LinkedHashSet<>();
        new Coder(CODEBOOK, Shipped.PARSER, new Coder.Options(true))
                .code(article, (sentence, actors, acts, times, places, records, rejections) -> {
                    for (Token token : sentence.tokens()) {
                        for (Actor actor : actors.actors(token)) {
                            if (actor.text().equalsIgnoreCase(phrase) && actor.code() != null) {
                                found.add(actor.code());
                            }
                        }
                    }
                });

        String[] wanted = code.equals("-") ? new String[0] : code.split("\\+");
        assertThat(found).as(kind).hasSize(wanted.length);
        int next = 0;
        for (String one : found) {
            assertThat(fits(one, wanted[next++])).as(one).isTrue();
        }
    }

    private static boolean fits(String code, String wanted) {
        int not = wanted.indexOf('!');
        if (not >= 0) {
            return code.startsWith(wanted.substring(0, not)) && !code.contains(wanted.substring(not + 1));
        }
        return wanted.endsWith("*") ? code.startsWith(wanted.substring(0, wanted.length() - 1)) : code.equals(wanted);
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
