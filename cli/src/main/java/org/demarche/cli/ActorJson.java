package org.demarche.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.demarche.codebook.ActorFact;
import org.demarche.codebook.AgentTable.Agent;
import org.demarche.codebook.Ontology;
import org.demarche.explain.NameMeaning;
import org.demarche.explain.NameMeaning.Composed;
import org.demarche.explain.NameMeaning.Part;
import org.jspecify.annotations.Nullable;

/** The meaning of a name as the members of a JSON object. */
final class ActorJson {
    private final Ontology ontology;

    ActorJson(Ontology ontology) {
        this.ontology = ontology;
    }

    /** Members in a fixed order; absent ones are null. */
    Map<String, @Nullable Object> members(NameMeaning meaning) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("name", meaning.name());
        members.put("on", meaning.day());
        members.put("known", meaning.isKnown());
        members.put("taken", meaning.taken() == null ? null : fact(meaning.taken()));
        members.put("holds", meaning.taken() == null ? null : meaning.holds());
        members.put("facts", meaning.facts().stream().map(this::fact).toList());
        members.put("agent", meaning.agent() == null ? null : agent(meaning.agent()));
        members.put("composed", meaning.composed().stream().map(this::composed).toList());
        members.put("near", meaning.near());
        return members;
    }

    private Map<String, @Nullable Object> fact(ActorFact fact) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("name", fact.name());
        members.put("code", fact.code());
        members.put("means", ontology.actorInWords(fact.code()));
        members.put("form", fact.form());
        members.put("from", fact.from());
        members.put("to", fact.to());
        members.put("source", fact.source());
        members.put("note", fact.note());
        members.put("place", fact.place());
        return members;
    }

    private Map<String, @Nullable Object> agent(Agent agent) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("phrase", agent.phrase());
        members.put("roles", agent.roles());
        members.put("means", ontology.actorInWords(String.join("", agent.roles())));
        members.put("kind", agent.person() ? "person" : "group");
        members.put("source", agent.source());
        members.put("note", agent.note());
        members.put("place", agent.place());
        return members;
    }

    private Map<String, @Nullable Object> composed(Composed composed) {
        String code = composed.actor().code();
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("text", composed.actor().text());
        members.put("code", code);
        members.put("means", code == null ? null : ontology.actorInWords(code));
        members.put("unlisted", composed.unlisted());
        members.put("via", composed.parts().stream().map(this::part).toList());
        return members;
    }

    private Map<String, @Nullable Object> part(Part part) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("kind", part.via().kind());
        members.put("text", part.via().text());
        members.put("fact", part.fact() == null ? null : fact(part.fact()));
        members.put("agent", part.agent() == null ? null : agent(part.agent()));
        return members;
    }
}
