package org.demarche.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.demarche.codebook.PlaceKind;

/**
 * The gazetteer of cities: names, countries, people and coordinates, kept as the bytes of one file and looked up by
 * binary search. Its form is told in docs/places.md. Immutable and thread-safe.
 */
public final class Cities {
    /** Class path resource of the shipped gazetteer, which tools/gazetteer makes. */
    public static final String SHIPPED = "/org/demarche/codebook/places/cities.gz";

    private static final String MAGIC = "demarche.cities/1\n";
    private static final double UNITS = 1e5;

    private final byte[] bytes;
    private final int size;
    private final int[] keys;
    private final int[] names;
    private final List<String> countries;
    private final List<String> regions;
    private final int country;
    private final int rank;
    private final int region;
    private final int people;
    private final int lat;
    private final int lon;
    private final int id;

    private Cities(byte[] bytes) {
        this.bytes = bytes;
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte[] magic = new byte[MAGIC.length()];
        in.get(magic);
        if (!MAGIC.equals(new String(magic, StandardCharsets.ISO_8859_1))) {
            throw new IllegalArgumentException("no gazetteer: it does not begin with " + MAGIC.strip());
        }
        size = in.getInt();
        keys = starts(section(in), section(in));
        names = starts(section(in), section(in));
        countries = words(section(in));
        regions = words(section(in));
        country = section(in).from();
        rank = section(in).from();
        region = section(in).from();
        people = section(in).from();
        lat = section(in).from();
        lon = section(in).from();
        id = section(in).from();
    }

    /** The shipped gazetteer, read when it is first asked for; without cities where the class path has none. */
    public static Cities shipped() {
        return Holder.SHIPPED_CITIES;
    }

    private static final class Holder {
        static final Cities SHIPPED_CITIES = shippedOrNone();

        private static Cities shippedOrNone() {
            try (InputStream in = Cities.class.getResourceAsStream(SHIPPED)) {
                return in == null ? none() : read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Reads a packed gazetteer. */
    static Cities read(InputStream packed) throws IOException {
        return new Cities(new GZIPInputStream(packed, 1 << 16).readAllBytes());
    }

    /** A gazetteer without cities. */
    static Cities none() {
        ByteBuffer empty = ByteBuffer.allocate(MAGIC.length() + Integer.BYTES * 14);
        empty.put(MAGIC.getBytes(StandardCharsets.ISO_8859_1));
        return new Cities(empty.array());
    }

    /** A stretch of the file. */
    private record Section(int from, int to) {}

    private static Section section(ByteBuffer in) {
        int length = in.getInt();
        int from = in.position();
        in.position(from + length);
        return new Section(from, from + length);
    }

    /** Where each word begins, and behind them where the last ends; a length is one byte. */
    private int[] starts(Section lengths, Section words) {
        int count = lengths.to() - lengths.from();
        int[] starts = new int[count + 1];
        int at = words.from();
        for (int i = 0; i < count; i++) {
            starts[i] = at;
            at += bytes[lengths.from() + i] & 255;
        }
        starts[count] = at;
        return starts;
    }

    private List<String> words(Section section) {
        String all = new String(bytes, section.from(), section.to() - section.from(), StandardCharsets.UTF_8);
        return List.of(all.split("\n"));
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** True when a city has this key. */
    public boolean has(String key) {
        return first(key) >= 0;
    }

    /** The cities with a key, those with most people first. */
    public List<Place> named(String key) {
        int at = first(key);
        List<Place> found = new ArrayList<>(2);
        while (at >= 0 && at < size && compare(at, key) == 0) {
            found.add(city(at));
            at++;
        }
        return found;
    }

    private int first(String key) {
        int low = 0;
        int high = size - 1;
        int found = -1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(middle, key);
            if (order >= 0) {
                found = order == 0 ? middle : found;
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return found;
    }

    /** How the key at an index compares with another; keys are ASCII. */
    private int compare(int index, String key) {
        int from = keys[index];
        int length = keys[index + 1] - from;
        int shared = Math.min(length, key.length());
        for (int i = 0; i < shared; i++) {
            int order = bytes[from + i] - key.charAt(i);
            if (order != 0) {
                return order;
            }
        }
        return length - key.length();
    }

    private Place city(int index) {
        return new Place(
                name(index),
                PlaceKind.CITY,
                countries.get(bytes[country + index] & 255),
                regions.get(number(region, index)),
                number(lat, index) / UNITS,
                number(lon, index) / UNITS,
                number(id, index),
                number(people, index),
                bytes[rank + index]);
    }

    /** The name as printed; where the file leaves it out, it is the key with capitals. */
    private String name(int index) {
        int length = names[index + 1] - names[index];
        if (length > 0) {
            return new String(bytes, names[index], length, StandardCharsets.UTF_8);
        }
        byte[] letters = new byte[keys[index + 1] - keys[index]];
        System.arraycopy(bytes, keys[index], letters, 0, letters.length);
        for (int i = 0; i < letters.length; i++) {
            boolean begins = i == 0 || letters[i - 1] == ' ';
            if (begins && letters[i] >= 'a' && letters[i] <= 'z') {
                letters[i] -= 32;
            }
        }
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    /** A number of four bytes, each in a plane of its own. */
    private int number(int section, int index) {
        int at = section + index;
        return (bytes[at] & 255) << 24
                | (bytes[at + size] & 255) << 16
                | (bytes[at + 2 * size] & 255) << 8
                | bytes[at + 3 * size] & 255;
    }
}
