package org.demarche.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.article.Article;
import org.demarche.codebook.AgentTable;
import org.demarche.codebook.Codebook;
import org.demarche.mention.Actor;
import org.demarche.mention.Memory;
import org.demarche.place.ArticlePlaces;
import org.demarche.place.NamedPlace;
import org.demarche.record.CodedRecord;
import org.demarche.text.Plural;
import org.jspecify.annotations.Nullable;

/**
 * Gives those of whom a record knows the role alone ("a court", "40 passengers") the country that the record and its report
 * tell: where the act happened, whose institution the other side is, or whom the report is about. Soldiers may be anywhere
 * and are left as they are. One for each article; not thread-safe.
 */
final class Belonging {
    /** Roles of people and bodies that are of the place where they suffer or act. */
    private static final Set<String> LOCAL =
            Set.of("CVL", "COP", "JUD", "LAB", "HLH", "EDU", "AGR", "OPP", "REL", "LEG", "REB", "INS", "SEP");

    /** Roles of institutions that deal with those of their own country. */
    private static final Set<String> HOME = Set.of("JUD", "LEG", "COP", "PTY", "ELI", "OPP");

    /** Roles of those whom the institutions of their country deal with. */
    private static final Set<String> SUBJECTS = Set.of(
            "CVL", "BUS", "LAB", "EDU", "HLH", "AGR", "MED", "REL", "OPP", "PTY", "JUD", "LEG", "COP", "GOV", "CRM",
            "CTH", "MOS", "JEW", "CHR", "ENV");

    /** Roles of those who are the report's when it tells of one country. */
    private static final Set<String> OF_REPORT = Set.of(
            "GOV", "JUD", "LEG", "COP", "PTY", "ELI", "OPP", "SPY", "CVL", "LAB", "EDU", "HLH", "AGR", "BUS", "MED");

    /** Roles of those who deal with the rulers of their own country. */
    private static final Set<String> RULED = Set.of("PTY", "OPP", "LEG", "LAB", "COP", "JUD", "EDU", "HLH", "AGR");

    /** How the rulers of the own country are called. */
    private static final Set<String> RULERS =
            Set.of("government", "federal government", "prime minister", "pm", "president", "cabinet", "ministers");

    /** Roles of those who suffer in a war. */
    private static final Set<String> VICTIMS = Set.of("CVL", "HLH", "EDU", "REL", "AGR", "LAB", "REF");

    /** Classes of attacks. */
    private static final Set<String> ATTACKS = Set.of("18", "19", "20");

    /** Roles of those who do harm at home. */
    private static final Set<String> AMONG_THEMSELVES = Set.of("CRM", "CVL", "COP", "EDU", "HLH", "JUD", "REL", "BUS");

    /** Roles that speak for a state abroad. */
    private static final Set<String> OFFICE = Set.of("GOV", "LEG", "SPY");

    /** Roles of those who answer to the parliament of their own country. */
    private static final Set<String> ANSWERABLE = Set.of("GOV", "SPY", "MIL", "COP");

    /** Roles of those who may be at war with whom they meet. */
    private static final Set<String> ARMED = Set.of("REB", "SEP", "INS", "UAF", "RAD", "MIL", "CRM");

    /** Roles of those who may be another country's than the state that they deal with. */
    private static final Set<String> ABROAD = Set.of("GOV", "SPY", "BUS", "MED");

    /** Roles of those who tell what their state has done. */
    private static final Set<String> TELLING = Set.of("GOV", "LEG", "JUD", "MIL", "COP");

    /** Classes of acts upon people at a place. */
    private static final Set<String> BODILY = Set.of("14", "17", "18", "19", "20");

    /** Classes of acts of a country's institutions and people upon one another. */
    private static final Set<String> DOMESTIC =
            Set.of("01", "02", "03", "05", "08", "09", "10", "11", "12", "13", "14", "17");

    /** Words for those who may be of any country, or of several. */
    private static final Set<String> ANYBODY = Set.of(
            "ally",
            "allies",
            "coalition",
            "leaders",
            "representatives",
            "delegates",
            "delegations",
            "governments",
            "diplomats",
            "countries",
            "ministers",
            "officials",
            "delegation",
            "migrants",
            "migrant",
            "populations",
            "hostages",
            "refugees",
            "tourists",
            "analyst",
            "analysts",
            "expert",
            "experts",
            "observers",
            "monitors",
            "scholars",
            "researchers",
            "scientists",
            "body");

