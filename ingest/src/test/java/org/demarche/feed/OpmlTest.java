package org.demarche.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.demarche.problem.Problem;
import org.demarche.reading.Fit;
import org.demarche.reading.Head;
import org.demarche.reading.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OpmlTest {
    private static final String LIST = """
            <?xml version="1.0"?><opml version="1.0"><head><title>Mine & yours</title></head><body>
            <outline text="World"><outline title="Asia" text="asia">
              <outline text="Harbour" type="rss" xmlUrl="http://h.example/rss?a=1&b=2" htmlUrl="http://h.example/"/>
              <outline TEXT="Again" xmlurl="http://h.example/rss?a=1&b=2">
            </outline></outline>
            <outline title="Own" text="x" xmlUrl=http://o.example/feed category="/Sea/Ports,News"/>
            <outline text="No feed"/>
            """;

    @Test
    void readsFeedsUnderTheirHeadings() throws IOException {
        assertThat(read(LIST, new ArrayList<>()))
                .containsExactly(
                        new FeedAddress(
                                "http://h.example/rss?a=1&b=2",
                                "Harbour",
                                "http://h.example/",
                                List.of("World", "Asia")),
                        new FeedAddress("http://o.example/feed", "Own", null, List.of("World", "Sea/Ports", "News")));
    }

    @Test
    void saysThatAListHoldsNoArticles() {
        FeedRun run = FeedRun.of(new OpmlFormat(), new ByteArrayInputStream(LIST.getBytes(StandardCharsets.UTF_8)));

        assertThat(run.articles()).isEmpty();
        assertThat(run.messages()).hasSize(1);
        assertThat(run.messages().get(0)).contains("DM088", "2 addresses");
    }

    @Test
    void knowsLists() {
        assertThat(new OpmlFormat().fits(new Head(LIST.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(Fit.YES);
        assertThat(new OpmlFormat().fits(new Head("<rss><opml>".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(Fit.NO);
    }

    @Test
    @Timeout(60)
    void readsHostileLists() throws IOException {
        List<Problem> problems = new ArrayList<>();
        String deep = "<opml><body>" + "<outline text='a'>".repeat(100_000) + "<outline xmlUrl='http://d.example/'/>";
        String bomb =
                "<!DOCTYPE opml [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]><opml><outline text='&b;' xmlUrl='u'/></opml>";

        assertThat(read(deep, problems)).hasSize(1);
        assertThat(read(bomb, problems).get(0).title()).isEqualTo("&b;");
        assertThat(problems).isEmpty();
        assertThat(read("<opml>" + " ".repeat(17 << 20), problems)).isEmpty();
        assertThat(problems.get(0).message()).contains("DM089");
    }

    private static List<FeedAddress> read(String list, List<Problem> problems) throws IOException {
        return Opml.read(
                new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)), new Problems("a.opml", problems::add));
    }
}
