package org.demarche.train;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.demarche.codebook.Rule;
import org.jspecify.annotations.Nullable;

/** Short sentences around the verbs and nouns of a lexicon, so that each is seen several times in its place. */
final class TriggerFrames {
    private static final int TRIES = 6;

    private final FrameData data;
    private final Random random;
    private final VerbFrames verbs;
    private final NounFrames nouns;

    TriggerFrames(PatternData patterns, long seed) {
        this.data = FrameData.load(patterns);
        this.random = new Random(seed);
        FramePhrases phrases = new FramePhrases(data, random);
        this.verbs = new VerbFrames(data, phrases, random);
        this.nouns = new NounFrames(data, phrases, random);
    }

    /**
     * Different sentences, verbs first.
     *
     * @param each how many for a trigger of one word; a verb with a particle gets half, a noun of several words a quarter
     */
    List<String> of(List<Rule> rules, int each) {
        Set<String> found = new LinkedHashSet<>();
        byTrigger(rules, Rule::verbs)
                .forEach((verb, its) -> add(verb, its, share(verb, each, 2), verbs::sentence, found));
        byTrigger(rules, Rule::nouns)
                .forEach((noun, its) -> add(noun, its, share(noun, each, 4), nouns::sentence, found));
        return new ArrayList<>(found);
    }

    /** Rules of each trigger, in alphabetical order. */
    static Map<String, List<Rule>> byTrigger(List<Rule> rules, Function<Rule, Set<String>> words) {
        Map<String, List<Rule>> triggers = new TreeMap<>();
        for (Rule rule : rules) {
            words.apply(rule)
                    .forEach(word -> triggers.computeIfAbsent(word, key -> new ArrayList<>())
                            .add(rule));
        }
        return triggers;
    }

    private static int share(String trigger, int each, int divisor) {
        return trigger.contains(" ") ? Math.max(1, each / divisor) : each;
    }

    private void add(
            String trigger,
            List<Rule> rules,
            int wanted,
            BiFunction<String, Rule, @Nullable String> frames,
            Set<String> found) {
        int before = found.size();
        for (int i = 0; i < wanted * TRIES && found.size() < before + wanted; i++) {
            String frame = frames.apply(trigger, rules.get(random.nextInt(rules.size())));
            if (frame != null) {
                found.add(printed(frame));
            }
        }
    }

    private String printed(String frame) {
        String raw = new Expansion(data.patterns(), random).expand(TemplateReader.read(frame));
        return frame.endsWith(".") ? Tidying.sentence(raw, random) : Tidying.headline(raw, random);
    }
}
