package org.demarche.record;

/**
 * What made a record: enough to make it again.
 *
 * @param program name and version of this program
 * @param parser name and version of the language layer
 * @param codebook name of the codebook
 * @param version version of the codebook
 * @param hash hash of the codebook's content
 */
public record Origin(String program, String parser, String codebook, String version, String hash) {}
