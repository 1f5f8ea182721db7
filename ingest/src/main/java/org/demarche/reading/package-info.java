/** What readers of all kinds of files share: what they take, what they give, where they report. */
@NullMarked
package org.demarche.reading;

import org.jspecify.annotations.NullMarked;
