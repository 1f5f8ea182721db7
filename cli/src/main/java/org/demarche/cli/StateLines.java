package org.demarche.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.demarche.codebook.Country;
import org.demarche.codebook.Ontology;
import org.demarche.codebook.Organisation;
import org.demarche.codebook.Organisation.Membership;
import org.jspecify.annotations.Nullable;

/** Lines about states and about organisations of states, for people. */
final class StateLines {
    private final Ontology ontology;

    StateLines(Ontology ontology) {
        this.ontology = ontology;
    }

    /** A state with its codes elsewhere and its days: "Peru, state: ISO 3166 PE 604, Correlates of War 135 PER". */
    String of(Country country) {
        List<String> parts = new ArrayList<>();
        if (country.iso2() != null || country.isoNumber() != null) {
            parts.add("ISO 3166 " + join(country.iso2(), country.isoNumber()));
        }
        if (country.cow() != null) {
            parts.add("Correlates of War " + join(country.cow(), country.cowName()));
        }
        if (country.from() != null || country.to() != null) {
            parts.add(ActorView.days(country.from(), country.to()));
        }
        if (!country.before().isEmpty()) {
            parts.add("after " + String.join(" ", country.before()));
        }
        if (!country.after().isEmpty()) {
            parts.add("then " + String.join(" ", country.after()));
        }
        String official = country.official() == null ? "" : " (" + country.official() + ")";
        String rest = parts.isEmpty() ? "" : ": " + String.join(", ", parts);
        return country.name() + official + ", " + kind(country) + rest;
    }

    private static String kind(Country country) {
        return switch (country.status()) {
            case "dependent" -> "dependent territory";
            case "disputed" -> "disputed";
            case "former" -> "former state";
            default -> "state";
        };
    }

    private static String join(@Nullable String first, @Nullable String second) {
        if (first == null || second == null) {
            return first == null ? Objects.requireNonNullElse(second, "") : first;
        }
        return first + " " + second;
    }

    /** An organisation and its members on a day, or now. */
    List<String> of(Organisation organisation, @Nullable String day) {
        List<String> lines = new ArrayList<>();
        boolean dated = organisation.from() != null || organisation.to() != null;
        lines.add(organisation.name() + (dated ? ", " + ActorView.days(organisation.from(), organisation.to()) : ""));
        List<Membership> members = organisation.membersOn(day);
        List<String> names = members.stream().map(this::member).toList();
        lines.add(names.size()
                + (names.size() == 1 ? " member" : " members")
                + (day == null ? "" : " on " + day)
                + (names.isEmpty() ? "" : ": " + String.join(", ", names)));
        return lines;
    }

    private String member(Membership member) {
        return ontology.countryName(member.country()) + (member.from() == null ? "" : " (" + member.from() + ")");
    }
}