    /** Classes of what is said to a state. */
    private static final Set<String> TURNING = Set.of("02", "10", "11", "13");

    /** What makes "foreign" the name of an office. */
    private static final Set<String> AFFAIRS =
            Set.of("minister", "secretary", "ministry", "affairs", "office", "policy", "department");

    /** Bodies called after whoever leads them: "the Olsen government". */
    private static final Set<String> RULING = Set.of("government", "administration", "cabinet");

    /** Codes of searches, seizures and arrests. */
    private static final Set<String> ARRESTS = Set.of("171", "1711", "173");

    /** Roles of those whom a coup removes. */
    private static final Set<String> POWERS = Set.of("GOV", "LEG", "JUD", "ELI", "PTY");

    /** Codes of what an army does to those who rule, and of arrests. */
    static final Set<String> OVERTHROWING = Set.of("170", "172", "173");

    /** The code of giving up an office. */
    static final String RESIGNING = "0831";

    /** How forces are called that keep order at home. */
    private static final String AT_HOME = "security forces";

    /** Rulers in uniform. */
    private static final String JUNTA = "junta";

    /** The code of a search of rooms. */
    private static final String RAIDS = "1711";

    /** Roles of those who search and arrest. */
    private static final Set<String> POLICE = Set.of("COP", "JUD", "GOV");

