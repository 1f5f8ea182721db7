package org.demarche.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.article.Article;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.PlaceKey;
import org.demarche.mention.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Private people: persons by their given name whom no table has and of whom the text tells no office. CAMEO's catch-all for
 * them is the civilian. Only where the other side of a record has a code, so that no record comes of strangers alone. One
 * for each article; not thread-safe.
 */
final class Strangers {
    private static final String GIVEN = "given.name";

    private static final Set<String> PRONOUNS = Set.of("he", "him", "she", "her", "himself", "herself");

    /** Last words of names of firms, bodies and places that begin as a person's does. */
    private static final Set<String> NOBODY = Set.of(
            "university",
            "bank",
            "group",
            "street",
            "place",
            "bridge",
            "prison",
            "airport",
            "court",
            "museum",
            "hotel",
            "airlines",
            "airways",
            "inc",
            "inc.",
            "corp",
            "corp.",
            "company",
            "co",
            "foundation",
            "institute",
            "college",
            "school",
            "church",
            "hospital",
            "park",
            "stadium",
            "island",
            "islands",
            "county",
            "road",
            "house",
            "media",
            "news",
            "times",
            "post",
            "club",
            "party",
            "union",
            "centre",
            "center",
            "square",
            "hall",
            "field",
            "river",
            "lake",
            "mountain",
            "brothers",
            "sons",
            "partners",
            "associates",
            "stanley",
            "award",
            "awards",
            "prize",
            "act",
            "bill",
            "case",
            "trial",
            "treaty",
            "report",
            "law",
            "store",
            "stores",
            "ltd",
            "plc",
            "llc",
            "cup",
            "cross",
            "society",
            "trust",
            "fund",
            "agency",
            "station",
            "tower",
            "building",
            "plaza",
            "avenue",
            "valley",
            "bay",
            "beach",
            "city",
            "town",
            "hills",
            "springs",
            "heights",
            "falls",
            "creek",
            "point",
            "village",
            "province",
            "district",
            "forest");

    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}'\u2019.-]*(?: (?:[a-z]{2,3} )?\\p{Lu}[\\p{L}'\u2019.-]*){0,3}");

    /** Ages and forms of address. */
    private static final Pattern BEFORE_NAME = Pattern.compile(
            "(?:(?:[a-z]+|\\d+)-(?:year|month)-old |(?:Prof|Professor|Dr|Mr|Mrs|Ms|Miss|Sir|Dame)\\.? )+");

    /** What is done to people alone. */
    private static final Pattern TO_THE_BODY =
            Pattern.compile("kill|shot|shoot|wound|injur|stab|murder|behead|execut|slain|slay"
                    + "|beat|rap(?:e|ing)|assault|tortur|abduct|kidnap|arrest|detain|charg|indict|convict|sentenc|jail|imprison|acquit"
                    + "|deport|extradit|poison|assassinat|interrogat|handcuff|arraign");

    private static final Pattern WHO = Pattern.compile(",? who(?:se|m)?\\b");

    private final Codebook codebook;
    private final String text;
    private final String words;

    Strangers(Codebook codebook, Article article) {
        this.codebook = codebook;
        this.text = article.text();
        this.words = article.title() == null ? article.text() : article.title() + "\n" + article.text();
    }

    /** The actor as a civilian where it is a stranger and the other side is known; else the actor itself. */
    @Nullable
    Actor known(@Nullable Actor actor, @Nullable Actor other) {
        return known(actor, other, "");
    }

    /**
     * The actor as a civilian where it is a stranger and the other side is known; else the actor itself.
     *
     * @param done the word that tells what was done to the actor; a name that is arrested or shot is a person's, also where
     *     its given name is not known
     */
    @Nullable
    Actor known(@Nullable Actor actor, @Nullable Actor other, String done) {
        if (actor == null || actor.code() != null || other == null || other.code() == null) {
            return actor;
        }
        boolean body = TO_THE_BODY.matcher(done.toLowerCase(Locale.ROOT)).lookingAt() && isNamed(actor);
        if (!body && !isPerson(actor)) {
            return actor;
        }
        return new Actor(actor.span(), actor.text(), "CVL", null, List.of("CVL"), actor.name(), actor.via());
    }

    /** A name that is no place's and no body's; "four-year-old Ana Roe" too, and no "the Elbe". */
    boolean isNamed(Actor actor) {
        Matcher prefix = BEFORE_NAME.matcher(actor.text());
        String name = prefix.lookingAt() ? actor.text().substring(prefix.end()) : actor.text();
        return isPlain(actor) && NAME.matcher(name).matches() && !isNobody(name);
    }

    private static boolean isPlain(Actor actor) {
        return actor.via().stream()
                .allMatch(step -> step.kind().equals("words") || step.kind().equals("coreference"));
    }

    private boolean isNobody(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return NOBODY.contains(last)
                || !codebook.places().facts(PlaceKey.of(name)).isEmpty();
    }

    private boolean isPerson(Actor actor) {
        if (PRONOUNS.contains(actor.text().toLowerCase(Locale.ROOT))) {
            return true;
        }
        Matcher prefix = BEFORE_NAME.matcher(actor.text());
        String name = prefix.lookingAt() ? actor.text().substring(prefix.end()) : actor.text();
        if (!isPlain(actor) || !NAME.matcher(name).matches() || isNobody(name)) {
            return false;
        }
        String[] parts = name.split(" ");
        return parts.length > 1 ? isGiven(parts[0]) || isWho(actor) : hasGiven(name);
    }

    /** "Ola Brandt, who": persons alone are spoken of so. */
    private boolean isWho(Actor actor) {
        return WHO.matcher(text.substring(Math.min(text.length(), actor.span().end())))
                .lookingAt();
    }

    private boolean isGiven(String word) {
        return codebook.classes().contains(GIVEN, word.toLowerCase(Locale.ROOT));
    }

    /** True where the article names somebody of this surname with a given name. */
    private boolean hasGiven(String surname) {
        Matcher full = Pattern.compile("(\\p{Lu}[\\p{L}-]+) (?:\\p{Lu}[\\p{L}.-]* )?" + Pattern.quote(surname) + "\\b")
                .matcher(words);
        while (full.find()) {
            if (isGiven(full.group(1))) {
                return true;
            }
        }
        return false;
    }
}
