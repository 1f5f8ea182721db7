package org.demarche.wire;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Fit;
import org.demarche.reading.Head;
import org.demarche.reading.Source;
import org.demarche.reading.SourceFormat;

/** Exports of Telegram Desktop in JSON, recognised by their keys. */
public final class TelegramFormat implements SourceFormat {
    private static final Pattern CHAT =
            Pattern.compile("\\{(?=.*\"type\"\\s*:)(?=.*\"id\"\\s*:).*\"messages\"\\s*:\\s*\\[", Pattern.DOTALL);

    private static final Pattern MESSAGE = Pattern.compile(
            "\"date_unixtime\"\\s*:|\"text_entities\"\\s*:|\"type\"\\s*:\\s*\"(?:service|\\w+_(?:channel|group|supergroup))\"");

    @Override
    public String name() {
        return "telegram";
    }

    @Override
    public List<String> endings() {
        return List.of(".telegram.json");
    }

    @Override
    public Fit fits(Head head) {
        String text = head.text();
        if (!text.startsWith("{")) {
            return Fit.NO;
        }
        boolean isChat = CHAT.matcher(text).lookingAt() && MESSAGE.matcher(text).find();
        boolean hasChats = text.contains("\"chats\"") && text.contains("\"list\"");
        boolean isAll = text.contains("\"about\"") && (hasChats || text.contains("\"personal_information\""));
        return isChat || isAll ? Fit.YES : Fit.NO;
    }

    @Override
    public ArticleReader open(Source source) throws IOException {
        return new TelegramReader(source);
    }
}
