package org.demarche.dictionary;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.codebook.ActorFact;
import org.demarche.codebook.Codebook;

/** How a name is printed and what kind of name it is: as the shipped tables have it, else by its letters and codes. */
final class NameForms {
    private static final Set<String> OF_BODIES = Set.of(
            "AND",
            "ARMY",
            "ASSOCIATION",
            "BANK",
            "COMMITTEE",
            "COMPANY",
            "CORP",
            "COUNCIL",
            "COURT",
            "FOR",
            "FORCE",
            "FORCES",
            "FRONT",
            "GOVERNMENT",
            "GROUP",
            "INC",
            "INSTITUTE",
            "LEAGUE",
            "MINISTRY",
            "MOVEMENT",
            "OF",
            "ORGANISATION",
            "ORGANIZATION",
            "PARTY",
            "REPUBLIC",
            "STATE",
            "STATES",
            "THE",
            "UNION",
            "UNIVERSITY");

    private static final Pattern DIVIDERS = Pattern.compile("[ .,-]+");
    private static final Pattern ADJECTIVE = Pattern.compile(".*(ian|ean|ese|ish)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEMONYM = Pattern.compile(".*(ian|ean)s", Pattern.CASE_INSENSITIVE);

    /**
     * @param name as printed
     * @param form as the tables call it
     */
    record Printed(String name, String form) {}

    private final Codebook codebook;

    NameForms(Codebook codebook) {
        this.codebook = codebook;
    }

    Printed of(String words, ActorEntry entry) {
        for (String known : List.of(words, "The " + words)) {
            List<ActorFact> facts = codebook.actors().facts(known);
            if (!facts.isEmpty()) {
                return new Printed(facts.get(0).name(), facts.get(0).form());
            }
        }
        List<String> others = words.length() > 8
                ? List.of()
                : entry.names().stream().map(ActorEntry.Name::words).toList();
        return new Printed(Spelling.printed(words, others), form(words, others, entry));
    }

    private String form(String words, List<String> others, ActorEntry entry) {
        if (Spelling.isAcronym(words, others)) {
            return "acronym";
        }
        boolean oneWord = words.indexOf(' ') < 0;
        boolean country = entry.codes().stream().allMatch(c -> isCountry(c.code()));
        if (oneWord && country && ADJECTIVE.matcher(words).matches()) {
            return "adjective";
        }
        if (oneWord && country && DEMONYM.matcher(words).matches()) {
            return "demonym";
        }
        return !oneWord && isPerson(words, entry) ? "person" : "name";
    }

    private boolean isCountry(String code) {
        return codebook.ontology().isCountry(code);
    }

    /** Terms of office are what dates are for; bodies have them more rarely and mostly say what they are. */
    private static boolean isPerson(String words, ActorEntry entry) {
        boolean office =
                entry.codes().stream().anyMatch(c -> ActorCodes.blocks(c.code()).contains("ELI"))
                        || entry.codes().stream().anyMatch(c -> !c.days().equals(Days.ALWAYS));
        return office
                && words.chars().noneMatch(Character::isDigit)
                && DIVIDERS.splitAsStream(words.toUpperCase(Locale.ROOT)).noneMatch(OF_BODIES::contains);
    }
}
