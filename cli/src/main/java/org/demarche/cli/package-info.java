/** The {@code demarche} command: reads options, calls the library, shows what came of it. */
@NullMarked
package org.demarche.cli;

import org.jspecify.annotations.NullMarked;
