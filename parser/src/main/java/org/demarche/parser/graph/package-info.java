/** The dependency parser: arc-hybrid transitions, scored by a small network, searched with a beam. */
@NullMarked
package org.demarche.parser.graph;

import org.jspecify.annotations.NullMarked;
