package org.demarche.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.file.Path;
import java.util.Map;
import org.demarche.web.Reply;

/** The pages' templates, compiled when the program is built. Thread-safe. */
public final class Templates {
    /** Content type of a page. */
    public static final String HTML = "text/html;charset=utf-8";

    private static final String PACKAGE = "org.demarche.web.html";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(Path.of("."), ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

    /** A page of a template. */
    public Reply page(String template, PageHead head, Object page) {
        StringOutput out = new StringOutput();
        engine.render(template + ".jte", Map.of("head", head, "page", page), out);
        return Reply.of(HTML, out.toString());
    }
}
