package org.demarche.store;

import org.demarche.record.Origin;

/**
 * What made records, and with which options: two codings of one article are kept beside each other.
 *
 * @param origin program, parser and codebook
 * @param options options that change what is coded, as written on the command line; empty for none
 */
public record Coding(Origin origin, String options) {}
