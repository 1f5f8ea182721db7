package org.demarche.codebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.demarche.problem.DemarcheException;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/**
 * Reads a codebook from a folder of data files, or from the compiled form of one. All findings are collected; a
 * codebook with findings is refused as a whole.
 */
public final class CodebookLoader {
    private static final String SEPARATOR = "\u0001";

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> files;

    private CodebookLoader(Map<String, String> files) {
        this.files = files;
    }

    /** What loading gave: the codebook as far as it could be read, and all findings. */
    public record Loaded(Codebook codebook, List<Problem> problems) {}

    /** Reads a folder; throws with all findings when there is one. */
    public static Codebook load(Path folder) {
        Loaded loaded = read(folder, true);
        if (!loaded.problems().isEmpty()) {
            throw new DemarcheException(loaded.problems());
        }
        return loaded.codebook();
    }

    /** Reads a folder and gives back what could be read together with the findings. */
    public static Loaded read(Path folder, boolean examplesRequired) {
        return read(List.of(folder), examplesRequired);
    }

    /**
     * Reads folders laid over one another: a file of a later one replaces the file of the same name.
     *
     * @param examplesRequired whether a rule without examples is a finding
     */
    public static Loaded read(List<Path> folders, boolean examplesRequired) {
        Map<String, String> files = new TreeMap<>();
        List<Problem> unreadable = new ArrayList<>();
        folders.forEach(folder -> collect(folder, files, unreadable));
        CodebookLoader loader = new CodebookLoader(files);
        loader.problems.addAll(unreadable);
        Codebook codebook = loader.build(hash(files), examplesRequired);
        return new Loaded(codebook, List.copyOf(loader.problems));
    }

