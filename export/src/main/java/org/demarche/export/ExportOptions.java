package org.demarche.export;

import org.jspecify.annotations.Nullable;

/**
 * What a caller can choose about an export.
 *
 * @param text how many of the articles' words it may hold
 * @param guardFormulas whether CSV keeps texts that begin like a formula from being run by a spreadsheet
 * @param created moment of the export as YYYY-MM-DDThh:mm:ssZ, or null; nothing here looks at the clock
 */
public record ExportOptions(
        TextPolicy text, boolean guardFormulas, @Nullable String created) {

    /** Words that prove a record, guarded formulas, no date of creation. */
    public static ExportOptions defaults() {
        return new ExportOptions(TextPolicy.SNIPPET, true, null);
    }

    /** The same with another policy for text. */
    public ExportOptions withText(TextPolicy policy) {
        return new ExportOptions(policy, guardFormulas, created);
    }

    /** The same, with or without the guard against formulas. */
    public ExportOptions withGuard(boolean guard) {
        return new ExportOptions(text, guard, created);
    }

    /** The same, made at a moment. */
    public ExportOptions createdAt(@Nullable String moment) {
        return new ExportOptions(text, guardFormulas, moment);
    }
}
