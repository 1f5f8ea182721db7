package org.demarche.web.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.web.WebJson;
import org.demarche.web.feed.FeedData.Item;

/** Writes a feed as JSON Feed 1.1. */
final class JsonFeeds {
    private JsonFeeds() {}

    static String json(FeedData feed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", "https://jsonfeed.org/version/1.1");
        json.put("title", feed.title());
        json.put("home_page_url", feed.home());
        json.put("feed_url", feed.self());
        json.put("items", feed.items().stream().map(JsonFeeds::item).toList());
        return WebJson.write(json);
    }

    private static Map<String, Object> item(Item item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", item.id());
        json.put("url", item.link());
        json.put("title", item.title());
        json.put("content_text", item.text());
        json.put("date_published", item.published());
        json.put("date_modified", item.updated());
        List<Map<String, Object>> authors =
                item.by().stream().map(by -> Map.<String, Object>of("name", by)).toList();
        if (!authors.isEmpty()) {
            json.put("authors", authors);
        }
        json.put("tags", item.tags());
        return json;
    }
}
