/** Why a sentence was coded as it was: mentions, graph, rules that won and rules that lost. */
@NullMarked
package org.demarche.explain;

import org.jspecify.annotations.NullMarked;
