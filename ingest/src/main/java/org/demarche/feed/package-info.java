/** Reads feeds (RSS, RDF, Atom, CDF, JSON Feed) as articles, and lists of feeds (OPML). */
@NullMarked
package org.demarche.feed;

import org.jspecify.annotations.NullMarked;