    /** Nouns for people of any kind, of which a title may name others. */
    private static final Set<String> WHOEVER = Set.of(
            "people",
            "person",
            "man",
            "men",
            "woman",
            "women",
            "others",
            "child",
            "children",
            "boy",
            "girl",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten");

    /** Those of office whom a government turns to at home. */
    private static final Set<String> OWN_POLITICIANS =
            Set.of("politicians", "lawmakers", "legislators", "mps", "parliamentarians");

    /** Those whom a state calls so are its own. */
    private static final Set<String> OWN_PEOPLE = Set.of(
            "citizens",
            "nationals",
            "voters",
            "military families",
            "military mothers",
            "military spouses",
            "military children",
            "military community");

    /** Words in the titles of those who stand for a state abroad. */
    private static final Set<String> ENVOYS =
            Set.of("ambassador", "envoy", "embassy", "consul", "high commissioner", "diplomat", "chargé");

    /** A title of who leads a state before a name. */
    private static final Pattern HEAD_BY_NAME =
            Pattern.compile("(?i:(the )?(president|prime minister|premier|chancellor|king|queen)) \\p{Lu}");

    private static final String ELSEWHERE = "elsewhere";

    /** The class of what is only said. */
    private static final String SAYING = "01";

    private static final String BOMBING = "183";

    /** Whom a report names elsewhere, if it names anybody of a government. */
    private static final Set<String> HEADS =
            Set.of("the prime minister", "the president", "the chancellor", "the premier");

    private final Codebook codebook;
    private final ArticlePlaces article;
    private final Strangers strangers;
    private final Things things;
    private final boolean keepUncoded;
    private final TitleHints title;

    /**
     * @param article what the report as a whole names
     * @param report the report itself
     * @param keepUncoded whether sides that are no actors are kept
     */
    Belonging(Codebook codebook, ArticlePlaces article, Article report, boolean keepUncoded) {
        this.keepUncoded = keepUncoded;
        this.codebook = codebook;
        this.article = article;
        this.strangers = new Strangers(codebook, report);
        this.things = new Things(codebook);
        this.title = new TitleHints(codebook, article, report.title());
    }

    /**
     * The record with its actors' countries.
     *
     * @param record with its place
     * @param named codes of the countries that its sentence names
     * @param along codes of the countries that do along with its source what it tells
     */
    CodedRecord settled(CodedRecord record, Set<String> named, Set<String> along) {
        Actor source = inOffice(strangers.known(record.source(), record.target()), record);
        Actor target = known(strangers.known(
                record.target(), record.source(), record.trigger().text()));
        if (source == null) {
            return record;
        }
        target = target == null || isNamelessPlace(target, record) ? attacked(record, source, target) : target;
        Actor newSource = of(record, source, target, named, along);
        Actor newTarget = target == null ? null : of(record, target, newSource, named, along);
        boolean same = newSource == record.source() && newTarget == record.target();
        CodedRecord settled = same ? record : record.between(newSource, newTarget);
        Actor speaker = settled.speaker();
        if (speaker == null || !isRoleAlone(speaker)) {
            return settled;
        }
        Actor newSpeaker = isOfState(speaker, settled)
                ? with(
                        speaker,
                        String.valueOf(newSource.country()),
                        new Actor.Via("report", newSource.span(), newSource.text()))
                : withReport(speaker, null, SAYING, true, named);
        return newSpeaker == speaker ? settled : settled.saidBy(newSpeaker);
    }

    /** "A day after Ana Roe resigned": whoever gives up an office was of the government of which the report tells. */
    private @Nullable Actor inOffice(@Nullable Actor actor, CodedRecord record) {
        if (keepUncoded
                || actor == null
                || actor.code() != null
                || !RESIGNING.equals(record.cameo())
                || !strangers.isNamed(actor)) {
            return actor;
        }
        List<String> sectors = List.of("GOV");
        return article.main()
                .map(own -> new Actor(
                        actor.span(),
                        actor.text(),
                        codebook.ontology().actorCode(own.country(), sectors),
                        own.country(),
                        sectors,
                        actor.name(),
                        withStep(actor, new Actor.Via("report", actor.span(), actor.text()))))
                .orElse(actor);
    }

    /** False for a coup, an arrest or a resignation of which the report does not tell the country. */
    boolean isPlaced(CodedRecord record) {
        String code = record.cameo() == null ? record.wouldBe() : record.cameo();
        Actor source = record.source();
        Actor target = record.target();
        return keepUncoded
                || code == null
                || !OVERTHROWING.contains(code) && !RESIGNING.equals(code)
                || source == null
                || source.via().stream().anyMatch(step -> step.kind().equals("given"))
                || isKnown(source)
                || target != null && isKnown(target);
    }

    private static boolean isKnown(Actor actor) {
        return actor.country() != null || SentenceCoder.isAnchored(actor);
    }

    /** The records of one sentence; who is known as the speaker of an act is so in his own claim too. */
    static List<CodedRecord> agreed(List<CodedRecord> records) {
        return records.stream()
                .map(record -> records.stream()
                        .map(CodedRecord::speaker)
                        .filter(speaker -> isSpeakerOf(record, speaker))
                        .findFirst()
                        .map(speaker -> record.between(Objects.requireNonNull(speaker), record.target()))
                        .orElse(record))
                .toList();
    }

    private static boolean isSpeakerOf(CodedRecord claim, @Nullable Actor speaker) {
        Actor source = claim.source();
        return source != null
                && speaker != null
                && claim.cameo() == null
                && source.country() == null
                && speaker.country() != null
                && speaker.span().equals(source.span());
    }

    /**
     * "Mexico expelled an envoy, the foreign ministry said": what a state has done its own offices tell, but for attacks and
     * shows of force, of which the other side tells as well.
     */
    private static boolean isOfState(Actor speaker, CodedRecord record) {
        Actor source = record.source();
        String code = record.cameo();
        return source != null
                && code != null
                && source.country() != null
                && source.country().equals(source.code())
                && !ATTACKS.contains(code.substring(0, 2))
                && !code.startsWith("15")
                && TELLING.containsAll(speaker.sectors())
                && speaker.span().start() > record.trigger().span().end();
    }

    /** True for a record whose source is no actor at all but a thing that its words name: "a survey", "the lawsuit". */
    boolean isOfThing(CodedRecord record) {
        Actor source = record.source();
        return source != null && record.cameo() != null && known(source) == null;
    }

    /** The actor; null for what is none: a thing, and a town that stands for no other side ("moved forward south of Oslo"). */
    private @Nullable Actor known(@Nullable Actor actor) {
        if (keepUncoded || actor == null) {
            return actor;
        }
        boolean town = actor.code() == null
                && actor.name() == null
                && article.country(actor.text(), false).isPresent();
        return town ? null : things.known(actor);
    }

    /**
     * The record with those of an office who had no country where they stood first: "Prime minister to visit ..." above a
     * report that names the prime minister further down.
     */
    CodedRecord recalled(CodedRecord record, Memory memory) {
        Actor source = record.source();
        Actor target = record.target();
        if (source == null) {
            return record;
        }
        Actor newSource = recalled(source, memory);
        Actor newTarget = target == null ? null : recalled(target, memory);
        CodedRecord known = newSource == source && newTarget == target ? record : record.between(newSource, newTarget);
        Actor speaker = known.speaker();
        Actor newSpeaker = speaker == null ? null : recalled(speaker, memory);
        return newSpeaker == null || newSpeaker == speaker ? known : known.saidBy(newSpeaker);
    }

    private Actor recalled(Actor actor, Memory memory) {
        if (!isRoleAlone(actor) || !actor.sectors().contains("GOV")) {
            return actor;
        }
        String words = actor.text().toLowerCase(Locale.ROOT);
        String office = words.startsWith("the ") ? words.substring(4) : words;
        return memory.role(office)
                .filter(known -> known.country() != null)
                .or(() -> HEADS.contains(words) ? memory.governor() : Optional.empty())
                .filter(known -> known.sectors().containsAll(actor.sectors()))
                .map(known -> with(
                        actor,
                        String.valueOf(known.country()),
                        new Actor.Via("coreference", known.span(), known.text())))
                .orElse(actor);
    }

    private static boolean isRoleAlone(Actor actor) {
        return actor.code() != null
                && !actor.sectors().isEmpty()
                && actor.code().length() == 3 * actor.sectors().size()
                && actor.via().stream().noneMatch(step -> step.kind().equals("given"));
    }

    /** "Officials urged Norway": whoever turns to a state is not taken for its own because the report names no other. */
    private Actor apart(Actor actor, @Nullable Actor other) {
        if (other == null
                || !other.sectors().isEmpty()
                || isTown(other)
                || other.country() == null
                || !other.country().equals(actor.country())
                || actor.sectors().stream().noneMatch(ABROAD::contains)
                || actor.via().stream().noneMatch(step -> isOfReport(step, other))) {
            return actor;
        }
        List<Actor.Via> via =
                actor.via().stream().filter(step -> !isOfReport(step, other)).toList();
        String code = codebook.ontology().actorCode("", actor.sectors());
        return new Actor(actor.span(), actor.text(), code, null, actor.sectors(), actor.name(), via);
    }

    private static boolean isOfReport(Actor.Via step, Actor other) {
        return step.kind().equals("report")
                || step.kind().equals("place") && step.span().overlaps(other.span());
    }

    private Actor of(CodedRecord record, Actor given, @Nullable Actor other, Set<String> named, Set<String> along) {
        String code = record.cameo() == null ? record.wouldBe() : record.cameo();
        String root = code == null ? SAYING : code.substring(0, 2);
        Actor clad = inUniform(TURNING.contains(root) ? apart(given, other) : given, code);
        Actor actor = given.equals(record.source()) ? asBomber(clad, code) : clad;
        if (!isRoleAlone(actor)) {
            return actor;
        }
        Optional<String> titled = title.countryOf(actor.text()).filter(own -> isTitled(actor, other, own));
        if (titled.isPresent()) {
            return with(actor, titled.get(), new Actor.Via("report", actor.span(), actor.text()));
        }
        NamedPlace where = record.place();
        if (where != null
                && where.place() != null
                && where.place().country() != null
                && BODILY.contains(root)
                && (LOCAL.containsAll(actor.sectors())
                        || ATTACKS.contains(root) && actor.sectors().equals(List.of("CRM")))) {
            return with(actor, where.place().country(), new Actor.Via("place", where.span(), where.text()));
        }
        boolean acting = given.equals(record.source());
        if (other != null
                && !isOtherHead(actor, other)
                && (isAtHome(actor, other, root, acting, named)
                        || isOwnPeople(actor, other, acting)
                        || !acting && TURNING.contains(root) && isOwnOffice(actor, other, named)
                        || isOwnState(actor, other, root)
                        || !acting && isOwnParliamentOrCourt(actor, other, root, named)
                        || isCoup(actor, other, code, acting, named)
                        || RAIDS.equals(code) && !acting && isRaided(actor, other))) {
            return with(actor, String.valueOf(other.country()), new Actor.Via("report", other.span(), other.text()));
        }
        Optional<String> own = acting ? ownForces(actor, other, code, named) : Optional.empty();
        if (own.isPresent()) {
            return with(actor, own.get(), new Actor.Via("report", actor.span(), actor.text()));
        }
        Optional<String> attacked =
                acting || other == null ? Optional.empty() : attackedSide(actor, other, root, named, along);
        if (attacked.isPresent()) {
            return with(actor, attacked.get(), new Actor.Via("report", actor.span(), actor.text()));
        }
        return withReport(actor, other, root, acting, named);
    }

    /** False for those who may be anybody's, and for whoever deals with that very state. */
    private boolean isTitled(Actor actor, @Nullable Actor other, String own) {
        boolean state =
                other != null && own.equals(other.country()) && other.sectors().isEmpty();
        String words = actor.text().toLowerCase(Locale.ROOT);
        boolean whoever =
                actor.sectors().equals(List.of("CVL")) && WHOEVER.contains(words.substring(words.lastIndexOf(' ') + 1));
        return !state && !isForeign(actor) && !whoever && !words.endsWith("allies");
    }

    /** "A man blew himself up": whoever sets off a bomb is no civilian, whatever else he is. */
    private Actor asBomber(Actor actor, @Nullable String code) {
        boolean given = actor.via().stream().anyMatch(step -> step.kind().equals("given"));
        if (given
                || code == null
                || !code.startsWith(BOMBING)
                || !actor.sectors().equals(List.of("CVL"))) {
            return actor;
        }
        List<String> sectors = List.of("UAF");
        String base = actor.country() == null ? "" : actor.country();
        return new Actor(
                actor.span(),
                actor.text(),
                codebook.ontology().actorCode(base, sectors),
                actor.country(),
                sectors,
                actor.name(),
                actor.via());
    }

    /** "Officers arrested two": where no army is named, those who make arrests are police. */
    private Actor inUniform(Actor actor, @Nullable String code) {
        String words = actor.text().toLowerCase(Locale.ROOT);
        boolean officers = actor.sectors().equals(List.of("MIL"))
                && (words.equals("officers") || words.endsWith(" officers") || words.endsWith(" officer"))
                && !words.contains("army")
                && !words.contains("military")
                && !words.contains("naval");
        if (!officers || code == null || !ARRESTS.contains(code)) {
            return actor;
        }
        String base = actor.country() == null ? "" : actor.country();
        return new Actor(
                actor.span(),
                actor.text(),
                codebook.ontology().actorCode(base, List.of("COP")),
                actor.country(),
                List.of("COP"),
                actor.name(),
                actor.via());
    }

    private Actor withReport(Actor actor, @Nullable Actor other, String root, boolean acting, Set<String> named) {
        return ofReport(actor, other, root, acting, named)
                .map(country -> with(actor, country, new Actor.Via("report", actor.span(), actor.text())))
                .orElse(actor);
    }

    /** Institutions of one country among themselves, and what a country's institutions do to people and firms. */
    private static boolean isAtHome(Actor actor, Actor other, String root, boolean acting, Set<String> named) {
        String theirs = other.country();
        if (theirs == null || !Set.of(theirs).containsAll(named) || !DOMESTIC.contains(root)) {
            return false;
        }
        boolean institution = !other.sectors().isEmpty()
                && !isEnvoy(other)
                && other.sectors().stream().noneMatch(ARMED::contains);
        return institution && HOME.containsAll(actor.sectors())
                || acting && actor.sectors().equals(List.of("GOV")) && HOME.containsAll(other.sectors()) && institution
                || !acting && institution && SUBJECTS.containsAll(actor.sectors()) && !isAnybody(actor);
    }

    /** "President Roe", whom somebody of a government speaks of: a head by name, and mostly of another state. */
    private static boolean isOtherHead(Actor actor, Actor other) {
        boolean person = other.name() != null
                || other.via().stream().anyMatch(step -> step.kind().equals("coreference"));
        return person
                && other.sectors().contains("GOV")
                && HEAD_BY_NAME.matcher(actor.text()).lookingAt();
    }

    /** Who stands for his state in another one: those who deal with him there are not of his own. */
    private static boolean isEnvoy(Actor actor) {
        return actor.via().stream()
                .filter(step -> step.kind().equals("title"))
                .map(step -> step.text().toLowerCase(Locale.ROOT))
                .anyMatch(title -> ENVOYS.stream().anyMatch(title::contains));
    }

    /**
     * "Soldiers toppled the president", "security forces arrested two": an army deals so with the rulers of its own state, and
     * forces of order with their own people; whose they are the report as a whole tells.
     */
    private Optional<String> ownForces(Actor actor, @Nullable Actor other, @Nullable String code, Set<String> named) {
        if (other == null
                || other.country() != null
                || code == null
                || !OVERTHROWING.contains(code)
                || !actor.sectors().equals(List.of("MIL"))) {
            return Optional.empty();
        }
        boolean rulers = !other.sectors().isEmpty() && POWERS.containsAll(other.sectors());
        boolean order = actor.text().toLowerCase(Locale.ROOT).endsWith(AT_HOME);
        return article.main()
                .map(ArticlePlaces.Only::country)
                .filter(own -> (rulers || order) && Set.of(own).containsAll(named));
    }

    /** "The army toppled the president of Gabon", "soldiers in Gabon dissolved parliament": an army and its own state. */
    private static boolean isCoup(Actor actor, Actor other, @Nullable String code, boolean acting, Set<String> named) {
        String theirs = other.country();
        if (theirs == null || code == null) {
            return false;
        }
        boolean forces = acting && actor.sectors().equals(List.of("MIL"));
        boolean rulers = !other.sectors().isEmpty() && POWERS.containsAll(other.sectors());
        if (!Set.of(theirs).containsAll(named)) {
            return forces && rulers && code.equals("170");
        }
        boolean people = other.via().stream().anyMatch(step -> step.kind().equals("demonym"));
        boolean state = other.sectors().isEmpty() && code.equals("170") && !people;
        boolean power = code.equals("170") || code.equals("172");
        return forces && power && (state || rulers)
                || !acting && power && other.sectors().equals(List.of("MIL")) && POWERS.containsAll(actor.sectors());
    }

    /**
     * "Australian police told the Senate", "the party urged the government": whom the institutions and parties of a
     * country call so are its own, whatever other country is spoken of.
     */
    private boolean isOwnState(Actor actor, Actor other, String root) {
        if (other.country() == null || other.sectors().isEmpty() || !DOMESTIC.contains(root) || isForeign(actor)) {
            return false;
        }
        String words = actor.text().toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
        return HOME.containsAll(actor.sectors()) && HOME.containsAll(other.sectors())
                || RULERS.contains(words) && RULED.containsAll(other.sectors());
    }

    /**
     * "The US spy chief told the Senate that China ...": to whose members those of a state's offices answer; to a court where
     * no other country is named.
     */
    private boolean isOwnParliamentOrCourt(Actor actor, Actor other, String root, Set<String> named) {
        return other.country() != null
                && !other.sectors().isEmpty()
                && SAYING.equals(root)
                && (actor.sectors().equals(List.of("LEG"))
                        || actor.sectors().equals(List.of("JUD"))
                                && named.stream().allMatch(name -> name.equals(other.country())))
                && ANSWERABLE.containsAll(other.sectors())
                && !isEnvoy(other)
                && !isForeign(actor);
    }

    /** "Police raided the offices of a paper": the police search houses at home. */
    private static boolean isRaided(Actor actor, Actor other) {
        return other.country() != null
                && POLICE.containsAll(other.sectors())
                && actor.sectors().stream().allMatch(role -> SUBJECTS.contains(role) || role.equals("RAD"));
    }

    /**
     * "Russian shelling killed two in Ukraine's east": those whom the forces of a state harm are of the one other country
     * that the sentence names, or else the title. "The Texas gunman killed three": those whom its people harm are its own.
     */
    private Optional<String> attackedSide(Actor actor, Actor other, String root, Set<String> named, Set<String> along) {
        if (!ATTACKS.contains(root)
                || !VICTIMS.containsAll(actor.sectors())
                || isForeign(actor) && !isStranger(actor)) {
            return Optional.empty();
        }
        boolean state = other.country() != null && other.country().equals(other.code());
        if (!state && AMONG_THEMSELVES.containsAll(other.sectors())) {
            return Optional.ofNullable(other.country())
                    .filter(own -> Set.of(own).containsAll(named));
        }
        boolean forces = other.country() != null
                && (other.sectors().contains("MIL") || other.sectors().contains("REB"));
        if (!state && !forces) {
            return Optional.empty();
        }
        Set<String> sides = new HashSet<>(named);
        sides.remove(other.country());
        sides.removeIf(country -> along.contains(country) || article.count(country) == 0);
        if (sides.isEmpty()) {
            sides.addAll(article.inTitle());
            sides.remove(other.country());
        }
        return sides.size() == 1 ? sides.stream().findFirst() : Optional.empty();
    }

    /** "Israeli jets raided several sites in Syria": an attack by forces abroad that names nobody is on where it was. */
    private static @Nullable Actor attacked(CodedRecord record, Actor source, @Nullable Actor found) {
        String code = record.cameo();
        NamedPlace where = record.place();
        boolean attack = code != null
                && code.startsWith("19")
                && source.country() != null
                && (source.country().equals(source.code()) || source.sectors().contains("MIL"));
        if (!attack || where == null || where.place() == null) {
            return found;
        }
        String country = where.place().country();
        return country == null || country.equals(source.country())
                ? found
                : new Actor(
                        where.span(),
                        where.text(),
                        country,
                        country,
                        List.of(),
                        null,
                        List.of(new Actor.Via("place", where.span(), where.text())));
    }

    /** "Struck the port of Lima": a target without a code that is where it happened. */
    private static boolean isNamelessPlace(Actor target, CodedRecord record) {
        NamedPlace where = record.place();
        return target.code() == null && where != null && target.span().overlaps(where.span());
    }

    /** "Norway told citizens to leave", "the president greeted military families": those whom a state calls so are its own. */
    private static boolean isOwnPeople(Actor actor, Actor other, boolean acting) {
        String words = actor.text().toLowerCase(Locale.ROOT);
        return !acting
                && other.country() != null
                && actor.sectors().equals(List.of("CVL"))
                && OWN_PEOPLE.stream().anyMatch(words::endsWith);
    }

    /**
     * "Norway's minister warned politicians", "the leader called on officials": those of office whom a government calls so,
     * its own, whatever else is spoken of; officials only where no other country is.
     */
    private static boolean isOwnOffice(Actor actor, Actor other, Set<String> named) {
        String words = actor.text().toLowerCase(Locale.ROOT);
        boolean politicians = OWN_POLITICIANS.contains(words.substring(words.lastIndexOf(' ') + 1));
        boolean officials = words.equals("officials") && named.stream().allMatch(name -> name.equals(other.country()));
        return other.country() != null && other.sectors().contains("GOV") && (politicians || officials);
    }

    /** The country that the report is about, or the one of two in its title that is not the other side's. */
    private Optional<String> ofReport(
            Actor actor, @Nullable Actor other, String root, boolean acting, Set<String> named) {
        boolean body = other == null && SAYING.equals(root) && isBody(actor);
        if (!isOfReport(actor) || isAnybody(actor) || isForeign(actor) && !body) {
            return Optional.empty();
        }
        String theirs = other == null ? null : other.country();
        Optional<String> country = article.main().map(ArticlePlaces.Only::country);
        if (country.isEmpty() && isBetweenStates(actor, other, acting)) {
            Set<String> title = new HashSet<>(article.inTitle());
            title.remove(theirs);
            country = title.size() == 1 ? title.stream().findFirst() : Optional.empty();
        }
        if (country.isEmpty()
                && !BODILY.contains(root)
                && actor.text().toLowerCase(Locale.ROOT).endsWith(JUNTA)) {
            country = article.mostNamedBeside(theirs);
        }
        return country.filter(own -> named.stream().allMatch(name -> name.equals(own) || name.equals(theirs)))
                .filter(own -> fits(actor, other, root, own));
    }

    /** True for a role that is the report's, and for every part of a government: a junta, an environment ministry. */
    private static boolean isOfReport(Actor actor) {
        return OF_REPORT.containsAll(actor.sectors()) || actor.sectors().contains("GOV");
    }

    /** True for an office that deals with another state, or with its government. */
    private static boolean isBetweenStates(Actor actor, @Nullable Actor other, boolean acting) {
        boolean state = other == null
                || other.country() == null
                || other.sectors().isEmpty() && !isTown(other)
                || acting
                        && other.sectors().equals(List.of("GOV"))
                        && actor.sectors().contains("GOV");
        return state && OFFICE.containsAll(actor.sectors());
    }

    private static boolean isTown(Actor actor) {
        return actor.via().stream().anyMatch(step -> step.kind().equals("place"));
    }

    /** False where the other side is that state itself, or its forces: "officials urge Germany". */
    private static boolean fits(Actor actor, @Nullable Actor other, String root, String own) {
        if (other == null || !own.equals(other.country())) {
            return true;
        }
        boolean state = other.sectors().isEmpty() || other.sectors().contains("MIL");
        return !state || !BODILY.contains(root) && actor.sectors().stream().noneMatch(ABROAD::contains);
    }

    /** "Jan Roe", of whom nothing is told: the capitals of a name say of no other country. */
    private static boolean isStranger(Actor actor) {
        return actor.sectors().equals(List.of("CVL"))
                && Character.isUpperCase(actor.text().charAt(0))
                && actor.via().stream().allMatch(step -> step.kind().equals("words"));
    }

    private static boolean isAnybody(Actor actor) {
        return isAnybody(actor.text())
                || actor.via().stream().anyMatch(step -> step.kind().equals("coreference") && isAnybody(step.text()));
    }

    private static boolean isAnybody(String words) {
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).anyMatch(ANYBODY::contains);
    }

