package org.demarche.web.page;

import java.util.regex.Pattern;
import org.demarche.article.Article;
import org.demarche.web.ServerSettings.Texts;
import org.jspecify.annotations.Nullable;

/** Says whether a text may be shown whole, by what its owner says about its use. */
final class Rights {
    /** Words of licences that let everybody pass a text on, and of texts that nobody owns. */
    private static final Pattern OPEN = Pattern.compile(
            "(?i)creative ?commons|\\bcc[ -]?(?:0|by)|public domain|open government licen[cs]e|\\bogl\\b"
                    + "|gemeinfrei|no rights reserved|\\bpdm\\b|licence ouverte");

    private Rights() {}

    /** Whether all of an article's text may be shown. */
    static boolean allowWhole(Article article, Texts texts) {
        return switch (texts) {
            case ALL -> true;
            case NONE -> false;
            case ALLOWED -> isOpen(article.rights());
        };
    }

    /** Open without a word about rights, or by a licence that is known to be; whatever else is said reserves them. */
    static boolean isOpen(@Nullable String rights) {
        return rights == null || rights.isBlank() || OPEN.matcher(rights).find();
    }
}
