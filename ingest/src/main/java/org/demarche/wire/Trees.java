package org.demarche.wire;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds things in a small tree. Names are in small letters. */
final class Trees {
    private Trees() {}

    /** The first element on this path from here, or null. */
    static @Nullable Element at(@Nullable Element from, String... path) {
        Element at = from;
        for (String name : path) {
            at = at == null ? null : child(at, name);
        }
        return at;
    }

    /** The words of the first element on this path, or null. */
    static @Nullable String words(@Nullable Element from, String... path) {
        Element at = at(from, path);
        return at == null ? null : at.text();
    }

    /** An attribute of the first element on this path, or null. */
    static @Nullable String attribute(String name, @Nullable Element from, String... path) {
        Element at = at(from, path);
        return at == null || !at.hasAttr(name) ? null : at.attr(name);
    }

    private static @Nullable Element child(Element parent, String name) {
        for (Element child = parent.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (child.normalName().equals(name)) {
                return child;
            }
        }
        return null;
    }
}
