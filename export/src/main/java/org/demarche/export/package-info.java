/** Records in the formats that users of event data know, and what goes with a file of them: manifest and methods. */
@NullMarked
package org.demarche.export;

import org.jspecify.annotations.NullMarked;
