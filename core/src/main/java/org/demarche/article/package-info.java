/** What comes in: an immutable article whose text is never altered after this point. */
@NullMarked
package org.demarche.article;

import org.jspecify.annotations.NullMarked;
