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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.demarche.problem.DemarcheException;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;

/**
 * Reads a codebook from a folder of data files, or from the compiled form of one. All findings are collected; a
 * codebook with findings is refused as a whole.
 */
public final class CodebookLoader {
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> files;
    private final Map<String, RowIndex> indexes = new TreeMap<>();
    private final boolean compiled;

    private CodebookLoader(Map<String, String> files) {
        this.files = files;
        this.compiled = false;
    }

    private CodebookLoader(CompiledForm form) {
        this.files = form.files();
        this.indexes.putAll(form.indexes());
        this.compiled = true;
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

    /** The compiled form of a folder; throws with all findings when there is one. */
    static byte[] compile(Path folder) {
        Map<String, String> files = new TreeMap<>();
        List<Problem> findings = new ArrayList<>();
        collect(folder, files, findings);
        CodebookLoader loader = new CodebookLoader(files);
        loader.problems.addAll(findings);
        String hash = hash(files);
        loader.build(hash, true);
        if (!loader.problems.isEmpty()) {
            throw new DemarcheException(loader.problems);
        }
        Map<String, String> others = new TreeMap<>(files);
        others.keySet().removeIf(file -> Stream.of(TableKind.values()).anyMatch(kind -> kind.holds(file)));
        return CompiledForm.of(hash, others, loader.indexes).toBytes();
    }

    static Codebook compiled(byte[] content) {
        CompiledForm form = CompiledForm.read(content);
        CodebookLoader loader = new CodebookLoader(form);
        Codebook codebook = loader.build(form.hash(), false);
        if (!loader.problems.isEmpty()) {
            throw new DemarcheException(loader.problems);
        }
        return codebook;
    }

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

    /** The lines of all tables of a kind, checked unless they were before. */
    private RowIndex index(TableKind kind, Consumer<List<Row>> check) {
        RowIndex ready = indexes.get(kind.name());
        if (ready != null) {
            return ready;
        }
        List<Row> rows = new ArrayList<>();
        files.keySet().stream().filter(kind::holds).forEach(file -> rows.addAll(table(file, kind.format())));
        check.accept(rows);
        RowIndex index = RowIndex.of(rows, kind.key());
        indexes.put(kind.name(), index);
        return index;
    }

    private Codebook build(String hash, boolean examplesRequired) {
        List<Row> cameo = table("ontology/cameo.tsv", TableFormat.CAMEO);
        List<Row> plover = table("ontology/plover.tsv", TableFormat.PLOVER);
        List<Row> roles = table("ontology/roles.tsv", TableFormat.ROLES);
        List<Row> compose = table("ontology/compose.tsv", TableFormat.COMPOSE);
        List<Row> countries = table("ontology/countries.tsv", TableFormat.COUNTRIES);
        List<Row> organisations = table("ontology/organisations.tsv", TableFormat.ORGANISATIONS);
        List<Row> members = table("ontology/members.tsv", TableFormat.MEMBERS);
        Ontology ontology =
                new Ontology(cameo, plover, roles, compose, countries, new Organisations(organisations, members));
        if (!compiled) {
            OntologyChecks checks = new OntologyChecks(problems);
            List.of(cameo, plover, roles, organisations).forEach(rows -> checks.once(rows, 1));
            checks.once(compose, 2);
            checks.codesExist(compose, ontology);
            checks.states(countries);
            checks.members(members, organisations, ontology);
        }
        RowIndex agents = index(TableKind.AGENTS, rows -> checkAgents(rows, ontology));
        RowIndex actors = index(TableKind.ACTORS, this::checkActors);
        WordClasses classes = new WordClasses(index(TableKind.CLASSES, rows -> {}));
        List<Row> senses = new ArrayList<>();
        files.keySet().stream()
                .filter(file -> file.startsWith("senses/"))
                .forEach(file -> senses.addAll(table(file, TableFormat.SENSES)));
        List<Row> places = new ArrayList<>();
        files.keySet().stream()
                .filter(file -> file.startsWith("places/") && file.endsWith(".tsv"))
                .forEach(file -> places.addAll(table(file, TableFormat.PLACES)));
        if (!compiled) {
            new PlaceChecks(problems).check(places);
        }
        RuleReader reader = new RuleReader(ontology, classes, problems);
        List<Rule> rules = new ArrayList<>();
        Map<String, String> ids = new HashMap<>();
        for (String file : files.keySet()) {
            if (file.startsWith("lexicon/") && file.endsWith(".yml")) {
                for (Rule rule : reader.rules(node(file), examplesRequired)) {
                    once(ids, rule.id(), rule.where());
                    rules.add(rule);
                }
            }
        }
        List<Row> equipment = new ArrayList<>();
        files.keySet().stream()
                .filter(file -> file.startsWith("equipment/"))
                .forEach(file -> equipment.addAll(table(file, TableFormat.EQUIPMENT)));
        if (!compiled) {
            new EquipmentChecks(problems).check(equipment, ontology);
        }
        TimeGrammar times = times(examplesRequired);
        About about = about();
        return new Codebook(
                about.name(),
                about.version(),
                hash,
                ontology,
                new ActorTable(actors, new Senses(senses)),
                new AgentTable(agents),
                classes,
                new PlaceTable(
                        places.stream().filter(Row::sound).map(PlaceFact::of).toList()),
                new Lexicon(rules),
                amounts(ontology),
                new EquipmentTable(sound(equipment)),
                times);
    }

    /** The tables that say how much; a codebook without them finds no amounts. */
    private AmountTable amounts(Ontology ontology) {
        List<Row> numbers = tableOrNone("amounts/numbers.tsv", TableFormat.NUMBERS);
        List<Row> currencies = tableOrNone("amounts/currencies.tsv", TableFormat.CURRENCIES);
        List<Row> units = tableOrNone("amounts/units.tsv", TableFormat.UNITS);
        List<Row> bounds = tableOrNone("amounts/bounds.tsv", TableFormat.BOUNDS);
        List<Row> harms = tableOrNone("amounts/harms.tsv", TableFormat.HARMS);
        if (!compiled) {
            AmountChecks checks = new AmountChecks(problems);
            OntologyChecks repeats = new OntologyChecks(problems);
            List.of(numbers, units, bounds).forEach(rows -> repeats.once(rows, 1));
            repeats.once(harms, 2);
            checks.currencies(currencies, ontology);
            checks.numbers(numbers);
        }
        return new AmountTable(sound(numbers), sound(currencies), sound(units), sound(bounds), sound(harms));
    }

    private List<Row> tableOrNone(String file, TableFormat format) {
        return files.containsKey(file) ? table(file, format) : List.of();
    }

    private static List<Row> sound(List<Row> rows) {
        return rows.stream().filter(Row::sound).toList();
    }

    private TimeGrammar times(boolean examplesRequired) {
        List<Row> words = new ArrayList<>();
        List<TimeRule> rules = new ArrayList<>();
        files.keySet().stream()
                .filter(file -> file.startsWith("time/") && file.endsWith(".tsv"))
                .forEach(file -> words.addAll(table(file, TableFormat.TIMES)));
        if (!compiled) {
            new OntologyChecks(problems).once(words, 2);
        }
        TimeRuleReader reader = new TimeRuleReader(new TimeGrammar(words, List.of()).classes(), problems);
        Map<String, String> ids = new HashMap<>();
        for (String file : files.keySet()) {
            if (file.startsWith("time/") && file.endsWith(".yml")) {
                for (TimeRule rule : reader.rules(node(file), examplesRequired)) {
                    once(ids, rule.id(), rule.where());
                    rules.add(rule);
                }
            }
        }
        return new TimeGrammar(words, rules);
    }

    private void once(Map<String, String> ids, String id, String where) {
        String earlier = ids.putIfAbsent(id, where);
        if (earlier != null) {
            problems.add(new Problem(ProblemCode.DM036, where, "'" + id + "' stands at " + earlier + " too."));
        }
    }

    private About about() {
        if (!files.containsKey("codebook.yml")) {
            problems.add(new Problem(ProblemCode.DM030, "codebook.yml", "the file is missing."));
            return new About("unnamed", "0");
        }
        return About.read(node("codebook.yml"), problems);
    }

    private void checkActors(List<Row> rows) {
        ActorChecks checks = new ActorChecks(problems);
        rows.stream().filter(Row::sound).forEach(row -> checks.add(ActorTable.fact(row), row.where()));
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
