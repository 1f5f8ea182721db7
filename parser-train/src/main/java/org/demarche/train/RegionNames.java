package org.demarche.train;

import java.util.List;
import java.util.Random;

/**
 * Names as people of a region bear them; the combinations are invented.
 *
 * @param first given names, or family names where those stand first
 * @param last family names, or given names where those stand last
 * @param familyFirst whether the first is the family name
 */
record RegionNames(String region, List<String> first, List<String> last, boolean familyFirst) {

    /** A full name with the short form that news uses later. */
    record Person(String name, String surname) {}

    /** Reads a line of names.txt. */
    static RegionNames of(String line) {
        String[] fields = line.split("\\|", -1);
        if (fields.length < 4) {
            throw new IllegalArgumentException("not four fields: " + line);
        }
        return new RegionNames(
                fields[0],
                List.of((fields[1] + ", " + fields[2]).split(", ")),
                List.of(fields[3].split(", ")),
                fields.length > 4);
    }

    Person draw(Random random) {
        String a = first.get(random.nextInt(first.size()));
        String b = last.get(random.nextInt(last.size()));
        return new Person(a + " " + b, familyFirst ? a : b);
    }

    /** Somebody who bears a name as people of the region do. */
    Person known(String name) {
        String[] words = name.split(" ");
        return new Person(name, words[familyFirst ? 0 : words.length - 1]);
    }
}
