package org.demarche.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.demarche.archive.WarcFormat;
import org.demarche.document.DocumentFormat;
import org.demarche.document.ExportFormat;
import org.demarche.feed.FeedFormat;
import org.demarche.feed.JsonFeedFormat;
import org.demarche.feed.OpmlFormat;
import org.demarche.page.HtmlFormat;
import org.demarche.reading.Fit;
import org.demarche.reading.Head;
import org.demarche.reading.SourceFormat;
import org.demarche.table.CsvFormat;
import org.demarche.wire.NewsMlFormat;
import org.demarche.wire.NinjsFormat;
import org.demarche.wire.NitfFormat;
import org.demarche.wire.PetrarchFormat;
import org.demarche.wire.TelegramFormat;

/** The kinds of files that are read, those of optional modules included, and how they are told apart. */
public final class SourceFormats {
    /** What {@code --from} says to have the kind recognised. */
    public static final String AUTO = "auto";

    /** Plain text: what everything is that nothing else fits. */
    static final SourceFormat TEXT = new TextFormat();

    /** In the order in which they are tried. */
    private static final List<SourceFormat> ALL = all();

    private static final String PACKED = ".gz";

    private SourceFormats() {}

    private static List<SourceFormat> all() {
        List<SourceFormat> all = new ArrayList<>(ExportFormat.all());
        all.addAll(DocumentFormat.all());
        all.addAll(List.of(
                new WarcFormat(),
                new NinjsFormat(),
                new NewsMlFormat(),
                new NitfFormat(),
                new PetrarchFormat(),
                new TelegramFormat(),
                new ConlluFormat(),
                new FeedFormat(),
                new JsonFeedFormat(),
                new OpmlFormat(),
                new JsonLinesFormat(),
                new JsonFormat(),
                new HtmlFormat(),
                new CsvFormat(),
                TEXT));
        ServiceLoader.load(SourceFormat.class).forEach(all::add);
        if (all.stream().noneMatch(format -> format.name().equals(AbsentParquet.NAME))) {
            all.add(new AbsentParquet());
        }
        return List.copyOf(all);
    }

    /** The names of all kinds, {@value #AUTO} first. */
    public static List<String> names() {
        return Stream.concat(Stream.of(AUTO), ALL.stream().map(SourceFormat::name))
                .toList();
    }

    /** The kind of a name as written after {@code --from}. */
    public static Optional<SourceFormat> named(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /** What a file of this name holds, if its ending tells. */
    static Optional<SourceFormat> ofName(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        String bare = name.endsWith(PACKED) ? name.substring(0, name.length() - PACKED.length()) : name;
        return ALL.stream()
                .filter(format -> format.endings().stream().anyMatch(bare::endsWith))
                .findFirst();
    }

    /**
     * What an input holds: the kind that its first bytes are sure to be, preferably one that its name agrees with; else
     * what its name says; else what its first bytes may be; else text.
     */
    static SourceFormat recognise(String fileName, Head head) {
        Optional<SourceFormat> named = ofName(fileName);
        if (named.isPresent() && named.get().fits(head) == Fit.YES) {
            return named.get();
        }
        return fitting(head, Fit.YES)
                .or(() -> named)
                .or(() -> fitting(head, Fit.MAYBE))
                .orElse(TEXT);
    }

    private static Optional<SourceFormat> fitting(Head head, Fit fit) {
        return ALL.stream().filter(format -> format.fits(head) == fit).findFirst();
    }

    /** The endings of all kinds, for messages. */
    static String endings() {
        return String.join(
                ", ",
                ALL.stream()
                        .flatMap(format -> format.endings().stream().limit(1))
                        .map(ending -> "*" + ending)
                        .toList());
    }
}
