package org.demarche.wire;

import java.io.IOException;
import java.util.Set;
import org.demarche.article.Article;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.PassedOver;
import org.demarche.reading.Problems;
import org.demarche.reading.Reading;
import org.demarche.reading.Source;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads NewsML-G2 and NITF, whatever encloses their items. Not thread-safe. */
final class WireXmlReader implements ArticleReader {
    private static final String NEWS_ITEM = "newsitem";
    private static final Set<String> OTHERS =
            Set.of("packageitem", "conceptitem", "knowledgeitem", "planningitem", "catalogitem");

    private final XmlItems items;
    private final Problems problems;
    private final PassedOver passedOver = new PassedOver();
    private int number;

    WireXmlReader(Source source) throws IOException {
        this.problems = source.problems();
        this.items = new XmlItems(source.in(), Set.of(NEWS_ITEM, "nitf"), OTHERS, problems);
    }

    @Override
    public @Nullable Reading next() {
        for (Element item = items.next(); item != null; item = items.next()) {
            number++;
            Article article = article(item);
            if (article != null) {
                return Reading.of(article);
            }
        }
        if (number == 0) {
            problems.report(ProblemCode.DM006, "no item in it.");
            number++;
        }
        passedOver.report(problems);
        return null;
    }

    @Override
    public void close() throws IOException {
        items.close();
    }

    private @Nullable Article article(Element element) {
        WireItem item;
        if (element.normalName().equals(NEWS_ITEM)) {
            String kind = NewsMl.kind(element);
            item = NewsMl.read(element);
            if (!kind.equals("text") && !item.hasBody()) {
                passedOver.add(kind);
                return null;
            }
        } else if (OTHERS.contains(element.normalName())) {
            passedOver.add(element.normalName().replace("item", " item"));
            return null;
        } else {
            item = new WireItem();
            Nitf.read(element, item);
        }
        return item.article("item " + number, problems);
    }
}
