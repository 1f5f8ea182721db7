package org.demarche.dictionary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.codebook.AgentTable;
import org.demarche.codebook.Codebook;
import org.demarche.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Makes lines of an agents table of the phrases of dictionaries; the shipped table and earlier lines come first. */
final class AgentFacts {
    private static final Set<String> PLURAL_ENDINGS = Set.of("men", "people", "troops", "police", "media", "press");
    private static final List<String> HEAD_ENDS = List.of(" of ", " for ", " to ", " in ", " at ", " on ");

    /**
     * A line of the table.
     *
     * @param phrase lower case
     * @param roles role codes divided by a space
     * @param kind person or group
     * @param source file and line
     */
    record Line(String phrase, String roles, String kind, String source) {}

    private record Given(String code, String where) {}

    private final Codebook codebook;
    private final ActorCodes codes;
    private final Map<String, Given> given = new HashMap<>();

    AgentFacts(Codebook codebook, ActorCodes codes) {
        this.codebook = codebook;
        this.codes = codes;
    }

    /** The line that a phrase gives, if any; why there is none is said. */
    Optional<Line> of(AgentReader.AgentPhrase agent, String file, Refusals refusals, FileReport.Counts counts) {
        ActorCodes.Read read = codes.agent(agent.code());
        ProblemCode why = read.code().isEmpty() ? ProblemCode.DM052 : ProblemCode.DM053;
        read.unknown().forEach(u -> refusals.addUnknown(why, agent.line(), u, agent.code()));
        if (read.code().isEmpty()) {
            return Optional.empty();
        }
        if (Phrases.count(agent.phrase()) > AgentTable.MAX_WORDS) {
            refusals.add(ProblemCode.DM057, agent.line(), "'" + agent.phrase() + "'.");
            return Optional.empty();
        }
        String where = file + ":" + agent.line();
        Given before = before(agent.phrase());
        if (before == null) {
            given.put(agent.phrase(), new Given(read.code(), "at " + where));
            counts.addAgent();
            return Optional.of(
                    new Line(agent.phrase(), String.join(" ", ActorCodes.blocks(read.code())), kind(agent), where));
        }
        if (ActorCodes.same(before.code(), read.code())) {
            counts.addKnown();
        } else {
            refusals.add(
                    ProblemCode.DM055,
                    agent.line(),
                    "'" + agent.phrase() + "' is " + before.code() + " " + before.where() + "; " + read.code()
                            + " left out.");
        }
        return Optional.empty();
    }

    private @Nullable Given before(String phrase) {
        Optional<AgentTable.Agent> shipped = codebook.agents().find(phrase);
        return shipped.isPresent()
                ? new Given(
                        shipped.get().roles().isEmpty()
                                ? "no role"
                                : String.join("", shipped.get().roles()),
                        "in the shipped tables")
                : given.get(phrase);
    }

    /** Whether one human is meant: as the shipped table says of the phrase's last words, else of its head. */
    private String kind(AgentReader.AgentPhrase agent) {
        String head = head(agent.phrase());
        if (agent.several() && !endsLikeOneHuman(head)) {
            return "group";
        }
        for (String rest = head; !rest.isEmpty(); rest = withoutFirst(rest)) {
            Optional<AgentTable.Agent> known = codebook.agents().find(rest);
            if (known.isPresent()) {
                return known.get().person() ? "person" : "group";
            }
        }
        String last = head.substring(head.lastIndexOf(' ') + 1);
        boolean several = PLURAL_ENDINGS.stream().anyMatch(last::endsWith) || last.matches(".*[^s]s") || isThing(last);
        return several ? "group" : "person";
    }

    private static boolean endsLikeOneHuman(String head) {
        return head.matches(".*(man|woman|person)");
    }

    private static boolean isThing(String last) {
        return last.matches(".*([tsc]ion|ment|ity|try|ism|ship|[0-9].*|ncy|nce|rce)");
    }

    private static String head(String phrase) {
        int end = phrase.length();
        for (String word : HEAD_ENDS) {
            int at = phrase.indexOf(word);
            end = at > 0 ? Math.min(end, at) : end;
        }
        return phrase.substring(0, end);
    }

    private static String withoutFirst(String words) {
        int space = words.indexOf(' ');
        return space < 0 ? "" : words.substring(space + 1);
    }
}
