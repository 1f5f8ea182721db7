package org.demarche.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.demarche.article.Article;
import org.demarche.fetch.WebAddress;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Head;
import org.demarche.reading.Languages;
import org.demarche.reading.Problems;
import org.demarche.reading.Reading;
import org.demarche.reading.Source;
import org.demarche.reading.SourceFormat;
import org.jspecify.annotations.Nullable;

/**
 * The articles of files, folders and standard input, one at a time and in order. What cannot be read is reported and
 * passed over; nothing is thrown for bad input. Not thread-safe; close it to let go of the file that is open.
 */
public final class ArticleStream implements Iterator<Reading>, Closeable {
    /** Name of standard input among the inputs. */
    public static final String STANDARD_INPUT = "-";

    private static final Pattern WEB = Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE);
    private static final int BUFFER = 1 << 16;
    private static final int GZIP_FIRST = 0x1F;
    private static final int GZIP_SECOND = 0x8B;

    private final Deque<String> inputs;
    private final @Nullable SourceFormat from;
    private final @Nullable String day;
    private final Map<String, String> fields;
    private final InputStream standardInput;
    private final Consumer<Problem> problems;
    private final SeenIds ids = new SeenIds();

    private @Nullable FolderWalk folder;
    private @Nullable String folderName;
    private @Nullable ArticleReader reader;
    private String readerName = STANDARD_INPUT;
    private @Nullable Reading upcoming;

    /** What is being read, when it was fetched. */
    private @Nullable WebInput web;

    /**
     * @param inputs paths of files and folders, or "-"
     * @param from what they hold, or null to have it recognised; in a folder, null takes the files whose ending is
     *     known, any kind all files
     * @param day publication day for articles that have none, or null
     * @param fields what the input calls our fields, where that must be said; see {@link Source}
     * @param standardInput what "-" stands for; closed after it was read
     * @param problems takes what could not be read, in order
     */
    public ArticleStream(
            List<String> inputs,
            @Nullable SourceFormat from,
            @Nullable String day,
            Map<String, String> fields,
            InputStream standardInput,
            Consumer<Problem> problems) {
        this.inputs = new ArrayDeque<>(inputs);
        this.from = from;
        this.day = day;
        this.fields = Map.copyOf(fields);
        this.standardInput = standardInput;
        this.problems = problems;
    }

    @Override
    public boolean hasNext() {
        if (upcoming == null) {
            upcoming = advance();
        }
        return upcoming != null;
    }

    @Override
    public Reading next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Reading next = Objects.requireNonNull(upcoming);
        upcoming = null;
        return next;
    }

    @Override
    public void close() {
        if (reader != null) {
            try {
                reader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                reader = null;
                web = null;
            }
        }
    }

    private @Nullable Reading advance() {
        while (reader != null || openNext()) {
            try {
                Reading reading = reader == null ? null : reader.next();
                if (reading != null) {
                    return finished(reading);
                }
                close();
            } catch (IOException | UncheckedIOException e) {
                report(ProblemCode.DM002, readerName, reason(e));
                reader = null;
            } catch (OutOfMemoryError e) {
                reader = null;
                report(
                        ProblemCode.DM007,
                        readerName,
                        "it needs more memory than there is, and its rest was not read; DEMARCHE_JAVA_OPTS=-Xmx4g gives"
                                + " more.");
            }
        }
        return null;
    }

    private Reading finished(Reading reading) {
        String id = reading.article().id();
        if (!ids.add(id)) {
            report(ProblemCode.DM009, readerName, "'" + id + "'.");
        }
        WebInput fetched = web;
        Article article = fetched == null ? reading.article() : fetched.told(reading.article());
        String published = article.published() == null ? day : article.published();
        String language =
                reading.parsed() == null ? Languages.settled(article.language(), article.text()) : article.language();
        return new Reading(
                article.builder().published(published).language(language).build(), reading.parsed());
    }

    /** Opens the next file that can be opened; false when there is none. */
    private boolean openNext() {
        while (reader == null) {
            Path file = folder == null ? null : folder.next();
            if (file != null) {
                folderName = null;
                open(file.toString(), file);
                continue;
            }
            if (folderName != null) {
                report(ProblemCode.DM016, folderName, "none of " + SourceFormats.endings() + ".");
            }
            folder = null;
            folderName = null;
            if (inputs.isEmpty()) {
                return false;
            }
            openInput(inputs.removeFirst());
        }
        return true;
    }

    private void openInput(String input) {
        if (input.equals(STANDARD_INPUT)) {
            openStream(Source.STANDARD_INPUT, standardInput, null);
            return;
        }
        if (WEB.matcher(input).matches()) {
            openWeb(input);
            return;
        }
        Path path;
        try {
            path = Path.of(input);
        } catch (InvalidPathException e) {
            report(ProblemCode.DM001, input, e.getReason() + ".");
            return;
        }
        if (Files.isDirectory(path)) {
            folder = new FolderWalk(path, this::isWanted, problems);
            folderName = input;
        } else if (!Files.exists(path)) {
            report(ProblemCode.DM001, input, "there is no such file or folder.");
        } else {
            open(input, path);
        }
    }

    private void openWeb(String address) {
        readerName = WebAddress.shown(address);
        try {
            WebInput fetched = WebInput.fetch(address);
            openStream(readerName, fetched.body(), fetched.charset());
            web = fetched;
        } catch (IOException e) {
            report(WebInput.code(e), readerName, reason(e));
        }
    }

    private boolean isWanted(Path file) {
        return from != null || SourceFormats.ofName(FolderWalk.name(file)).isPresent();
    }

    private void open(String name, Path path) {
        try {
            openStream(
                    name,
                    Files.isRegularFile(path) ? Files.newInputStream(path) : new FileInputStream(path.toFile()),
                    null);
        } catch (IOException e) {
            report(ProblemCode.DM002, name, reason(e));
        }
    }

    private void openStream(String name, InputStream raw, @Nullable String charset) {
        readerName = name;
        try {
            BufferedInputStream in = new BufferedInputStream(raw, BUFFER);
            boolean packed = isPacked(in);
            SourceFormat format =
                    from == null ? SourceFormats.recognise(name, packed ? packedHead(in) : head(in)) : from;
            InputStream bytes = packed && !format.wantsPacked() ? new GZIPInputStream(in, BUFFER) : in;
            reader = format.open(new Source(bytes, new Problems(name, problems), fields, charset));
        } catch (IOException e) {
            report(ProblemCode.DM002, name, reason(e));
        }
    }

    /** Whether it begins as a gzip file does, whatever its name. */
    private static boolean isPacked(BufferedInputStream in) throws IOException {
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        return first == GZIP_FIRST && second == GZIP_SECOND;
    }

    /** The beginning of what is packed, as far as it can be unpacked. */
    private static Head packedHead(BufferedInputStream in) throws IOException {
        in.mark(BUFFER);
        byte[] start = in.readNBytes(BUFFER);
        in.reset();
        byte[] unpacked = new byte[Head.SIZE];
        int length = 0;
        try (InputStream bytes = new GZIPInputStream(new ByteArrayInputStream(start))) {
            for (int n = 0; n >= 0 && length < Head.SIZE; n = bytes.read(unpacked, length, Head.SIZE - length)) {
                length += n;
            }
        } catch (IOException e) {
            // What came before the end or the damage tells the kind; the reader will meet it again.
            return new Head(Arrays.copyOf(unpacked, length));
        }
        return new Head(Arrays.copyOf(unpacked, length));
    }

    private static Head head(BufferedInputStream in) throws IOException {
        in.mark(Head.SIZE);
        byte[] bytes = in.readNBytes(Head.SIZE);
        in.reset();
        return new Head(bytes);
    }

    private void report(ProblemCode code, String where, String detail) {
        problems.accept(new Problem(code, where, detail));
    }

    /** Why a file could not be read, in one short sentence. */
    static String reason(Exception e) {
        if (e instanceof AccessDeniedException) {
            return "access is denied.";
        }
        if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
            return "it is no longer there.";
        }
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.endsWith(".") ? message : message + ".";
    }
}
