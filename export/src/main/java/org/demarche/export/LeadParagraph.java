package org.demarche.export;

import java.util.Optional;
import org.demarche.article.StoryLayout;
import org.demarche.text.Span;

/** Where the opening of an article ends: GDELT calls an event of the first paragraph a root event. */
final class LeadParagraph {
    private LeadParagraph() {}

    /** End of the first paragraph of prose, behind the headline; the whole text when it has no layout. */
    static int end(String text) {
        StoryLayout layout = StoryLayout.of(text);
        Optional<Span> headline = layout.headline();
        return layout.passages().stream()
                .filter(passage -> headline.isEmpty() || !headline.get().equals(passage))
                .mapToInt(Span::end)
                .findFirst()
                .orElse(text.length());
    }
}
