package org.demarche.web.page;

import java.io.IOException;
import java.util.List;
import org.demarche.store.HappeningPages;
import org.demarche.store.HappeningPages.Shown;
import org.demarche.web.Ask;
import org.demarche.web.Refusal;
import org.demarche.web.Reply;
import org.demarche.web.Resources;
import org.demarche.web.WebJson;

/** One happening with all articles that tell of it. Thread-safe. */
public final class HappeningPage {
    private final Resources resources;
    private final Templates templates;
    private final HappeningViews views;

    public HappeningPage(Resources resources, Templates templates) {
        this.resources = resources;
        this.templates = templates;
        this.views = new HappeningViews(resources.names());
    }

    /** Answers with the happening whose id is in the address. */
    public Reply answer(Ask ask) throws IOException {
        String id = ask.part("id");
        Shown shown = resources
                .stores()
                .look(store -> HappeningPages.byId(store, id))
                .orElseThrow(() -> Refusal.missing("The store holds no happening '" + id + "'."));
        return switch (ask.format()) {
            case JSON -> Reply.of("application/json", WebJson.write(HappeningViews.json(shown)));
            case CSV -> HappeningViews.csv(List.of(shown));
            default -> page(ask, shown);
        };
    }

    private Reply page(Ask ask, Shown shown) {
        HappeningView view = views.whole(shown);
        PageHead head = new PageHead(view.record().line(), "", TodayPage.formats(ask), List.of());
        return templates.page("happening", head, view);
    }
}
