/** Makes the parser's model from text: the teacher's parses, the training and the evaluation. */
@NullMarked
package org.demarche.train;

import org.jspecify.annotations.NullMarked;
