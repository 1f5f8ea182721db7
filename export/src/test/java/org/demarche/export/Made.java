package org.demarche.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.demarche.article.Article;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.CodebookLoader;
import org.demarche.codebook.EventCode;
import org.demarche.codebook.Ontology;
import org.demarche.codebook.PlaceKind;
import org.demarche.mention.Actor;
import org.demarche.place.NamedPlace;
import org.demarche.place.Place;
import org.demarche.record.CodedRecord;
import org.demarche.record.EventDate;
import org.demarche.record.Kind;
import org.demarche.record.Origin;
import org.demarche.record.Quote;
import org.demarche.record.Status;
import org.demarche.text.Span;

/** Articles and records to export, with everything that breaks tables in their words. */
final class Made {
    static final String TEXT =
            "Ministers meet\n\n😀 Turkey and Romania \"signed\" a\ttreaty\nin Ankara on Thursday.\n\n=Bulgaria refused. Iran's"
                    + " military, rebels and the United Nations did not.";

    static final Article ARTICLE = new Article.Builder("a-1", TEXT)
            .title("Ministers; \"meet\"")
            .published("2024-03-16")
            .publisher("Example\tWire")
            .url("https://example.org/1")
            .language("en")
            .rights("CC0")
            .build();

    static final Origin ORIGIN = new Origin("demarche 0.1.0", "parser 1", "demarche", "0.1.0", "abcd");

    private static final Codebook CODEBOOK =
            CodebookLoader.load(Path.of("../codebook/src/main/resources/org/demarche/codebook"));

    private Made() {}

    static Ontology ontology() {
        return CODEBOOK.ontology();
    }

    static Quote quote(String words) {
        int at = TEXT.indexOf(words);
        return new Quote(new Span(at, at + words.length()), words);
    }

    static Actor actor(String words, String code, String country, String... sectors) {
        Quote quote = quote(words);
        return new Actor(
                quote.span(),
                words,
                code,
                country,
                List.of(sectors),
                null,
                List.of(new Actor.Via("name", quote.span(), words)));
    }

    static Actor turkey() {
        return actor("Turkey", "TUR", "TUR");
    }

    static Actor romania() {
        return actor("Romania", "ROU", "ROU");
    }

    static NamedPlace place(PlaceKind kind, String country, String region, Double lat, Double lon) {
        Quote ankara = quote("Ankara");
        Place place = new Place("Ankara", kind, country, region, lat, lon, 323786, 3_000_000, 4);
        return new NamedPlace(ankara.span(), "Ankara", 0, 0, place, "name");
    }

    /** A record that can be changed piece by piece. */
    static final class Draft {
        private String id = "r-1";
        private String group = "g-1";
        private Actor source = turkey();
        private Actor target = romania();
        private boolean reciprocal;
        private String cameo = "057";
        private String wouldBe;
        private Status status = Status.OCCURRED;
        private EventDate date = new EventDate("2024-03-14", "2024-03-14", quote("Thursday"), "day", "text");
        private NamedPlace place;
        private Map<String, Object> attributes = Map.of();
        private Quote evidence = quote("😀 Turkey and Romania \"signed\" a\ttreaty\nin Ankara on Thursday.");
        private Quote trigger = quote("signed");

        Draft id(String value) {
            id = value;
            return this;
        }

        Draft group(String value) {
            group = value;
            return this;
        }

        Draft between(Actor who, Actor whom) {
            source = who;
            target = whom;
            return this;
        }

        Draft reciprocal() {
            reciprocal = true;
            return this;
        }

        Draft code(String value) {
            cameo = value;
            return this;
        }

        Draft unreal(Status value) {
            status = value;
            wouldBe = cameo;
            cameo = null;
            return this;
        }

        Draft status(Status value) {
            status = value;
            return this;
        }

        Draft date(EventDate value) {
            date = value;
            return this;
        }

        Draft at(NamedPlace value) {
            place = value;
            return this;
        }

        Draft attributes(Map<String, Object> value) {
            attributes = value;
            return this;
        }

        Draft words(Quote sentence, Quote verb) {
            evidence = sentence;
            trigger = verb;
            return this;
        }

        CodedRecord record() {
            EventCode code = cameo == null ? null : ontology().code(cameo).orElseThrow();
            return new CodedRecord(
                    id,
                    group,
                    0,
                    evidence,
                    List.of(),
                    trigger,
                    List.of(Kind.EVENT),
                    source,
                    target,
                    reciprocal,
                    cameo,
                    wouldBe,
                    code == null ? null : code.plover(),
                    code == null ? null : code.mode(),
                    code == null ? List.of() : code.contexts(),
                    code == null ? null : code.quad(),
                    code == null ? null : ontology().ploverQuad(code.plover()),
                    code == null ? null : code.goldstein(),
                    status,
                    "past",
                    "simple",
                    date,
                    place,
                    null,
                    false,
                    null,
                    List.of(),
                    attributes,
                    "sign.agreement",
                    0.85);
        }
    }

    static Draft draft() {
        return new Draft();
    }

    /** An export of records of the article as text. */
    static String text(ExportFormat format, ExportOptions options, CodedRecord... records) {
        return new String(bytes(format, options, records), StandardCharsets.UTF_8);
    }

    static byte[] bytes(ExportFormat format, ExportOptions options, CodedRecord... records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ExportWriter writer = Exports.open(format, out, options, ontology())) {
            writer.write(ARTICLE, List.of(records), ORIGIN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The lines of an export by their cells, the header included where there is one. */
    static List<List<String>> rows(ExportFormat format, CodedRecord... records) {
        return rows(format, ExportOptions.defaults(), records);
    }

    static List<List<String>> rows(ExportFormat format, ExportOptions options, CodedRecord... records) {
        return text(format, options, records)
                .lines()
                .map(line -> Arrays.asList(line.split("\t", -1)))
                .toList();
    }
}
