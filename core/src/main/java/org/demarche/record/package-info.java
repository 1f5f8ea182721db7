/** Candidates, and the rules that turn them into coded records or rejections with a reason. */
@NullMarked
package org.demarche.record;

import org.jspecify.annotations.NullMarked;
