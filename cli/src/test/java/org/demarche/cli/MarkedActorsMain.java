package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.demarche.codebook.Codebook;
import org.demarche.parser.ParserLayer;
import org.demarche.pipeline.Coder;
import org.demarche.score.Share;

/** Prints how the marked actors of gold files are coded: lines of a table in Markdown. Arguments: the two files. */
final class MarkedActorsMain {
    private MarkedActorsMain() {}

    /**
     * Entry point of tools/accuracy.
     *
     * @param args actors-codes-dev.jsonl and news-pairs-dev.jsonl
     * @throws IOException when a file cannot be read
     */
    public static void main(String[] args) throws IOException {
        Codebook codebook = OwnCodebook.load(null);
        Coder coder = new Coder(codebook, new ParserLayer(), new Coder.Options(true));
        List<MarkedActors.Marked> coded = MarkedActors.read(Path.of(args[0]), coder).stream()
                .filter(MarkedActors.Marked::isCoded)
                .toList();
        List<MarkedActors.Marked> sectors =
                coded.stream().filter(marked -> marked.sector() != null).toList();
        print("actors-codes-dev, country", coded, coded.stream().filter(MarkedActors.Marked::countryFits));
        print("actors-codes-dev, sector", sectors, sectors.stream().filter(MarkedActors.Marked::sectorFits));
        List<MarkedActors.Marked> pairs = MarkedActors.read(Path.of(args[1]), coder);
        for (String role : List.of("source", "target")) {
            List<MarkedActors.Marked> of =
                    pairs.stream().filter(marked -> marked.role().equals(role)).toList();
            print("news-pairs-dev, " + role + "s with a code", of, of.stream().filter(MarkedActors.Marked::isCoded));
        }
        System.out.println();
        System.out.println("Sectors of actors-codes-dev that come out otherwise (gold: coded, how many): "
                + String.join("; ", confusion(sectors)) + ".");
    }

    private static void print(String what, List<?> all, Stream<?> right) {
        System.out.println(
                "| " + what + " | " + new Share((int) right.count(), all.size()) + " of " + all.size() + " |");
    }

    private static List<String> confusion(List<MarkedActors.Marked> sectors) {
        Map<String, Integer> counts = new TreeMap<>();
        sectors.stream()
                .filter(marked -> !marked.sectorFits())
                .forEach(marked -> counts.merge(marked.sector() + ": " + marked.foundRoles(), 1, Integer::sum));
        List<String> found = new ArrayList<>();
        counts.forEach((pair, count) -> found.add(pair + " " + count));
        return found;
    }
}
