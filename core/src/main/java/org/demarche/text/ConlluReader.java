package org.demarche.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/**
 * Reads CoNLL-U. Documents begin at "# newdoc id =" or where "# article =" changes; a file with neither is one document
 * named after the file. A sentence with a line that cannot be read is left out and reported, the rest is read.
 */
public final class ConlluReader {
    private final String file;
    private final BufferedReader in;
    private final Consumer<Problem> problems;
    private final Deque<Document> documents = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Sentence> sentences = new ArrayList<>();
    private String id;
    private boolean glued;
    private ConlluBlock block = new ConlluBlock();
    private int line;
    private int named;
    private boolean ended;

    /**
     * Reads one document after another, so that a file may be larger than memory. Not thread-safe.
     *
     * @param file name for messages
     * @param in the lines; not closed here
     * @param problems takes what could not be read, in order
     */
    public ConlluReader(String file, Reader in, Consumer<Problem> problems) {
        this.file = file.isBlank() ? "-" : file;
        this.in = in instanceof BufferedReader buffered ? buffered : new BufferedReader(in);
        this.problems = problems;
        this.id = this.file;
    }

    /**
     * A text with its sentences.
     *
     * @param id from the file
     * @param text put together from the sentences; all spans point into it
     */
    public record Document(String id, String text, List<Sentence> sentences) {
        public Document {
            sentences = List.copyOf(sentences);
        }
    }

    /** What was read and what could not be. */
    public record Result(List<Document> documents, List<Problem> problems) {
        public Result {
            documents = List.copyOf(documents);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads to the end.
     *
     * @param file name for messages
     * @param in the lines; not closed here
     * @throws IOException when reading fails
     */
    public static Result read(String file, Reader in) throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<Document> documents = new ArrayList<>();
        ConlluReader reader = new ConlluReader(file, in, problems::add);
        for (Optional<Document> next = reader.next(); next.isPresent(); next = reader.next()) {
            documents.add(next.get());
        }
        return new Result(documents, problems);
    }

    /**
     * The next document with at least one sentence, or empty at the end.
     *
     * @throws IOException when reading fails
     */
    public Optional<Document> next() throws IOException {
        while (documents.isEmpty() && !ended) {
            String next = in.readLine();
            line++;
            if (next == null) {
                ended = true;
                endSentence();
                endDocument();
            } else {
                take(line == 1 && next.startsWith("\ufeff") ? next.substring(1) : next);
            }
        }
        return Optional.ofNullable(documents.poll());
    }

    private void take(String words) {
        if (words.isBlank()) {
            endSentence();
        } else if (words.startsWith("#")) {
            comment(words);
        } else {
            block.word(words, line);
        }
    }

    private void comment(String line) {
        String body = line.substring(1).strip();
        int equals = body.indexOf('=');
        String key = equals < 0 ? body : body.substring(0, equals).strip();
        String value = equals < 0 ? "" : body.substring(equals + 1).strip();
        switch (key) {
            case "newdoc id", "newdoc" -> beginDocument(value);
            case "article" -> {
                if (!value.equals(id)) {
                    beginDocument(value);
                }
            }
            case "newpar", "newpar id" -> block.paragraph();
            case "text" -> block.text(value);
            default -> {
                // Other comments say nothing about the words.
            }
        }
    }

    private void beginDocument(String name) {
        endDocument();
        id = name.isBlank() ? file + "#" + (named + 1) : name;
    }

    private void endDocument() {
        if (!sentences.isEmpty()) {
            documents.add(new Document(id, text.toString(), sentences));
            named++;
        }
        text.setLength(0);
        sentences.clear();
        glued = false;
    }

    private void endSentence() {
        ConlluBlock done = block;
        block = new ConlluBlock();
        if (done.isEmpty()) {
            return;
        }
        done.check();
        if (done.problem().isPresent()) {
            problems.accept(new Problem(
                    ProblemCode.DM008,
                    file + ":" + done.problemLine(),
                    done.problem().get()));
            return;
        }
        if (text.length() > 0) {
            text.append(done.beginsParagraph() ? "\n\n" : glued ? "" : " ");
        }
        int start = text.length();
        String words = done.words();
        text.append(words);
        glued = done.isGlued();
        sentences.add(done.sentence(sentences.size(), words, start));
    }
}
