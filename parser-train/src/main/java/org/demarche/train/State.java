package org.demarche.train;

import java.util.List;

/**
 * What a state and its people are called.
 *
 * @param code ISO 3166, or as the codebook has it
 * @param name with its article, as "the Netherlands"
 * @param bare as headlines have it
 * @param adjective nationality
 * @param people several of its nationals
 * @param capital seat of its government
 * @param cities others
 * @param region key of the names that its people bear
 */
record State(
        String code,
        String name,
        String bare,
        String adjective,
        String people,
        String capital,
        List<String> cities,
        String region) {

    /** Reads a line of states.txt. */
    static State of(String line) {
        String[] fields = line.split("\\|", -1);
        if (fields.length != 8) {
            throw new IllegalArgumentException("not eight fields: " + line);
        }
        return new State(
                fields[0],
                fields[1],
                fields[2],
                fields[3],
                fields[4],
                fields[5],
                List.of(fields[6].split(", ")),
                fields[7]);
    }
}