    private static void collect(Path folder, Map<String, String> files, List<Problem> unreadable) {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (name.endsWith(".tsv") || name.endsWith(".yml")) {
                    try {
                        files.put(name, Files.readString(path));
                    } catch (IOException e) {
                        unreadable.add(new Problem(ProblemCode.DM030, path.toString(), e + "."));
                    }
                }
            }
        } catch (IOException | UncheckedIOException e) {
            unreadable.add(new Problem(ProblemCode.DM030, folder.toString(), e + "."));
        }
    }

    /** The compiled form of a folder: one text, without comments and examples; lines of tables keep their numbers. */
    public static String compile(Path folder) {
        load(folder);
        Map<String, String> files = new TreeMap<>();
        collect(folder, files, new ArrayList<>());
        StringBuilder out = new StringBuilder(hash(files));
        for (Map.Entry<String, String> file : files.entrySet()) {
            out.append(SEPARATOR).append(file.getKey()).append(SEPARATOR);
            if (file.getKey().endsWith(".tsv")) {
                file.getValue()
                        .lines()
                        .map(line -> line.startsWith("#") ? "" : line)
                        .forEach(line -> out.append(line).append('\n'));
            } else {
                withoutExamples(Node.yaml(file.getKey(), file.getValue(), new ArrayList<>()))
                        .write(out);
            }
        }
        return out.toString();
    }

    private static Node withoutExamples(Node node) {
        if (node.list() != null) {
            return new Node(
                    null,
                    node.list().stream().map(CodebookLoader::withoutExamples).toList(),
                    null,
                    node.where());
        }
        if (node.map() != null) {
            Map<String, Node> kept = new LinkedHashMap<>(node.map());
            List.of("yes", "no", "why").forEach(kept::remove);
            return new Node(null, null, kept, node.where());
        }
        return node;
    }

    static Codebook compiled(String content) {
        String[] parts = content.split(SEPARATOR, -1);
        Map<String, String> files = new TreeMap<>();
        for (int i = 1; i + 1 < parts.length; i += 2) {
            files.put(parts[i], parts[i + 1]);
        }
        CodebookLoader loader = new CodebookLoader(files);
        loader.compiled = true;
        Codebook codebook = loader.build(parts[0], false);
        if (!loader.problems.isEmpty()) {
            throw new DemarcheException(loader.problems);
        }
        return codebook;
    }

    private boolean compiled;

    private Node node(String file) {
        String content = files.getOrDefault(file, "");
        return compiled ? Node.compiled(content, file) : Node.yaml(file, content, problems);
    }

    private List<Row> table(String file, TableFormat format) {
        String content = files.get(file);
        if (content == null) {
            problems.add(new Problem(ProblemCode.DM030, file, "the file is missing."));
            return List.of();
        }
        return compiled ? TableReader.trusted(file, content) : TableReader.read(file, content, format, problems);
    }

    private Codebook build(String hash, boolean examplesRequired) {
        List<Row> cameo = table("ontology/cameo.tsv", TableFormat.CAMEO);
        List<Row> plover = table("ontology/plover.tsv", TableFormat.PLOVER);
        List<Row> roles = table("ontology/roles.tsv", TableFormat.ROLES);
        List<Row> compose = table("ontology/compose.tsv", TableFormat.COMPOSE);
        List<Row> countries = table("ontology/countries.tsv", TableFormat.COUNTRIES);
        Ontology ontology = new Ontology(cameo, plover, roles, compose, countries);
        if (!compiled) {
            OntologyChecks checks = new OntologyChecks(problems);
            List.of(cameo, plover, roles, countries).forEach(rows -> checks.once(rows, 1));
            checks.once(compose, 2);
            checks.codesExist(compose, ontology);
        }
        List<Row> classRows = new ArrayList<>();
        List<Row> actors = new ArrayList<>();
        List<Row> agents = new ArrayList<>();
        List<Row> places = new ArrayList<>();
        files.keySet().forEach(file -> {
            if (file.startsWith("classes/")) {
                classRows.addAll(table(file, TableFormat.CLASSES));
            } else if (file.startsWith("actors/agents")) {
                agents.addAll(table(file, TableFormat.AGENTS));
            } else if (file.startsWith("actors/")) {
                actors.addAll(table(file, TableFormat.ACTORS));
            } else if (file.startsWith("places/") && file.endsWith(".tsv")) {
                places.addAll(table(file, TableFormat.PLACES));
            }
        });
        if (!compiled) {
            checkActors(actors);
            checkAgents(agents, ontology);
            new PlaceChecks(problems).check(places);
        }
        WordClasses classes = new WordClasses(classRows);
        RuleReader reader = new RuleReader(ontology, classes, problems);
        List<Rule> rules = new ArrayList<>();
        Map<String, String> ids = new HashMap<>();
        for (String file : files.keySet()) {
            if (file.startsWith("lexicon/") && file.endsWith(".yml")) {
                for (Rule rule : reader.rules(node(file), examplesRequired)) {
                    String earlier = ids.putIfAbsent(rule.id(), rule.where());
                    if (earlier != null) {
                        problems.add(new Problem(
                                ProblemCode.DM036, rule.where(), "'" + rule.id() + "' stands at " + earlier + " too."));
                    }
                    rules.add(rule);
                }
            }
        }
        About about = about();
        return new Codebook(
                about.name(),
                about.version(),
                hash,
                ontology,
                new ActorTable(actors.stream().map(CodebookLoader::fact).toList()),
                new AgentTable(agents),
                classes,
                new PlaceTable(
                        places.stream().filter(Row::sound).map(PlaceFact::of).toList()),
                new Lexicon(rules));
    }

    private About about() {
        if (!files.containsKey("codebook.yml")) {
            problems.add(new Problem(ProblemCode.DM030, "codebook.yml", "the file is missing."));
            return new About("unnamed", "0");
        }
        return About.read(node("codebook.yml"), problems);
    }

    private static ActorFact fact(Row row) {
        return new ActorFact(
                row.get(0), row.get(1), row.get(2), row.orNull(3), row.orNull(4), row.get(5), row.get(6), row.place());
    }

    private void checkActors(List<Row> rows) {
        ActorChecks checks = new ActorChecks(problems);
        rows.stream().filter(Row::sound).forEach(row -> checks.add(fact(row), row.where()));
    }

    private void checkAgents(List<Row> agents, Ontology ontology) {
        for (Row agent : agents) {
            for (String role : agent.words(1)) {
                if (agent.sound() && !ontology.isRole(role)) {
                    problems.add(new Problem(ProblemCode.DM047, agent.where(1), "'" + role + "'."));
                }
            }
        }
    }

    private static String hash(Map<String, String> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(content.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
