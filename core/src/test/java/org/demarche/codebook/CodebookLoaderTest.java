package org.demarche.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.TinyCodebook;
import org.demarche.problem.DemarcheException;
import org.demarche.problem.Problem;
import org.demarche.problem.ProblemCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodebookLoaderTest {
    private static final String EXAMPLES = "  yes: [\"[Peru|S] did it.\"]\n  no: [\"Nothing.\"]\n";

    @TempDir
    Path folder;

    @BeforeEach
    void copy() {
        TinyCodebook.copyTo(folder);
    }

    private List<Problem> problems() {
        return CodebookLoader.read(folder, true).problems();
    }

    private List<Problem> ofRule(String keys) throws IOException {
        Files.writeString(folder.resolve("lexicon/mine.yml"), "- id: mine.rule\n" + keys + EXAMPLES);
        return problems();
    }

    private void append(String file, String line) throws IOException {
        Files.writeString(folder.resolve(file), Files.readString(folder.resolve(file)) + line + "\n");
    }

    private static Problem only(List<Problem> problems) {
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    @Test
    void aSoundFolderHasNoFindings() {
        assertThat(problems()).isEmpty();
        Codebook codebook = CodebookLoader.load(folder);
        assertThat(codebook.name()).isEqualTo("tiny");
        assertThat(codebook.version()).isEqualTo("1");
        assertThat(codebook.hash()).matches("[0-9a-f]{16}");
    }

    @Test
    void anUnknownKeyIsAFindingWithItsPlaceAndASuggestion() throws IOException {
        Problem problem = only(ofRule("  code: \"057\"\n  verb: frob\n  nouns: frob\n"));
        assertThat(problem.code()).isEqualTo(ProblemCode.DM032);
        assertThat(problem.where()).isEqualTo("lexicon/mine.yml:4:3");
        assertThat(problem.detail()).contains("'nouns'", "Did you mean 'noun'?");
    }

    @Test
    void anUnknownKeyOfAnExampleIsAFindingWithItsPlace() throws IOException {
        append("lexicon/operators.yml", "- {id: my.own, code: '042', verb: frob, yes: [{text: a, gives: b}], no: [b]}");
        Problem problem = only(problems());
        assertThat(problem.code()).isEqualTo(ProblemCode.DM032);
        assertThat(problem.where()).matches("lexicon/operators\\.yml:\\d+:57");
    }

    @Test
    void codesAndWordsStayText() throws IOException {
        assertThat(ofRule("  code: 057\n  verb: [NO, on, 1e3]\n")).isEmpty();
        Rule rule = CodebookLoader.load(folder).lexicon().forVerb("no").get(0);
        assertThat(rule.code()).isEqualTo("057");
        assertThat(rule.verbs()).containsExactly("no", "on", "1e3");
    }

    @Test
    void anUnknownCodeIsAFindingThatGuesses() throws IOException {
        Problem problem = only(ofRule("  code: 57\n  verb: frob\n"));
        assertThat(problem.code()).isEqualTo(ProblemCode.DM031);
        assertThat(problem.where()).isEqualTo("lexicon/mine.yml:2:9");
        assertThat(problem.message()).contains("unknown event code", "'57'", "Did you mean '057'?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "verb: frob|DM033",
                "code: '190'|DM033",
                "code: '190'; verb: frob; needs: {obj: '@wepons'}|DM035",
                "code: '190'; verb: frob; needs: {object: x}|DM045",
                "code: '190'; verb: frob; source: [underneath]|DM045",
                "code: '190'; verb: frob; needs: {obj: $thing}|DM034",
                "code: '190'; verb: frob; weight: heavy|DM034",
                "code: '190'; verb: frob; target: {a: b}|DM034",
                "code: '190'; verb: frob; status: done|DM034",
                "code: '190'; verb: frob; kind: [visit, party]|DM034",
                "code: '190'; verb: frob; voice: middle|DM034",
                "code: '190'; verb: frob; stance: hostile|DM034",
                "operator: undo; verb: frob|DM043",
            })
    void aWrongValueIsAFinding(String keys, ProblemCode code) throws IOException {
        assertThat(ofRule("  " + keys.replace("; ", "\n  ") + "\n"))
                .extracting(Problem::code)
                .containsExactly(code);
    }

    @Test
    void anUnknownClassIsAFindingThatGuesses() throws IOException {
        Problem problem = only(ofRule("  code: '190'\n  verb: frob\n  needs: {obj: '@weapon'}\n"));
        assertThat(problem.detail()).contains("Did you mean 'weapons'?");
        assertThat(problem.where()).startsWith("lexicon/mine.yml:4:");
    }

    @Test
    void anIdIsUsedOnce() throws IOException {
        append("lexicon/operators.yml", "- {id: visit.go, code: '042', verb: frob, yes: [a], no: [b]}");
        Problem problem = only(problems());
        assertThat(problem.code()).isEqualTo(ProblemCode.DM036);
        assertThat(problem.where()).startsWith("lexicon/operators.yml:");
        assertThat(problem.detail()).contains("'visit.go'", "lexicon/acts.yml:");
    }

    @Test
    void aRuleNeedsExamplesUnlessTheyAreNotAskedFor() throws IOException {
        append("lexicon/operators.yml", "- {id: my.own, code: '042', verb: frob, yes: [a]}");
        assertThat(only(problems()).code()).isEqualTo(ProblemCode.DM044);
        assertThat(CodebookLoader.read(folder, false).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2006-1-3,,DM012,22",
        "2006-01-03,soon,DM012,33",
        "2006,2006-02-41,DM012,27",
        "2006-02-01,2006-01-31,DM041,1",
    })
    void datesAreChecked(String from, String to, ProblemCode code, int column) throws IOException {
        append("actors/people.tsv", "Max Mo\tPERGOV\tperson\t" + from + "\t" + (to == null ? "" : to) + "\town\t");
        Problem problem = only(problems());
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.where()).isEqualTo("actors/people.tsv:5:" + column);
    }

    @ParameterizedTest
    @CsvSource({
        "'Max Mo\tPE\tperson\t\t\town\t',DM039,8",
        "'Max Mo\tPER\thuman\t\t\town\t',DM034,12",
        "'Max Mo\tPER\tperson\t\t\town\t\tmore',DM042,1",
        "'Max Mo\tPER',DM042,1",
        "'Ana Roy\tFRAGOV\tperson\t2004\t\town\t',DM046,1",
    })
    void linesOfTablesAreChecked(String line, ProblemCode code, int column) throws IOException {
        append("actors/people.tsv", line.replace("\\t", "\t"));
        Problem problem = only(problems());
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.where()).isEqualTo("actors/people.tsv:5:" + column);
    }

    @ParameterizedTest
    @CsvSource({
        "ontology/cameo.tsv,'193\tFight\tlow\tASSAULT\t\t\town',DM034,11",
        "ontology/cameo.tsv,'190\tFight\t-10\tASSAULT\t\t\town',DM046,1",
        "ontology/plover.tsv,'PROTEST\tthree\tprotest',DM034,9",
        "ontology/roles.tsv,'JUD\tJudges\tJUD\tlast',DM034,16",
        "ontology/compose.tsv,'offer\t*\t039\tproposed\t',DM031,9",
        "ontology/compose.tsv,'stop\t19\t087\toccurred\t',DM046,1",
        "ontology/countries.tsv,'YEM\tYemen\t\tstate\t\t\t\t\t1990-05-22',DM046,1",
        "ontology/countries.tsv,'BOL\tBolivia\t\tstate\t\t\t\t\t2001\t2000',DM041,1",
        "ontology/countries.tsv,'BOL\tBolivia\t\tstate\t\t\t\t\t\t\tPER ZZZ',DM059,26",
        "ontology/organisations.tsv,'CPA\tAnother one',DM046,1",
        "ontology/members.tsv,'CPB\tJPN\t2001',DM059,1",
        "ontology/members.tsv,'CPA\tJAP\t2001',DM059,5",
        "ontology/members.tsv,'CPA\tFRA\t2001\t1999-03',DM041,1",
        "ontology/members.tsv,'CPA\tPER\t2004-02-01',DM046,1",
    })
    void linesOfTheOntologyAreChecked(String file, String line, ProblemCode code, int column) throws IOException {
        append(file, line);
        long number = Files.readString(folder.resolve(file)).lines().count();
        Problem problem = only(problems());
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.where()).isEqualTo(file + ":" + number + ":" + column);
    }

    @Test
    void aNumberThatIsNoneSaysWhatItTakes() throws IOException {
        append("ontology/cameo.tsv", "193\tFight\tlow");
        assertThat(only(problems()).message())
                .contains("'goldstein' takes a number from -10 to 10, not 'low'.", "schema.json");
    }

    @ParameterizedTest
    @CsvSource({
        "'class\tword\tremark',DM032,'classes/mine.tsv:1:12'",
        "'tank\tweapons',DM032,'classes/mine.tsv:1:1'",
        "'class\tword\tnote\tmore',DM032,'classes/mine.tsv:1:17'",
        "'class',DM033,'classes/mine.tsv:1:1'",
    })
    void theHeaderIsChecked(String header, ProblemCode code, String where) throws IOException {
        Files.writeString(folder.resolve("classes/mine.tsv"), header + "\n");
        assertThat(problems()).first().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.where()).isEqualTo(where);
        });
    }

    @Test
    void aTableMayLeaveOutItsLastColumns() throws IOException {
        Files.writeString(folder.resolve("actors/mine.tsv"), "name\tcode\tform\nMax Mo\tPER\tperson\n");
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Ana Roy,PERGOV,2005,2006,true",
        "ana roy,PERGOV,2006-05,2006-05,true",
        "Ana Roy,PERGOV,,,true",
        "Ana Roy,PERGOV,,2003-12-31,false",
        "Ana Roy,FRAGOV,2005,2006-04,false",
        "U.S.,IRN,,,true",
        "u.s.,IRN,,,false",
    })
    void aNameHasOneCodeOnOneDay(String name, String code, String from, String to, boolean found) throws IOException {
        append(
                "actors/states.tsv",
                name + "\t" + code + "\tname\t" + (from == null ? "" : from) + "\t" + (to == null ? "" : to)
                        + "\town\t");
        assertThat(problems())
                .extracting(Problem::code)
                .containsExactlyElementsOf(found ? List.of(ProblemCode.DM040) : List.of());
    }

    @Test
    void aNameWithTwoCodesSaysWhereTheOtherStands() throws IOException {
        append("actors/states.tsv", "Lima\tUSA\tname\t2012\t\town\t");
        Problem problem = only(problems());
        assertThat(problem.where()).isEqualTo("actors/states.tsv:24:1");
        assertThat(problem.detail()).isEqualTo("'Lima' is USA here and PER at actors/states.tsv:19:1, both in 2012.");
    }

    @Test
    void aMissingCodebookFileIsAFinding() throws IOException {
        Files.delete(folder.resolve("codebook.yml"));
        assertThat(only(problems()).where()).isEqualTo("codebook.yml");
    }

    @Test
    void schemasAreNoPartOfTheCodebook() throws IOException {
        byte[] compiled = CodebookLoader.compile(folder);
        Files.writeString(folder.resolve("actors/actor.schema.json"), "{");
        Files.writeString(folder.resolve("codebook.schema.json"), "{");
        assertThat(problems()).isEmpty();
        assertThat(CodebookLoader.compile(folder)).isEqualTo(compiled);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ain Ali;site;SYR;;35.5;36.1|0",
                "Ain Ali;site;SYR;;35.5|DM034",
                "Ain Ali;site;SYR;;35.5;36.1;;Ain Aly|DM034",
                "Ain Ali;city;SYR;;;;123;Ain Aly|0",
                "Low Hills;area;PER|DM046",
                "Low Hills;area;CHL|0",
            })
    void placesAreChecked(String line, String code) throws IOException {
        Files.createDirectories(folder.resolve("places"));
        Files.writeString(
                folder.resolve("places/mine.tsv"),
                "name\tkind\tcountry\tadmin\tlat\tlon\tgeoname\tmain\tsource\tnote\nLow Hills\tarea\tPER\n");
        append("places/mine.tsv", line.replace(';', '\t'));
        assertThat(problems())
                .extracting(problem -> problem.code().name())
                .containsExactlyElementsOf(code.equals("0") ? List.of() : List.of(code));
    }

    @Test
    void rolesAreChecked() throws IOException {
        append("actors/agents.tsv", "wizard\tWIZ\tperson\town\t");
        assertThat(only(problems()).code()).isEqualTo(ProblemCode.DM047);
    }

    @Test
    void brokenYamlIsAFindingWithItsPlace() throws IOException {
        Files.writeString(folder.resolve("lexicon/mine.yml"), "- id: a\n  verb: [x\n- id: b\n");
        Problem problem = only(problems());
        assertThat(problem.code()).isEqualTo(ProblemCode.DM030);
        assertThat(problem.where()).matches("lexicon/mine\\.yml:\\d+:\\d+");
    }

    @Test
    void aKeyThatStandsTwiceIsAFinding() throws IOException {
        Files.writeString(
                folder.resolve("lexicon/mine.yml"),
                "- id: a.a\n  code: '190'\n  verb: x\n  verb: y\n  yes: ['[Peru|S] y']\n  no: [n]\n");

        assertThat(problems()).anySatisfy(problem -> assertThat(problem.where()).isEqualTo("lexicon/mine.yml:4:3"));
    }

    @Test
    void aMissingTableIsAFinding() throws IOException {
        Files.delete(folder.resolve("ontology/roles.tsv"));
        assertThat(problems()).extracting(Problem::where).contains("ontology/roles.tsv");
    }

    @Test
    void allFindingsComeTogether() throws IOException {
        Files.writeString(
                folder.resolve("lexicon/mine.yml"),
                "- {id: a.a, code: '999', verb: x, yes: [y], no: [n]}\n- {id: a.b, code: '190', verbs: x, yes: [y], no: [n]}\n");
        append("actors/people.tsv", "Max Mo\tpe\tperson\t\t\town\t");
        assertThatThrownBy(() -> CodebookLoader.load(folder)).isInstanceOfSatisfying(DemarcheException.class, e -> {
            assertThat(e.problems())
                    .extracting(Problem::code)
                    .containsExactlyInAnyOrder(
                            ProblemCode.DM039, ProblemCode.DM031, ProblemCode.DM032, ProblemCode.DM033);
            assertThat(e.getMessage().lines()).hasSize(4);
        });
    }

    @Test
    void aLaterFolderReplacesFilesOfTheSameName(@TempDir Path later) throws IOException {
        Files.createDirectories(later.resolve("lexicon"));
        Files.writeString(
                later.resolve("lexicon/operators.yml"), "- {id: my.own, code: '042', verb: frob, yes: [a], no: [b]}\n");
        CodebookLoader.Loaded loaded = CodebookLoader.read(List.of(folder, later), true);
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.codebook().lexicon().rules()).extracting(Rule::id).contains("my.own", "visit.go");
        assertThat(loaded.codebook().lexicon().rules()).extracting(Rule::id).doesNotContain("op.refuse");
        assertThat(loaded.codebook().hash())
                .isNotEqualTo(CodebookLoader.read(folder, true).codebook().hash());
    }

    @Test
    void theCompiledFormIsTheSameCodebook() throws IOException {
        append(
                "lexicon/operators.yml",
                "- {id: my.own, code: '042', verb: ['a\\nb', 'say \"no\"', \"two\\nlines\"], yes: [a], no: [b]}");
        Codebook source = CodebookLoader.load(folder);
        Codebook compiled = CodebookLoader.compiled(CodebookLoader.compile(folder));
        assertThat(compiled.hash()).isEqualTo(source.hash());
        assertThat(compiled.name()).isEqualTo(source.name());
        assertThat(compiled.version()).isEqualTo(source.version());
        assertThat(compiled.lexicon().rules())
                .usingRecursiveComparison()
                .ignoringFields("yes", "no", "where")
                .isEqualTo(source.lexicon().rules());
        assertThat(compiled.actors().size()).isEqualTo(source.actors().size());
        assertThat(compiled.actors().names()).isEqualTo(source.actors().names());
        assertThat(source.actors().names())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(compiled.actors().facts(name))
                        .isEqualTo(source.actors().facts(name)));
        assertThat(source.agents().phrases())
                .isNotEmpty()
                .allSatisfy(phrase -> assertThat(compiled.agents().find(phrase))
                        .isEqualTo(source.agents().find(phrase)));
        assertThat(compiled.ontology().codes()).isEqualTo(source.ontology().codes());
    }

    @Test
    void examplesKeepTheirMarks() {
        Rule rule = CodebookLoader.load(folder).lexicon().forVerb("visit").get(0);
        Rule.Example example = rule.yes().get(0);
        assertThat(example.text()).isEqualTo("Ana Roy visited Japan.");
        assertThat(example.source()).containsExactly(0, 7);
        assertThat(example.target()).containsExactly(16, 21);
        assertThat(example.where()).startsWith("lexicon/acts.yml:");
    }
}