    /** "Arab ministers", "foreign firms", "Hardline Greens": a word that says of where, or a name that the tables lack. */
    private boolean isForeign(Actor actor) {
        if (actor.name() != null) {
            return false;
        }
        String[] words = actor.text().split("[\\s-]+");
        int office = officeAt(words);
        for (int i = 0; i < words.length; i++) {
            boolean capital = i > 0 && i < office && Character.isUpperCase(words[i].charAt(0));
            String word = words[i].toLowerCase(Locale.ROOT);
            boolean named = i + 1 < words.length && RULING.contains(words[words.length - 1]);
            boolean affairs = i + 1 < words.length && AFFAIRS.contains(words[i + 1].toLowerCase(Locale.ROOT));
            if (codebook.classes().contains(ELSEWHERE, word) && !affairs
                    || capital && !named && codebook.agents().find(word).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Where the longest office begins that words end with: 1 of "the Reserve Bank", "former Secretaries"; none is behind them. */
    private int officeAt(String[] words) {
        for (int from = Math.max(0, words.length - AgentTable.MAX_WORDS); from < words.length; from++) {
            String phrase = String.join(" ", Arrays.copyOfRange(words, from, words.length))
                    .toLowerCase(Locale.ROOT);
            if (codebook.agents().find(phrase).isPresent()
                    || codebook.agents().find(Plural.singular(phrase)).isPresent()) {
                return from;
            }
        }
        return words.length;
    }

    /** "the Lakes Conservation Authority said": a body whose name tells what it is, and that no table has. */
    private boolean isBody(Actor actor) {
        String[] words = actor.text().split("[\\s-]+");
        boolean elsewhere = Arrays.stream(words)
                .anyMatch(word -> codebook.classes().contains(ELSEWHERE, word.toLowerCase(Locale.ROOT)));
        int office = officeAt(words);
        return actor.sectors().contains("GOV")
                && !elsewhere
                && office > 0
                && office < words.length
                && Arrays.stream(words, office, words.length).allMatch(word -> Character.isUpperCase(word.charAt(0)))
                && codebook.agents()
                        .find(String.join(" ", Arrays.copyOfRange(words, office, words.length))
                                .toLowerCase(Locale.ROOT))
                        .filter(agent -> !agent.person())
                        .isPresent();
    }

    private Actor with(Actor actor, String country, Actor.Via step) {
        return new Actor(
                actor.span(),
                actor.text(),
                codebook.ontology().actorCode(country, actor.sectors()),
                country,
                actor.sectors(),
                actor.name(),
                withStep(actor, step));
    }

    private static List<Actor.Via> withStep(Actor actor, Actor.Via step) {
        List<Actor.Via> via = new ArrayList<>(actor.via());
        via.add(step);
        return via;
    }
}
