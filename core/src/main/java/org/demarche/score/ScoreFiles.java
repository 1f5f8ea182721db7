package org.demarche.score;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.problem.DemarcheException;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Reads the two files that are scored against each other, both JSON Lines. */
public final class ScoreFiles {
    private static final JsonFactory JSON = new JsonFactory();

    private ScoreFiles() {}

    /**
     * Reads a gold file: objects with id, text, source, target, root and quad.
     *
     * @throws DemarcheException when a line cannot be read
     */
    public static List<MarkedLine> gold(Path file) {
        return read(file, parser -> {
            Fields fields = Fields.read(parser);
            return Optional.of(new MarkedLine(
                    fields.needed("id", fields.id),
                    fields.needed("text", fields.text),
                    fields.source,
                    fields.target,
                    fields.needed("root", fields.root),
                    fields.quad));
        });
    }

    /**
     * Reads records as {@code demarche code --to jsonl} writes them; those without a PLOVER type are passed over.
     *
     * @throws DemarcheException when a line cannot be read
     */
    public static RecordsByArticle records(Path file) {
        return new RecordsByArticle(read(file, parser -> {
            Fields fields = Fields.read(parser);
            if (fields.plover == null || fields.plover.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new CodedLine(
                    fields.needed("article", fields.article),
                    fields.source,
                    fields.target,
                    Roots.of(fields.plover),
                    fields.reciprocal,
                    fields.confidence));
        }));
    }

    private static <T> List<T> read(Path file, LineReader<T> reader) {
        List<T> lines = new ArrayList<>();
        int number = 0;
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (!line.isBlank()) {
                    reader.read(JSON.createParser(line)).ifPresent(lines::add);
                }
            }
        } catch (JsonProcessingException e) {
            throw refused(ProblemCode.DM004, file + ":" + number, e.getOriginalMessage() + ".");
        } catch (IllegalArgumentException e) {
            throw refused(ProblemCode.DM005, file + ":" + number, e.getMessage());
        } catch (CharacterCodingException e) {
            throw refused(ProblemCode.DM002, file.toString(), "it is not UTF-8.");
        } catch (NoSuchFileException e) {
            throw refused(ProblemCode.DM001, file.toString(), "there is no such file.");
        } catch (IOException | UncheckedIOException e) {
            throw refused(ProblemCode.DM002, file.toString(), e.getMessage() + ".");
        }
        return lines;
    }

    private static DemarcheException refused(ProblemCode code, String where, @Nullable String detail) {
        return new DemarcheException(List.of(new Problem(code, where, detail == null ? "" : detail)));
    }

    /** Makes something of one line, or passes it over. */
    private interface LineReader<T> {
        Optional<T> read(JsonParser parser) throws IOException;
    }

    /** The fields of either file that scoring uses. */
    private static final class Fields {
        private @Nullable String id;
        private @Nullable String text;
        private @Nullable String root;
        private @Nullable String article;
        private @Nullable String plover;
        private List<Place> source = List.of();
        private List<Place> target = List.of();
        private int quad;
        private boolean reciprocal;
        private double confidence;

        static Fields read(JsonParser parser) throws IOException {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("a line is an object in braces.");
            }
            Fields fields = new Fields();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                fields.take(name, parser);
            }
            return fields;
        }

        private void take(String name, JsonParser parser) throws IOException {
            switch (name) {
                case "id" -> id = scalar(parser);
                case "text" -> text = scalar(parser);
                case "root" -> root = scalar(parser);
                case "article" -> article = scalar(parser);
                case "plover" -> plover = scalar(parser);
                case "source" -> source = places(parser);
                case "target" -> target = places(parser);
                case "quad" -> quad = parser.currentToken() == JsonToken.VALUE_NUMBER_INT ? parser.getIntValue() : 0;
                case "reciprocal" -> reciprocal = parser.currentToken() == JsonToken.VALUE_TRUE;
                case "confidence" -> confidence = number(parser);
                default -> parser.skipChildren();
            }
        }

        String needed(String name, @Nullable String value) {
            if (value == null) {
                throw new IllegalArgumentException("'" + name + "' is missing.");
            }
            return value;
        }

        private static @Nullable String scalar(JsonParser parser) throws IOException {
            if (parser.currentToken() == JsonToken.VALUE_NULL) {
                return null;
            }
            if (parser.currentToken().isScalarValue()) {
                return parser.getText();
            }
            parser.skipChildren();
            return null;
        }

        private static double number(JsonParser parser) throws IOException {
            return parser.currentToken().isNumeric() ? parser.getDoubleValue() : 0;
        }

        /** One object or a list of them; those without a start are passed over. */
        private static List<Place> places(JsonParser parser) throws IOException {
            List<Place> places = new ArrayList<>();
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                place(parser).ifPresent(places::add);
            } else if (parser.currentToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    if (parser.currentToken() == JsonToken.START_OBJECT) {
                        place(parser).ifPresent(places::add);
                    } else {
                        parser.skipChildren();
                    }
                }
            }
            return places;
        }

        private static Optional<Place> place(JsonParser parser) throws IOException {
            int start = -1;
            int end = -1;
            String words = null;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "start" -> start = (int) number(parser);
                    case "end" -> end = (int) number(parser);
                    case "text" -> words = scalar(parser);
                    default -> parser.skipChildren();
                }
            }
            return start < 0 ? Optional.empty() : Optional.of(new Place(start, end, words == null ? "" : words));
        }
    }
}
