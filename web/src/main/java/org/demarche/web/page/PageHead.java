package org.demarche.web.page;

import java.util.List;

/**
 * What stands around every page.
 *
 * @param title of the page
 * @param section of the menu that is open: today, search, try, codebook, or ""
 * @param formats the same page in other formats
 * @param feeds that bring what is new of it
 * @param styles name of a second style sheet; "" for none
 */
public record PageHead(String title, String section, List<Link> formats, List<Link> feeds, String styles) {
    public PageHead {
        formats = List.copyOf(formats);
        feeds = List.copyOf(feeds);
    }

    /** A page of one style sheet. */
    public PageHead(String title, String section, List<Link> formats, List<Link> feeds) {
        this(title, section, formats, feeds, "");
    }

    /** A page without other formats. */
    public static PageHead plain(String title, String section) {
        return new PageHead(title, section, List.of(), List.of());
    }

    /**
     * A link.
     *
     * @param type of what it leads to, as in the header Content-Type
     * @param words for people
     * @param href address
     */
    public record Link(String type, String words, String href) {}
}
