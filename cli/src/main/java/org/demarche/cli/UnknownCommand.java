package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.explain.UnknownName;
import org.demarche.pipeline.Coder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists the names that no actor table holds. */
@Command(
        name = "unknown",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Lists the commonest names in articles that no actor table holds, with the title or country beside them:"
                    + " what to add to a table of your own."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche unknown story.txt",
            "  demarche unknown --least 5 --top 20 wires/",
            "  demarche unknown archive.jsonl --to tsv -o draft.tsv"
        })
final class UnknownCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main(Terminal.ofProcess());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Inputs inputs = new Inputs();

    @Mixin
    private ParserChoice parser = new ParserChoice();

    @Option(
            names = "--least",
            paramLabel = "N",
            defaultValue = "1",
            description = "Only names that stand at least so often in the articles (default: ${DEFAULT-VALUE}).")
    private int least = 1;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many names to list (default: ${DEFAULT-VALUE}).")
    private int top = 50;

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "How to write: ${COMPLETION-CANDIDATES}; tsv has the columns of actor tables (default:"
                    + " ${DEFAULT-VALUE}).")
    private Format to = Format.TABLE;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write there instead of standard output; the file appears once it is whole.")
    private @Nullable Path output;

    @Mixin
    private CodebookChoice codebook = new CodebookChoice();

    @Mixin
    private Effort effort = new Effort();

    @Override
    public Integer call() throws IOException {
        atLeastOne("--least", least);
        atLeastOne("--top", top);
        Terminal terminal = main.terminal();
        Intake intake = new Intake(problems -> inputs.open(terminal, problems));
        Engine engine = new Engine(new Coder.Options(true), parser.layer(), !inputs.areParsed(), codebook.folder());
        try (Output out = Output.open(output, terminal)) {
            UnknownRun run = new UnknownRun(engine, terminal.err(), effort.progress(terminal, "names"));
            run.over(intake, effort.threads());
            List<UnknownName> names = run.commonest(least, top);
            UnknownView view = new UnknownView(out.writer(), engine.codebook().ontology());
            switch (to) {
                case JSONL -> view.jsonl(names);
                case TSV -> view.tsv(names);
                case TABLE -> view.table(names, terminal.width(), output == null && main.colour());
            }
            out.commit();
            return run.exit();
        }
    }

    private void atLeastOne(String option, int number) {
        if (number < 1) {
            throw new ParameterException(spec.commandLine(), option + " takes a number from 1 on, not " + number);
        }
    }

    /** How the names are written. */
    enum Format {
        TABLE,
        JSONL,
        TSV;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
