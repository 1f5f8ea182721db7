package org.demarche.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.Ontology;
import org.demarche.reading.Days;
import org.demarche.record.Kind;
import org.demarche.record.Status;
import org.demarche.store.ActorChoice;
import org.demarche.store.CodebookDiff;
import org.demarche.store.RecordFilter;
import org.demarche.store.RecordFilter.Dyad;
import org.demarche.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which records are meant; shared by the commands that ask a database. */
final class FilterOptions {
    private static final Pattern SIDES = Pattern.compile("(?<one>[^,>]+?)\\s*(?:,|>)\\s*(?<other>[^,>]+)");
    private static final Pattern CODES =
            Pattern.compile("(?<one>(?:group:)?[\\p{L} ]+?)-(?<other>(?:group:)?[\\p{L} ]+)");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--actor",
            paramLabel = "WHO",
            description =
                    "Who stands on either side: a country or an actor by code or name (RUS, Russia, RUSMIL, NATO),"
                            + " or group:NAME for the members of a group of states at the time (group:NATO, group:East Asia)."
                            + " Options may be repeated: one of them must hold.")
    private List<String> actors = new ArrayList<>();

    @Option(names = "--source", paramLabel = "WHO", description = "Who acts.")
    private List<String> sources = new ArrayList<>();

    @Option(names = "--target", paramLabel = "WHO", description = "Towards whom.")
    private List<String> targets = new ArrayList<>();

    @Option(
            names = "--group",
            paramLabel = "NAME",
            description = "A member of this group of states stands on either side: NATO, ASEAN, \"East Asia\".")
    private List<String> groups = new ArrayList<>();

    @Option(
            names = {"--dyad", "--dyads"},
            paramLabel = "A-B",
            split = ";",
            description =
                    "Between these two, either way: RUS-CHN, \"Russia,China\", \"group:NATO,RUS\"; A>B is from A to"
                            + " B alone. Several are divided by ';'.")
    private List<String> dyads = new ArrayList<>();

    @Option(names = "--directed", description = "Take the dyads from the first to the second alone.")
    private boolean directed;

    @Option(names = "--cameo", paramLabel = "CODE", split = ",", description = "CAMEO code with all below it: 19, 057.")
    private List<String> cameo = new ArrayList<>();

    @Option(names = "--plover", paramLabel = "TYPE", split = ",", description = "PLOVER type: CONSULT, ASSAULT.")
    private List<String> plover = new ArrayList<>();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            split = ",",
            description = "event, statement, agreement, arms, exercise, visit.")
    private List<Kind> kinds = new ArrayList<>();

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            split = ",",
            description = "occurred, ongoing, planned, pledged, proposed, requested, threatened, negated, hypothetical,"
                    + " historic.")
    private List<Status> statuses = new ArrayList<>();

    @Option(names = "--speaker", paramLabel = "WHO", description = "By whose word it is known.")
    private List<String> speakers = new ArrayList<>();

    @Option(names = "--publisher", paramLabel = "NAME", description = "Part of the publisher's name.")
    private List<String> publishers = new ArrayList<>();

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "First day of what happened, YYYY-MM-DD, YYYY-MM or YYYY; a record without a date has that of"
                    + " its article.")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "DATE", description = "Last day.")
    private @Nullable String until;

    @Option(
            names = "--place",
            paramLabel = "PLACE",
            description = "Where it happened: code of a country, or part of a name.")
    private List<String> places = new ArrayList<>();

    @Option(
            names = "--words",
            paramLabel = "WORDS",
            description = "Words that the sentence holds, in any form; a phrase in quotation marks; beginn* for a"
                    + " beginning.")
    private @Nullable String words;

    @Option(
            names = "--coding",
            paramLabel = "HASH",
            description = "Records made with the codebook whose hash begins so (default: the newest of each article).")
    private @Nullable String coding;

    private @Nullable Codebook names;

    /**
     * Takes whole periods: a first day within a month stands for that month.
     *
     * @param digits characters of a period: 7 for months, 4 for years
     */
    void takeWhole(int digits) {
        since = whole(since(), digits);
        until = whole(until(), digits);
    }

    private static @Nullable String whole(@Nullable String day, int digits) {
        return day == null || day.length() <= digits ? day : day.substring(0, digits);
    }

    /** Days as given, once they have been looked at; null where none was given. */
    @Nullable
    String since() {
        return day("--since", since);
    }

    @Nullable
    String until() {
        return day("--until", until);
    }

    List<Kind> kinds() {
        return List.copyOf(kinds);
    }

    /** Whether anything names an actor, so that the codebook is needed. */
    private boolean namesActors() {
        return !(actors.isEmpty()
                && sources.isEmpty()
                && targets.isEmpty()
                && groups.isEmpty()
                && dyads.isEmpty()
                && speakers.isEmpty());
    }

    /** The codebook whose names and codes the options are in; loaded when it is first asked for. */
    Codebook codebook() {
        Codebook known = names;
        if (known == null) {
            known = OwnCodebook.load(null);
            names = known;
        }
        return known;
    }

    /**
     * Looks whether the coding that was asked for is one of a database.
     *
     * @throws ParameterException when it is none
     */
    void check(Store store) {
        if (coding != null && CodebookDiff.keys(store, coding).isEmpty()) {
            throw wrong("No codebook's hash begins with '" + coding + "'; see demarche diff --list");
        }
    }

    /** A new filter of all that was said. */
    RecordFilter filter() {
        RecordFilter filter = withoutDyads();
        dyads().forEach(filter::dyad);
        return filter;
    }

    /** A new filter of all that was said but the pairs. */
    RecordFilter withoutDyads() {
        String first = since();
        String last = until();
        if (first != null && last != null && first.compareTo(last) > 0 && !first.startsWith(last)) {
            throw wrong("--since " + first + " lies after --until " + last);
        }
        RecordFilter filter =
                new RecordFilter().since(first).until(last).words(words).coding(coding);
        if (namesActors()) {
            Codebook names = codebook();
            actors.forEach(actor -> filter.actor(ActorChoice.of(actor, names)));
            sources.forEach(actor -> filter.source(ActorChoice.of(actor, names)));
            targets.forEach(actor -> filter.target(ActorChoice.of(actor, names)));
            groups.forEach(group -> filter.actor(ActorChoice.group(group, names)));
            speakers.forEach(actor -> filter.speaker(ActorChoice.of(actor, names)));
        }
        if (!cameo.isEmpty() || !plover.isEmpty()) {
            Ontology ontology = codebook().ontology();
            cameo.forEach(code -> filter.cameo(code(code, ontology)));
            plover.forEach(type -> filter.plover(type(type, ontology)));
        }
        kinds.forEach(filter::kind);
        statuses.forEach(filter::status);
        publishers.forEach(filter::publisher);
        places.forEach(filter::place);
        return filter;
    }

    /** The pairs that were asked for. */
    List<Dyad> dyads() {
        if (dyads.isEmpty()) {
            return List.of();
        }
        Codebook names = codebook();
        return dyads.stream().map(words -> dyad(words, names)).toList();
    }

    private Dyad dyad(String pair, Codebook names) {
        String said = pair.strip();
        Matcher matcher = SIDES.matcher(said);
        if (!matcher.matches()) {
            matcher = CODES.matcher(said);
        }
        if (!matcher.matches()) {
            throw wrong("--dyad takes two sides such as RUS-CHN, \"Russia,China\" or RUS>CHN, not '" + pair + "'");
        }
        return new Dyad(
                ActorChoice.of(matcher.group("one"), names),
                ActorChoice.of(matcher.group("other"), names),
                directed || said.contains(">"));
    }

    private String code(String code, Ontology ontology) {
        if (ontology.code(code).isPresent()) {
            return code;
        }
        String guess = ontology.code("0" + code).isPresent() ? "; did you mean 0" + code + "?" : "";
        throw wrong("--cameo takes a code of CAMEO such as 19 or 057, not '" + code + "'" + guess);
    }

    private String type(String type, Ontology ontology) {
        if (ontology.ploverQuad(type.toUpperCase(Locale.ROOT)) == null) {
            throw wrong("--plover takes a type of PLOVER such as CONSULT or ASSAULT, not '" + type + "'");
        }
        return type;
    }

    private @Nullable String day(String option, @Nullable String said) {
        if (said == null) {
            return null;
        }
        Optional<String> day = Days.parse(said);
        return day.orElseThrow(() -> wrong(option + " takes YYYY-MM-DD, YYYY-MM or YYYY, not " + said));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
