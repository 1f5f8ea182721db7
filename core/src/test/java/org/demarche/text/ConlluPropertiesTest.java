package org.demarche.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ConlluPropertiesTest {
    @Provide
    Arbitrary<String> files() {
        return Arbitraries.of(
                        "\n",
                        "# text = a b\n",
                        "# text = \ud83d\ude00 b\n",
                        "# article = x\n",
                        "# newpar\n",
                        "1\ta\ta\tX\tNN\t_\t0\troot\t_\t_\n",
                        "1\t\ud83d\ude00\t_\tSYM\t_\t_\t2\tdep\t_\tSpaceAfter=No\n",
                        "2\tb\t_\tVERB\t_\t_\t0\troot\t_\t_\n",
                        "2\tb\t_\tVERB\t_\t_\t1\tdep\t_\t_\n",
                        "1-2\tab\t_\t_\t_\t_\t_\t_\t_\t_\n",
                        "1-3\tdu\t_\t_\t_\t_\t_\t_\t_\t_\n",
                        "2.1\tc\t_\t_\t_\t_\t_\t_\t_\t_\n",
                        "3\t c\t\t\t\t\t9\t\t\t\n",
                        "2 b\n")
                .list()
                .ofMaxSize(25)
                .map(lines -> String.join("", lines));
    }

    @Property(tries = 500)
    void formsStandAtTheirSpans(@ForAll("files") String file) throws IOException {
        check(file);
    }

    @Property(tries = 300)
    void readsAnyText(@ForAll String file) throws IOException {
        check(file);
    }

    private static void check(String file) throws IOException {
        for (ConlluReader.Document document :
                ConlluReader.read("f", new StringReader(file)).documents()) {
            for (Sentence sentence : document.sentences()) {
                for (Token token : sentence.tokens()) {
                    assertThat(token.span().of(document.text())).isEqualTo(token.form());
                }
            }
        }
    }
}
