package org.demarche.fetch;

import java.util.Map;

/**
 * What a server answered to one request.
 *
 * @param status as in HTTP
 * @param fields of its head, by their names in small letters; of several of one name the first
 * @param body unpacked; empty where the status is not 2xx
 */
record Reply(int status, Map<String, String> fields, Body body) {
    Reply {
        fields = Map.copyOf(fields);
    }

    /** What a field says; "" without it. */
    String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
