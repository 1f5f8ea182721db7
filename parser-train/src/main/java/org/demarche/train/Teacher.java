package org.demarche.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.demarche.text.ConlluWriter;
import org.demarche.text.LanguageLayer;
import org.demarche.text.Span;

/** Has a parser read text, one paragraph a line, and writes what it says as CoNLL-U in the order of the lines. */
final class Teacher {
    private static final int BATCH = 200;

    private final LanguageLayer parser;
    private final int threads;

    Teacher(LanguageLayer parser, int threads) {
        this.parser = parser;
        this.threads = threads;
    }

    /**
     * Reads all lines; each becomes an article whose id is the prefix and the 0-based number of its line.
     *
     * @return how many sentences were written
     */
    long teach(BufferedReader lines, String prefix, Writer out, Runnable tick) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        ArrayDeque<Future<Batch>> waiting = new ArrayDeque<>();
        long sentences = 0;
        int from = 0;
        try {
            List<String> batch = next(lines);
            while (!batch.isEmpty() || !waiting.isEmpty()) {
                if (!batch.isEmpty()) {
                    List<String> texts = batch;
                    int first = from;
                    waiting.add(pool.submit(() -> read(texts, prefix, first)));
                    from += batch.size();
                    batch = next(lines);
                }
                if (waiting.size() > 2 * threads || batch.isEmpty()) {
                    Batch done = waiting.remove().get();
                    out.write(done.conllu());
                    sentences += done.sentences();
                    tick.run();
                }
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException("the teacher failed", e);
        } finally {
            pool.shutdownNow();
        }
        return sentences;
    }

    private static List<String> next(BufferedReader lines) throws IOException {
        List<String> batch = new ArrayList<>();
        while (batch.size() < BATCH) {
            String line = lines.readLine();
            if (line == null) {
                break;
            }
            batch.add(line);
        }
        return batch;
    }

    private Batch read(List<String> texts, String prefix, int first) {
        StringBuilder out = new StringBuilder();
        int sentences = 0;
        try {
            for (int i = 0; i < texts.size(); i++) {
                String text = texts.get(i);
                LanguageLayer.Parse parse = parser.parse(text, List.of(new Span(0, text.length())));
                ConlluWriter.write(prefix + (first + i), text, parse, out);
                sentences += parse.sentences().size();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Batch(out.toString(), sentences);
    }

    private record Batch(String conllu, int sentences) {}
}
