/** Reads the article of a web page: its text without the page around it, and what the page says about it. */
@NullMarked
package org.demarche.page;

import org.jspecify.annotations.NullMarked;
