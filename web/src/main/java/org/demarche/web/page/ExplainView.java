package org.demarche.web.page;

/**
 * Why a sentence is coded as it is.
 *
 * @param sentence its words; "" where they stand in the explanation
 * @param explanation lines, as the command prints them
 * @param back where the reader came from; "" for nowhere
 * @param note on the codebook, where it is not the one that made the record; "" for none
 */
public record ExplainView(String sentence, String explanation, String back, String note) {}
