package org.demarche.web.page;

/**
 * A stretch of text with what it is in.
 *
 * @param text the words
 * @param style class names; "" for plain words
 * @param href where the mark leads; "" for none
 * @param records anchors of the records that these words belong to, divided by spaces
 */
public record Piece(String text, String style, String href, String records) {
    /** Whether it leads somewhere. */
    public boolean isLink() {
        return !href.isEmpty();
    }
}
