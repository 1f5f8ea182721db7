package org.demarche.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.article.Article;
import org.demarche.codebook.Codebook;
import org.demarche.pipeline.Coder;
import org.demarche.place.ArticlePlaces;
import org.demarche.place.Cities;
import org.demarche.place.PlaceReader;
import org.demarche.text.LanguageLayer;
import org.demarche.text.Sentence;
import org.demarche.text.Span;

/** Measures the gazetteer and what the reading of places adds to the time of a sentence; see docs/places.md. */
public final class PlaceSpeedMain {
    private static final int LOOK_UPS = 1_000_000;
    private static final int ROUNDS = 2_000;
    private static final String[] KEYS = {"moscow", "kharkiv", "no such place", "san jose", "zzz", "basra", "minister"};

    private PlaceSpeedMain() {}

    /** @param args none */
    public static void main(String[] args) {
        gazetteer();
        Codebook codebook = Shipped.codebook();
        Coder coder = new Coder(codebook, Shipped.PARSER, new Coder.Options(false));
        String bare = "The foreign minister met his counterpart on Monday and they signed an agreement.";
        share(coder, "without a place", "Israeli and Egyptian " + bare.substring(4));
        share(coder, "with a place", "The Israeli foreign minister met his counterpart in Alexandria on Monday.");
    }

    private static void gazetteer() {
        long before = used();
        long start = System.nanoTime();
        Cities cities = Cities.shipped();
        double load = (System.nanoTime() - start) / 1e6;
        double memory = (used() - before) / 1e6;
        int found = 0;
        for (int i = 0; i < LOOK_UPS; i++) {
            found += cities.has(KEYS[i % KEYS.length]) ? 1 : 0;
        }
        start = System.nanoTime();
        for (int i = 0; i < LOOK_UPS; i++) {
            found += cities.has(KEYS[i % KEYS.length]) ? 1 : 0;
        }
        double rate = LOOK_UPS / ((System.nanoTime() - start) / 1e3);
        System.out.printf(
                Locale.ROOT,
                "gazetteer: %d cities, %.0f ms to load, %.1f MB of memory, %.1f million look-ups a second (%d hits)%n",
                cities.size(),
                load,
                memory,
                rate,
                found);
    }

    private static void share(Coder coder, String name, String text) {
        LanguageLayer.Parse parse = coder.language().parse(text, List.of(new Span(0, text.length())));
        List<Double> ratios = new ArrayList<>();
        for (int run = 0; run < 5; run++) {
            long start = System.nanoTime();
            for (int i = 0; i < ROUNDS; i++) {
                coder.code(Article.of("a", text));
            }
            long all = System.nanoTime() - start;
            start = System.nanoTime();
            for (int i = 0; i < ROUNDS; i++) {
                read(coder.codebook(), text, parse.sentences());
            }
            ratios.add((double) (System.nanoTime() - start) / all);
        }
        ratios.sort(null);
        System.out.printf(
                Locale.ROOT, "a sentence %s: places take %.3f of the time of coding it%n", name, ratios.get(2));
    }

    private static void read(Codebook codebook, String text, List<Sentence> sentences) {
        ArticlePlaces article = new ArticlePlaces(codebook, text, null);
        for (Sentence sentence : sentences) {
            PlaceReader reader = new PlaceReader(codebook, text, sentence, article);
            sentence.tokens().stream()
                    .filter(token -> token.lemmaLower().equals("meet"))
                    .forEach(token -> reader.where(token, "040", false, true));
        }
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
