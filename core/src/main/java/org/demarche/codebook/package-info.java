/** Loads and validates the data files into one immutable codebook with a version and a hash. */
@NullMarked
package org.demarche.codebook;

import org.jspecify.annotations.NullMarked;
