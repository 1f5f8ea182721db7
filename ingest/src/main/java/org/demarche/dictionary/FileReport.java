package org.demarche.dictionary;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/**
 * What became of one dictionary.
 *
 * @param file its name
 * @param kind what it holds
 * @param lines how many lines were read
 * @param counts what was taken from it
 * @param refused every refused line
 * @param shown the same for people: each unknown code once
 */
public record FileReport(
        String file, DictionaryKind kind, int lines, Counts counts, List<Problem> refused, List<Problem> shown) {
    public FileReport {
        refused = List.copyOf(refused);
        shown = List.copyOf(shown);
    }

    /** How often each reason was met. */
    public Map<ProblemCode, Long> reasons() {
        Map<ProblemCode, Long> reasons = new TreeMap<>();
        refused.forEach(p -> reasons.merge(p.code(), 1L, Long::sum));
        return reasons;
    }

    /** What was taken from a dictionary. */
    public static final class Counts {
        private long names;
        private long synonyms;
        private long agents;
        private long discards;
        private long known;

        void addName(boolean synonym, boolean taken) {
            names += taken && !synonym ? 1 : 0;
            synonyms += taken && synonym ? 1 : 0;
        }

        void addAgent() {
            agents++;
        }

        void addDiscard() {
            discards++;
        }

        void addKnown() {
            known++;
        }

        /** Names that stand first in their entries. */
        public long names() {
            return names;
        }

        /** Further names of the same actors. */
        public long synonyms() {
            return synonyms;
        }

        /** Phrases for people and bodies without a name, plurals and words of macros counted. */
        public long agents() {
            return agents;
        }

        /** Words that take a sentence or a story out of the coding. */
        public long discards() {
            return discards;
        }

        /** Codes and phrases that the tables have already just so. */
        public long known() {
            return known;
        }

        /** All that was taken. */
        public long taken() {
            return names + synonyms + agents + discards;
        }
    }
}
