package org.demarche.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.record.Origin;

/** The paragraph for the methods section of a paper, from the facts of a {@link Manifest}. */
public final class Methods {
    /** Usual name of the file beside an export. */
    public static final String FILE = "methods.txt";

    private static final String TITLE =
            "Demarche: coded records of what states and political actors say and do to one another";

    private static final int YEAR = 4;

    private final Manifest manifest;

    public Methods(Manifest manifest) {
        this.manifest = manifest;
    }

    /** The paragraph as plain text. */
    public String text() {
        return sentences().stream().map(Part::plain).collect(Collectors.joining(" ", "", "\n"));
    }

    /** The paragraph in Markdown, with the citation as a list of one. */
    public String markdown() {
        return sentences().stream().map(Part::marked).collect(Collectors.joining(" ", "## Coding\n\n", "\n\n")) + "- "
                + citation() + "\n";
    }

    /** The entry for a bibliography, as CITATION.cff has it, with the codebook that was used. */
    public String bibtex() {
        Origin origin = manifest.origin();
        List<String> fields = new ArrayList<>();
        fields.add("author = {{The Demarche authors}}");
        fields.add("title = {" + braced(TITLE) + "}");
        fields.add("version = {" + braced(version()) + "}");
        if (manifest.created() != null) {
            fields.add("year = {" + manifest.created().substring(0, YEAR) + "}");
        }
        fields.add("note = {" + braced("Codebook " + codebook(origin) + "; parser " + origin.parser()) + "}");
        fields.add("license = {Apache-2.0}");
        return fields.stream().collect(Collectors.joining(",\n  ", "@software{demarche,\n  ", "\n}\n"));
    }

    /** A sentence, with the values that Markdown sets off. */
    private record Part(String sentence, List<String> values) {
        static Part of(String sentence, Object... values) {
            List<String> texts = new ArrayList<>();
            for (Object value : values) {
                texts.add(String.valueOf(value));
            }
            return new Part(sentence, texts);
        }

        String plain() {
            return filled("");
        }

        String marked() {
            return filled("`");
        }

        private String filled(String mark) {
            StringBuilder filled = new StringBuilder();
            int at = 0;
            for (String value : values) {
                int place = sentence.indexOf("{}", at);
                filled.append(sentence, at, place).append(mark).append(value).append(mark);
                at = place + 2;
            }
            return filled.append(sentence.substring(at)).toString();
        }
    }

    private List<Part> sentences() {
        Origin origin = manifest.origin();
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of(
                "Events were coded by machine with {}, using the codebook {} and the parser {}.",
                origin.program(),
                codebook(origin),
                origin.parser()));
        parts.add(Part.of(manifest.options().isEmpty() ? "All options had their defaults." : options()));
        parts.add(Part.of("From " + count(manifest.articles(), "article") + " the program coded "
                + count(manifest.records(), "record") + "."));
        parts.add(Part.of("A row stands for one " + manifest.level() + "."));
        manifest.files().stream()
                .filter(file -> !file.format().equals(Manifest.DICTIONARY))
                .forEach(file -> file(parts, file));
        parts.add(Part.of("The same articles, program and codebook give the same data."));
        return parts;
    }

    private String options() {
        return manifest.options().entrySet().stream()
                .map(option -> option.getKey() + " " + option.getValue())
                .collect(Collectors.joining(", ", "Options: ", "."));
    }

    private static void file(List<Part> parts, Manifest.Output file) {
        parts.add(Part.of("The file {} (" + file.format() + ") holds " + count(file.rows(), "row") + ".", file.name()));
        long left = file.excluded().values().stream().mapToLong(Long::longValue).sum();
        if (left > 0) {
            String list = file.excluded().entrySet().stream()
                    .map(reason -> reason.getKey() + ": " + grouped(reason.getValue()))
                    .collect(Collectors.joining("; "));
            parts.add(
                    Part.of(count(left, "record") + (left == 1 ? " is" : " are") + " left out of it (" + list + ")."));
        }
        if (ExportFormat.named(file.format()).filter(ExportFormat::mirrors).isPresent()) {
            parts.add(Part.of("Acts that both sides do alike stand in it once in each direction."));
        }
    }

    /** How to cite the program and the codebook. */
    private String citation() {
        String year =
                manifest.created() == null ? "" : " (" + manifest.created().substring(0, YEAR) + ")";
        return "The Demarche authors" + year + ". " + TITLE + ". Version " + version() + ", codebook "
                + codebook(manifest.origin()) + ".";
    }

    private String version() {
        String program = manifest.origin().program();
        return program.substring(program.lastIndexOf(' ') + 1);
    }

    private static String codebook(Origin origin) {
        return origin.codebook() + " " + origin.version() + " (hash " + origin.hash() + ")";
    }

    private static String count(long number, String noun) {
        return grouped(number) + " " + noun + (number == 1 ? "" : "s");
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String braced(String text) {
        return text.replaceAll("([&%$#_])", "\\\\$1");
    }
}
