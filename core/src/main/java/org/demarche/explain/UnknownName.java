package org.demarche.explain;

import org.jspecify.annotations.Nullable;

/**
 * A name that no actor table holds, with how often it was met.
 *
 * @param name as first printed
 * @param count how often it stands in the articles
 * @param articles in how many of them
 * @param title what it is most often called: "Foreign Minister", "the Thai army chief"; or empty
 * @param country the country that most often stands beside it, or null
 * @param guess the code that title and country give most often, or null
 * @param example the words around it in one place, with a title if there is one
 */
public record UnknownName(
        String name,
        int count,
        int articles,
        String title,
        @Nullable String country,
        @Nullable String guess,
        String example) {}
