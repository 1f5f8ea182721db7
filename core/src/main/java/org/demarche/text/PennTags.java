package org.demarche.text;

import java.util.Map;
import java.util.Set;

/** Translates between Penn Treebank tags and universal parts of speech. */
final class PennTags {
    private static final Set<String> PENN = Set.of(
            ("CC CD DT EX FW IN JJ JJR JJS LS MD NN NNS NNP NNPS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG VBN"
                            + " VBP VBZ WDT WP WP$ WRB . , : `` '' -LRB- -RRB- $ # HYPH NFP ADD AFX GW XX")
                    .split(" "));
    private static final Set<String> MODALS =
            Set.of("can", "could", "may", "might", "must", "shall", "should", "will", "would", "ought", "'ll", "'d");
    private static final Map<String, String> UNIVERSAL = Map.ofEntries(
            Map.entry("CC", "CCONJ"),
            Map.entry("CD", "NUM"),
            Map.entry("DT", "DET"),
            Map.entry("PDT", "DET"),
            Map.entry("WDT", "DET"),
            Map.entry("EX", "PRON"),
            Map.entry("IN", "ADP"),
            Map.entry("RP", "ADP"),
            Map.entry("MD", "AUX"),
            Map.entry("POS", "PART"),
            Map.entry("TO", "PART"),
            Map.entry("UH", "INTJ"),
            Map.entry("SYM", "SYM"),
            Map.entry("$", "SYM"),
            Map.entry("#", "SYM"),
            Map.entry("WRB", "ADV"),
            Map.entry("FW", "X"),
            Map.entry("LS", "X"),
            Map.entry("ADD", "X"),
            Map.entry("GW", "X"),
            Map.entry("XX", "X"),
            Map.entry("AFX", "X"));

    private PennTags() {}

    static boolean isPenn(String tag) {
        return PENN.contains(tag);
    }

    /** Universal part of speech of a token; its relation tells auxiliaries from verbs. */
    static String toUniversal(Token token) {
        String tag = token.tag();
        if (token.isVerb()) {
            return token.isRelation("aux") || token.isRelation("cop") ? "AUX" : "VERB";
        }
        if (token.isNoun()) {
            return token.isProper() ? "PROPN" : "NOUN";
        }
        if (token.isPronoun() || tag.startsWith("WP")) {
            return "PRON";
        }
        if (tag.startsWith("JJ")) {
            return "ADJ";
        }
        return tag.startsWith("RB") ? "ADV" : UNIVERSAL.getOrDefault(tag, "PUNCT");
    }

    /**
     * Penn tag of a word of which only the universal part of speech is known.
     *
     * @param lower its form in lower case
     * @param features FEATS column, such as Number=Plur|Tense=Past
     */
    static String of(String universal, String lower, String features) {
        return switch (universal) {
            case "NOUN" -> features.contains("Number=Plur") ? "NNS" : "NN";
            case "PROPN" -> features.contains("Number=Plur") ? "NNPS" : "NNP";
            case "AUX" -> MODALS.contains(lower) ? "MD" : verb(features);
            case "VERB" -> verb(features);
            case "ADJ" -> "JJ" + degree(features);
            case "ADV" -> asks(features) ? "WRB" : "RB" + degree(features);
            case "PRON" -> pronoun(features);
            case "DET" -> features.contains("Poss=Yes") ? "PRP$" : asks(features) ? "WDT" : "DT";
            case "ADP", "SCONJ" -> "IN";
            case "CCONJ", "CONJ" -> "CC";
            case "NUM" -> "CD";
            case "PART" -> particle(lower);
            case "INTJ" -> "UH";
            case "SYM" -> lower.equals("$") ? "$" : "SYM";
            case "PUNCT" -> punctuation(lower);
            default -> "FW";
        };
    }

    private static String verb(String features) {
        if (features.contains("VerbForm=Ger")) {
            return "VBG";
        }
        if (features.contains("VerbForm=Part")) {
            return features.contains("Tense=Pres") ? "VBG" : "VBN";
        }
        if (features.contains("VerbForm=Inf") || features.contains("Mood=Imp")) {
            return "VB";
        }
        if (features.contains("Tense=Past")) {
            return "VBD";
        }
        if (features.contains("Tense=Pres")) {
            boolean third = features.contains("Person=3") && !features.contains("Number=Plur");
            return third ? "VBZ" : "VBP";
        }
        return "VB";
    }

    private static String degree(String features) {
        return features.contains("Degree=Cmp") ? "R" : features.contains("Degree=Sup") ? "S" : "";
    }

    private static boolean asks(String features) {
        return features.contains("PronType=Int") || features.contains("PronType=Rel");
    }

    private static String pronoun(String features) {
        if (asks(features)) {
            return features.contains("Poss=Yes") ? "WP$" : "WP";
        }
        if (features.contains("Poss=Yes")) {
            return "PRP$";
        }
        return features.contains("PronType=Dem")
                ? "DT"
                : features.contains("PronType=Ind") || features.contains("PronType=Neg") ? "NN" : "PRP";
    }

    private static String particle(String lower) {
        return switch (lower) {
            case "to" -> "TO";
            case "'s", "\u2019s", "'", "\u2019" -> "POS";
            case "not", "n't", "n\u2019t" -> "RB";
            default -> "RP";
        };
    }

    private static String punctuation(String form) {
        return switch (form) {
            case ".", "?", "!" -> ".";
            case "," -> ",";
            case "(", "[", "{" -> "-LRB-";
            case ")", "]", "}" -> "-RRB-";
            case "\"", "''", "'", "\u201d", "\u2019" -> "''";
            case "``", "`", "\u201c", "\u2018" -> "``";
            case "-" -> "HYPH";
            default -> ":";
        };
    }
}
