package org.demarche.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.codebook.CodebookLoader;
import org.demarche.codebook.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PatternSentencesTest {
    private static final Path CODEBOOK = Path.of("../codebook/src/main/resources/org/demarche/codebook");
    private static final int COUNT = 30_000;

    private static List<String> variants;
    private static List<String> sentences;

    @BeforeAll
    static void make() {
        variants = new ExampleVariants(PatternData.load().states()).of(CODEBOOK, new Random(1));
        sentences = new PatternSentences(PatternData.load(), 1).make(COUNT, variants);
    }

    @Test
    void thereAreAsManyAsAskedForAndNoneTwice() {
        assertThat(sentences).hasSize(COUNT);
        assertThat(new HashSet<>(sentences)).hasSize(COUNT).containsAll(variants);
    }

    @Test
    void theSameSeedGivesTheSame() {
        PatternData data = PatternData.load();
        List<String> first = new PatternSentences(data, 2).make(700, List.of("One."));
        assertThat(new PatternSentences(data, 2).make(700, List.of("One."))).isEqualTo(first);
        assertThat(new PatternSentences(data, 3).make(700, List.of("One."))).isNotEqualTo(first);
    }

    @Test
    void nothingOfTheTemplatesIsLeft() {
        assertThat(sentences)
                .allSatisfy(sentence -> assertThat(sentence)
                        .isEqualTo(sentence.strip())
                        .doesNotContainPattern("[@#{}\\[\\]|]|  | [,.;?!](?!\\d)|,[,.;:?]|\\.\\."));
    }

    @Test
    void theyAreAsLongAsSentencesOfNews() {
        Set<String> given = new HashSet<>(variants);
        int[] words = sentences.stream()
                .filter(sentence -> !given.contains(sentence))
                .mapToInt(sentence -> sentence.split(" ").length)
                .sorted()
                .toArray();
        assertThat(words[words.length / 2]).isBetween(20, 24);
        assertThat(words[words.length * 19 / 20]).isBetween(33, 42);
        assertThat(words[words.length - 1]).isLessThan(50);
    }

    @Test
    void noExampleOfTheCodebookIsAmongThem() {
        List<String> examples = CodebookLoader.read(CODEBOOK, false).codebook().lexicon().rules().stream()
                .flatMap(rule -> rule.yes().stream())
                .map(example -> example.text())
                .toList();
        assertThat(examples).hasSizeGreaterThan(1000);
        assertThat(new HashSet<>(examples).removeAll(new HashSet<>(sentences))).isFalse();
    }

    @Test
    void framesHoldNoMarksAndCoverTheVerbs() {
        List<Rule> rules =
                CodebookLoader.read(CODEBOOK, false).codebook().lexicon().rules();
        PatternData data = PatternData.load();
        List<String> frames = new TriggerFrames(data, 1).of(rules, 5);
        assertThat(new TriggerFrames(data, 1).of(rules, 5)).isEqualTo(frames);
        assertThat(frames)
                .doesNotHaveDuplicates()
                .allSatisfy(frame -> assertThat(frame)
                        .isEqualTo(frame.strip())
                        .doesNotContainPattern("[%@#{}\\[\\]|]|  | [,.;?!](?!\\d)|,[,.;:?]|\\.\\."));
        String text = " " + String.join(" ", frames).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}-]+", " ") + " ";
        Set<String> words = new HashSet<>(List.of(text.split(" ")));
        Set<String> verbs = TriggerFrames.byTrigger(rules, Rule::verbs).keySet();
        long seen = verbs.stream().filter(verb -> covered(verb, words, text)).count();
        assertThat(seen).isGreaterThan(verbs.size() * 8L / 10);
    }

    /** True when a form of the verb, with its particle, is in the text. */
    private static boolean covered(String verb, Set<String> words, String text) {
        int space = (verb + " ").indexOf(' ');
        Inflection.Verb forms = Inflection.verb(verb.substring(0, space));
        return Stream.of(forms.base(), forms.third(), forms.past(), forms.participle(), forms.ing())
                .anyMatch(form -> words.contains(form) && text.contains(" " + form + verb.substring(space) + " "));
    }

    @Test
    void irregularFormsAndDoubledLetters() {
        assertThat(Inflection.verb("stop").past()).isEqualTo("stopped");
        assertThat(Inflection.verb("show").past()).isEqualTo("showed");
        assertThat(Inflection.verb("show").participle()).isEqualTo("shown");
        assertThat(Inflection.verb("re-take").past()).isEqualTo("re-took");
        assertThat(Inflection.verb("visit").ing()).isEqualTo("visiting");
        assertThat(Inflection.verb("occupy").third()).isEqualTo("occupies");
    }

    @Test
    void aVariantExchangesStatesAlikeThroughout() {
        ExampleVariants made = new ExampleVariants(List.of(
                State.of("AAA|Alba|Alba|Alban|Albans|Alton|Alby|anglo"),
                State.of("BBB|the Union of Oz|Oz|Ozian|Ozians|Emerald|Tin|anglo")));
        assertThat(made.variant("An Alban in Zed.", new Random(1))).isEqualTo("An Ozian in Zed.");
    }

    @Test
    void articlesFollowTheNextWord() {
        assertThat(
                        Tidying.articles(
                                "a Iranian, an European, a UN envoy, a hour, an U.S. ship, a MP, a 11-day war, an union, a Uzbek"))
                .isEqualTo(
                        "an Iranian, a European, a UN envoy, an hour, a U.S. ship, an MP, an 11-day war, a union, an Uzbek");
    }
}
