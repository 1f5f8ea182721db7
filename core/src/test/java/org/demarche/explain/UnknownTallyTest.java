package org.demarche.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.demarche.mention.UnknownMention;
import org.demarche.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnknownTallyTest {
    private final UnknownTally tally = new UnknownTally();

    private static UnknownMention mention(String name, String title, @Nullable String guess, boolean weak) {
        String country = guess == null ? null : guess.substring(0, 3);
        return new UnknownMention(new Span(0, 1), name, title, country, guess, weak, title + " " + name + " spoke.");
    }

    private static UnknownMention mention(String name) {
        return mention(name, "", null, false);
    }

    private void add(UnknownMention... mentions) {
        tally.add(new UnknownReader.Found(Arrays.asList(mentions), Map.of(), 1, List.of()));
    }

    private List<String> names(int least, int most) {
        return tally.commonest(least, most).stream().map(UnknownName::name).toList();
    }

    @Test
    void countsNamesAndArticlesAndSortsByCountThenName() {
        add(mention("Zed Bloc"), mention("Able Bloc"));
        add(mention("Mid Bloc"), mention("Mid Bloc"));

        assertThat(names(1, 10)).containsExactly("Mid Bloc", "Able Bloc", "Zed Bloc");
        assertThat(names(2, 10)).containsExactly("Mid Bloc");
        assertThat(names(1, 2)).containsExactly("Mid Bloc", "Able Bloc");
        assertThat(tally.commonest(2, 1).get(0).articles()).isEqualTo(1);
    }

    @Test
    void spellingsThatDifferInAccentsCountAsOne() {
        add(mention("Jos\u00e9 Roq"), mention("Jose Roq"));

        assertThat(names(2, 10)).containsExactly("Jos\u00e9 Roq");
    }

    @Test
    void theCommonestTitleAndGuessWinAndTheExampleHasATitle() {
        add(mention("Luz Vega"), mention("Luz Vega", "envoy", "PERGOV", false));
        add(mention("Luz Vega", "general", "PERMIL", false), mention("Luz Vega", "general", "PERMIL", false));

        UnknownName name = tally.commonest(1, 1).get(0);
        assertThat(name.title()).isEqualTo("general");
        assertThat(name.guess()).isEqualTo("PERMIL");
        assertThat(name.country()).isEqualTo("PER");
        assertThat(name.example()).isEqualTo("envoy Luz Vega spoke.");
        assertThat(name.count()).isEqualTo(4);
        assertThat(name.articles()).isEqualTo(2);
    }

    @Test
    void whatIsMostlyNoActorIsLeftOut() {
        add(mention("Zell", "", null, true), mention("Zell", "", null, true), mention("Zell"));

        assertThat(names(1, 10)).isEmpty();
    }

    @Test
    void wordsThatStandWithoutACapitalTooAreLeftOut() {
        add(mention("Summit"), mention("Summit Group"));
        tally.add(new UnknownReader.Found(List.of(), Map.of("summit", 1), 1, List.of()));

        assertThat(names(1, 10)).containsExactly("Summit Group");
    }
}
