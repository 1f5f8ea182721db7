package org.demarche.train;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The data that sentences with words of the lexicon are made from.
 *
 * @param patterns names and lists, those of the frames among them
 * @param frames lines of each paragraph of frames.txt
 * @param kinds what follows a verb, where it is no object
 */
record FrameData(PatternData patterns, Map<String, List<String>> frames, Map<String, String> kinds) {
    static FrameData load(PatternData patterns) {
        Map<String, List<String>> frames = PatternData.sections("frames");
        Map<String, List<Piece>> lists = new LinkedHashMap<>(patterns.lists());
        frames.forEach((name, lines) -> {
            if (lists.put(name, lines.stream().map(TemplateReader::read).toList()) != null) {
                throw new IllegalArgumentException("twice: @" + name);
            }
        });
        PatternData all =
                new PatternData(patterns.states(), patterns.regions(), lists, patterns.templates(), patterns.people());
        Map<String, String> kinds = new HashMap<>();
        for (String line : PatternData.entries("verb-kinds")) {
            int colon = line.indexOf(": ");
            for (String verb : line.substring(colon + 2).split(", ")) {
                kinds.putIfAbsent(verb, line.substring(0, colon));
            }
        }
        return new FrameData(all, frames, kinds);
    }

    /** A line of a paragraph. */
    String draw(String paragraph, Random random) {
        List<String> lines = lines(paragraph);
        return lines.get(random.nextInt(lines.size()));
    }

    List<String> lines(String paragraph) {
        List<String> lines = frames.get(paragraph);
        if (lines == null) {
            throw new IllegalArgumentException("no frames @" + paragraph);
        }
        return lines;
    }

    /** The words of a paragraph that is one choice. */
    Set<String> words(String paragraph) {
        return lines(paragraph).stream()
                .flatMap(line -> List.of(line.replaceAll("[{}]", "").split("\\|")).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
