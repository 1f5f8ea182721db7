package org.demarche.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.demarche.codebook.ActorFact;
import org.demarche.codebook.AgentTable.Agent;
import org.demarche.codebook.Country;
import org.demarche.codebook.Ontology;
import org.demarche.codebook.Organisation;
import org.demarche.codebook.Organisation.Membership;
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
        members.put(
                "countries",
                meaning.countries().stream().map(ActorJson::country).toList());
        members.put(
                "organisation",
                meaning.organisation() == null ? null : organisation(meaning.organisation(), meaning.day()));
        return members;
    }

    private static Map<String, @Nullable Object> country(Country country) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("code", country.code());
        members.put("name", country.name());
        members.put("official", country.official());
        members.put("status", country.status());
        members.put("iso2", country.iso2());
        members.put("isonum", country.isoNumber());
        members.put("cow", country.cow());
        members.put("cowabb", country.cowName());
        members.put("from", country.from());
        members.put("to", country.to());
        members.put("before", country.before());
        members.put("after", country.after());
        return members;
    }

    private Map<String, @Nullable Object> organisation(Organisation organisation, @Nullable String day) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("short", organisation.shortName());
        members.put("name", organisation.name());
        members.put("from", organisation.from());
        members.put("to", organisation.to());
        members.put(
                "members",
                organisation.membersOn(day).stream().map(this::member).toList());
        return members;
    }

    private Map<String, @Nullable Object> member(Membership member) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("country", member.country());
        members.put("name", ontology.countryName(member.country()));
        members.put("from", member.from());
        members.put("to", member.to());
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
