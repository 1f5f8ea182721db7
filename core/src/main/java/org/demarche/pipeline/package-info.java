/** The front door: an article goes in, a coding result comes out. */
@NullMarked
package org.demarche.pipeline;

import org.jspecify.annotations.NullMarked;
