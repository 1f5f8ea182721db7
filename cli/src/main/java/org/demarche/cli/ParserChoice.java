package org.demarche.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.demarche.parser.ParserLayer;
import org.demarche.text.LanguageLayer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that says which parser reads the text. */
final class ParserChoice {
    private static final String OWN = "demarche";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--parser",
            paramLabel = "NAME",
            defaultValue = OWN,
            description =
                    "Who parses: demarche, or corenlp, which is built at its first use (default: ${DEFAULT-VALUE};"
                            + " see docs/parser.md).")
    private String name = OWN;

    /**
     * The parser.
     *
     * @throws ParameterException when there is none of that name
     */
    LanguageLayer layer() {
        if (name.equals(OWN)) {
            return new ParserLayer();
        }
        List<String> names = new ArrayList<>(List.of(OWN));
        for (LanguageLayer layer : ServiceLoader.load(LanguageLayer.class)) {
            String found = layer.name().replaceFirst("[-/].*", "");
            if (found.equals(name)) {
                return layer;
            }
            names.add(found);
        }
        String advice = name.equals("corenlp")
                ? " CoreNLP is not part of this program; run it through ./demarche, which builds it first."
                : " The optional parser is called corenlp.";
        throw new ParameterException(
                spec.commandLine(),
                "There is no parser '" + name + "', only " + String.join(", ", names) + "." + advice);
    }
}
