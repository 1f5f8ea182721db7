package org.demarche.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Names and values behind the question mark of an address, or of a form, in their order. Immutable. */
public final class Params {
    private static final int MOST = 100;

    private final List<Param> all;

    private Params(List<Param> all) {
        this.all = List.copyOf(all);
    }

    /** A name with a value. */
    public record Param(String name, String value) {}

    /** None. */
    public static Params none() {
        return new Params(List.of());
    }

    /**
     * Reads the part of an address behind its question mark.
     *
     * @throws Refusal when it is not well-formed, or has more than 100
     */
    public static Params parse(@Nullable String query) {
        List<Param> all = new ArrayList<>();
        if (query != null) {
            for (String part : query.split("&")) {
                if (!part.isEmpty()) {
                    int equals = part.indexOf('=');
                    String name = equals < 0 ? part : part.substring(0, equals);
                    all.add(new Param(decoded(name), equals < 0 ? "" : decoded(part.substring(equals + 1))));
                }
            }
        }
        if (all.size() > MOST) {
            throw Refusal.parameter(all.get(MOST).name(), "is one of more than " + MOST + ".");
        }
        return new Params(all);
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.parameter(part, "is not well-formed: a % stands before two hexadecimal digits.");
        }
    }

    /** A part of an address, written so that it may stand behind a question mark. */
    public static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    /** All, in their order. */
    public List<Param> all() {
        return all;
    }

    /** The values of a name that are not blank. */
    public List<String> values(String name) {
        return all.stream()
                .filter(param -> param.name.equals(name) && !param.value.isBlank())
                .map(param -> param.value.strip())
                .toList();
    }

    /** The first value of a name that is not blank. */
    public Optional<String> first(String name) {
        return values(name).stream().findFirst();
    }

    /** The same without those that are meant. */
    public Params without(Predicate<Param> meant) {
        return new Params(all.stream().filter(meant.negate()).toList());
    }

    /** The same with one value for a name in the place of all that it had. */
    public Params with(String name, String value) {
        List<Param> changed = new ArrayList<>(without(param -> param.name.equals(name)).all);
        changed.add(new Param(name, value));
        return new Params(changed);
    }

    /** Whether a name has only blanks. */
    public boolean hasBlanks() {
        return all.stream().anyMatch(param -> param.value.isBlank());
    }

    /** The same without blank values. */
    public Params withoutBlanks() {
        return without(param -> param.value.isBlank());
    }

    /** An address with these behind a question mark. */
    public String on(String path) {
        StringBuilder address = new StringBuilder(path);
        char before = '?';
        for (Param param : all) {
            address.append(before).append(encoded(param.name)).append('=').append(encoded(param.value));
            before = '&';
        }
        return address.toString();
    }
}
