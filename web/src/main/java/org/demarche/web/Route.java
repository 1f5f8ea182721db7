package org.demarche.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of address with what answers it.
 *
 * @param method GET or POST
 * @param path parts in braces stand for any
 * @param summary what it gives, for the OpenAPI document
 * @param formats in which it answers
 * @param params names that may stand behind the question mark
 * @param answer gives the answer
 */
public record Route(
        String method, String path, String summary, Set<Ask.Format> formats, List<String> params, Answering answer) {
    public Route {
        formats = Set.copyOf(formats);
        params = List.copyOf(params);
    }

    /** Answers a request. */
    public interface Answering {
        Reply to(Ask ask) throws IOException;
    }

    /** The named parts of a path when it is of this kind. */
    public Optional<Map<String, String>> match(String asked) {
        String[] ours = path.split("/", -1);
        String[] theirs = asked.split("/", -1);
        if (ours.length != theirs.length) {
            return Optional.empty();
        }
        Map<String, String> parts = new HashMap<>();
        for (int i = 0; i < ours.length; i++) {
            if (ours[i].startsWith("{") && !theirs[i].isEmpty()) {
                parts.put(ours[i].substring(1, ours[i].length() - 1), theirs[i]);
            } else if (!ours[i].equals(theirs[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(parts);
    }

    /** The named parts, in their order. */
    public List<String> names() {
        return Arrays.stream(path.split("/"))
                .filter(part -> part.startsWith("{"))
                .map(part -> part.substring(1, part.length() - 1))
                .toList();
    }
}
