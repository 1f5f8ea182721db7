package org.demarche.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.codebook.ActorFact;
import org.demarche.codebook.Codebook;
import org.demarche.codebook.EventCode;
import org.demarche.codebook.Rule;
import org.demarche.explain.NameMeaning;
import org.demarche.web.Ask;
import org.demarche.web.Ask.Format;
import org.demarche.web.Csv;
import org.demarche.web.Refusal;
import org.demarche.web.Reply;
import org.demarche.web.Resources;
import org.demarche.web.WebDays;
import org.demarche.web.WebJson;
import org.demarche.web.page.CodebookView.Code;
import org.demarche.web.page.CodebookView.Line;
import org.demarche.web.page.CodebookView.Name;
import org.demarche.web.page.CodebookView.Root;
import org.jspecify.annotations.Nullable;

/** Event codes, rules with their examples, and whom a name means. Thread-safe. */
public final class CodebookPage {
    private static final int LONGEST_NAME = 200;
    private static final String SECTION = "codebook";

    private final Resources resources;
    private final Templates templates;
    private final Codebook codebook;
    private final RuleViews rules;

    public CodebookPage(Resources resources, Templates templates) {
        this.resources = resources;
        this.templates = templates;
        this.codebook = resources.desk().codebook();
        this.rules = new RuleViews(resources.names());
    }

    /** Answers with all event codes. */
    public Reply answer(Ask ask) {
        List<EventCode> codes = resources.names().events();
        return switch (ask.format()) {
            case JSON ->
                Reply.of(
                        "application/json",
                        WebJson.write(Map.of(
                                "codes", codes.stream().map(CodebookPage::json).toList())));
            case CSV -> csv(codes);
            default -> templates.page(SECTION, head(ask, "Codebook"), overview(codes));
        };
    }

    private static PageHead head(Ask ask, String title) {
        return new PageHead(title, SECTION, TodayPage.formats(ask), List.of());
    }

    private CodebookView overview(List<EventCode> codes) {
        List<Root> roots = codes.stream()
                .filter(code -> code.code().length() == 2)
                .map(root -> new Root(root, below(root.code())))
                .toList();
        String name = codebook.name() + " " + codebook.version() + ", " + codebook.hash();
        return new CodebookView(name, roots, codebook.lexicon().rules().size());
    }

    private List<EventCode> below(String prefix) {
        return resources.names().events().stream()
                .filter(code -> code.code().startsWith(prefix) && !code.code().equals(prefix))
                .toList();
    }

    private static Map<String, @Nullable Object> json(EventCode code) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("cameo", code.code());
        json.put("name", code.name());
        json.put("goldstein", code.goldstein());
        json.put("quad", code.quad());
        json.put("plover", code.plover());
        json.put("mode", code.mode());
        json.put("contexts", code.contexts());
        return json;
    }

    private static Reply csv(List<EventCode> codes) {
        Csv csv = new Csv(List.of("cameo", "name", "goldstein", "quad", "plover", "mode", "contexts"));
        for (EventCode code : codes) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(code.code());
            row.add(code.name());
            row.add(code.goldstein());
            row.add(code.quad());
            row.add(code.plover());
            row.add(code.mode());
            row.add(String.join(";", code.contexts()));
            csv.row(row);
        }
        return csv.reply();
    }

    /** Answers with one event code and the rules that give it. */
    public Reply code(Ask ask) {
        String number = ask.part("code");
        EventCode code = codebook.ontology()
                .code(number)
                .orElseThrow(() -> Refusal.missing("There is no event code '" + number + "'."));
        List<Rule> giving = resources.desk().rules().stream()
                .filter(rule -> number.equals(rule.code()))
                .toList();
        if (ask.format() == Format.JSON) {
            Map<String, @Nullable Object> json = json(code);
            json.put("rules", giving.stream().map(rules::json).toList());
            return Reply.of("application/json", WebJson.write(json));
        }
        if (ask.format() == Format.CSV) {
            return csv(List.of(code));
        }
        Code view = new Code(
                code,
                RecordViews.quadInWords(code.quad()),
                below(number),
                giving.stream().map(rules::brief).toList());
        return templates.page("code", head(ask, code.code() + " " + code.name()), view);
    }

    /** Answers with one rule. */
    public Reply rule(Ask ask) {
        String id = ask.part("id");
        Rule rule = resources.desk().rules().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.missing("The lexicon has no rule '" + id + "'."));
        if (ask.format() == Format.JSON) {
            return Reply.of("application/json", WebJson.write(rules.json(rule)));
        }
        PageHead head = new PageHead(
                id, SECTION, List.of(new PageHead.Link("application/json", "JSON", ask.in(Format.JSON))), List.of());
        return templates.page("rule", head, rules.of(rule));
    }

    /** Answers with whom a name means. */
    public Reply name(Ask ask) {
        String name = ask.params().first("name").orElse("");
        if (name.length() > LONGEST_NAME) {
            throw Refusal.parameter("name", "is longer than " + LONGEST_NAME + " characters.");
        }
        String day = ask.params()
                .first("date")
                .map(date -> WebDays.checked("date", date))
                .orElse("");
        Name view = name.isEmpty()
                ? new Name("", day, "", "", List.of(), List.of())
                : view(resources.desk().name(name, day.isEmpty() ? null : day), day);
        if (ask.format() == Format.JSON) {
            return Reply.of("application/json", WebJson.write(json(view)));
        }
        PageHead head = new PageHead(
                name.isEmpty() ? "Actors by name" : name,
                SECTION,
                List.of(new PageHead.Link("application/json", "JSON", ask.in(Format.JSON))),
                List.of());
        return templates.page("name", head, view);
    }

    private Name view(NameMeaning meaning, String day) {
        ActorFact taken = meaning.taken();
        String code = taken != null
                ? taken.code()
                : meaning.composed().isEmpty()
                        ? ""
                        : Objects.requireNonNullElse(
                                meaning.composed().get(0).actor().code(), "");
        List<Line> lines = meaning.facts().stream()
                .map(fact -> new Line(
                        fact.code(),
                        resources.names().actorInWords(fact.code()),
                        fact.form(),
                        Objects.requireNonNullElse(fact.from(), ""),
                        Objects.requireNonNullElse(fact.to(), ""),
                        fact.place(),
                        fact.equals(taken)))
                .toList();
        String answer =
                code.isEmpty() ? organisation(meaning) : resources.names().actorInWords(code);
        return new Name(meaning.name(), day, answer, code, lines, meaning.near());
    }

    private static String organisation(NameMeaning meaning) {
        if (meaning.organisation() != null) {
            return "a group of states";
        }
        return meaning.agent() != null ? "a word for an office or a body, which needs a country beside it" : "";
    }

    private static Map<String, Object> json(Name name) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", name.name());
        json.put("code", name.code());
        json.put("means", name.answer());
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Line line : name.lines()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("code", line.code());
            one.put("form", line.form());
            one.put("from", line.from());
            one.put("to", line.to());
            one.put("place", line.place());
            one.put("taken", line.taken());
            lines.add(one);
        }
        json.put("lines", lines);
        json.put("near", name.near());
        return json;
    }
}
