package org.demarche.problem;

import java.util.Locale;

/**
 * Every problem that the program can report, with what to try. The number is stable: it is written in messages, has a
 * section in docs/problems.md (a test fails when one is missing) and is never used again for something else.
 */
public enum ProblemCode {
    DM001("file not found", "Check the path; a folder, a file or '-' for standard input will do."),
    DM002("file cannot be read", "Check its permissions; the other files are read all the same."),
    DM003("text is not UTF-8", "It was read as Windows-1252; convert the file to UTF-8 to be sure of every character."),
    DM004(
            "line is not a JSON object",
            "Each line must hold one whole JSON object such as {\"id\":\"1\",\"text\":\"...\"}."),
    DM005(
            "field has the wrong type or value",
            "See 'Input articles' in docs/records.md for the fields and their types."),
    DM006("article has no text", "Give the article's words in the field 'text'."),
    DM007("text is too long", "Cut the file into articles; one article may hold up to 30 million characters."),
    DM008("CoNLL-U line cannot be read", "Each token line has ten columns divided by tabs."),
    DM009("same article id twice", "Both are coded; give each article its own id to tell their records apart."),
    DM010("sentence is too long to parse", "It was kept uncoded; a list or a table is often the cause."),
    DM011("span lies outside the text", "Spans are code points into 'text', start before end."),
    DM012("date is not a calendar date", "Write it as YYYY-MM-DD, YYYY-MM or YYYY."),
    DM013(
            "file kind not known",
            "Say what it is with --from, unpack what holds several files, or save it as text; see docs/reading.md."),
    DM014(
            "article failed inside the program",
            "This is our bug; please report it with the article's id and the message."),
    DM015("half a character", "A surrogate without its partner was read as U+FFFD; check what wrote the file."),
    DM016("folder holds nothing to read", "Say what its files are with --from, or name them one by one."),
    DM017("article is not in English", "It was read and not coded; state its language if it is English all the same."),
    DM018(
            "field of --field cannot be used",
            "Write --field OURS=THEIRS; docs/reading.md lists our fields and how theirs are written."),
    DM019("input is larger than it may be", "Cut it into smaller files; docs/reading.md names the limits."),
    DM030("data file cannot be read", "Check that the file is UTF-8 and well-formed."),
    DM031("unknown event code", "Look the code up in ontology/cameo.tsv."),
    DM032("unknown key", "See the *.schema.json beside the shipped file for its keys or columns."),
    DM033("missing key", "See the *.schema.json beside the shipped file for what it must have."),
    DM034("wrong type of value", "See the *.schema.json beside the shipped file for what each key or column takes."),
    DM035("unknown word class", "Declare it in classes/*.tsv or correct its name."),
    DM036("rule id used twice", "Give each rule an id of its own."),
    DM037("example failed", "Run 'demarche explain' on the sentence to see why."),
    DM038("example cannot be read", "Marks are [words|CODE]; 'gives' lists source, target and cameo."),
    DM039("actor code cannot be read", "A code is made of blocks of three capitals, country first."),
    DM040("name has two codes on one day", "Give the lines dates that do not overlap, or remove one."),
    DM041("dates are the wrong way round", "'from' must not lie after 'to'."),
    DM042("wrong number of columns", "Columns are divided by single tabs; see the header line of the file."),
    DM043("unknown operator", "See docs/rules.md for the operators that exist."),
    DM044("rule needs more examples", "Give at least one example that is coded and one that is not."),
    DM045("unknown slot", "See docs/rules.md for the slots that a rule can name."),
    DM046("same fact twice", "Remove one of the two lines."),
    DM047("unknown role", "Look the role up in ontology/roles.tsv."),
    DM048(
            "unknown class of time words",
            "Declare it in time/*.tsv or correct its name; docs/dates.md lists the others."),
    DM049("pattern of time words cannot be used", "See docs/dates.md for what a pattern is made of."),
    DM050("dictionary line cannot be read", "A line is a name, a code in brackets, or both."),
    DM051("date of a code cannot be read", "Write >YYYYMMDD, <YYYYMMDD or YYYYMMDD-YYYYMMDD behind the code."),
    DM052("code means nothing here", "See ontology/countries.tsv and ontology/roles.tsv for the codes that do."),
    DM053("part of a code left out", "The rest of the code was taken; write a group of your own into the table."),
    DM054("name has no code", "Write a code in brackets behind it or on a line below it."),
    DM055("name has another code already", "What stands first is kept; see docs/problems.md for how to change that."),
    DM056("macro cannot be put in place", "Define it above, '!NAME! = WORD, WORD', and use it at the edge of a word."),
    DM057("name is too long to be found", "Give it a shorter form."),
    DM058("file is no dictionary of actors", "Actor, agent and discard files can be read, not verbs or issues."),
    DM059(
            "unknown country or organisation",
            "Countries stand in ontology/countries.tsv, organisations in ontology/organisations.tsv."),
    DM070("pair of records cannot be read", "A line of --apart holds two ids of records with a space between them."),
    DM071(
            "no record of this id stands in an entry",
            "Copy the id from the column 'joined_because' or from the field 'record'."),
    DM072("no record of this id is kept", "Copy the id from 'demarche happening' or from the field 'record'."),
    DM080("page holds no article", "Nothing was taken from it; save the page of one article as the browser shows it."),
    DM081("page is too large", "Pages of up to 16 MiB and a million tags are read; cut out the article."),
    DM082("file is no page", "Say what it is with --from, or leave it out."),
    DM083("characters of a page cannot be read", "They stand as U+FFFD; save the page again, as UTF-8."),
    DM085(
            "date of publication left out",
            "It was read without a day; --date gives one to all articles that have none."),
    DM086("feed is broken", "What is whole in it was read; fetch it again if it should hold more."),
    DM087(
            "item of a feed has no words",
            "What it has besides, such as its link, is kept without text; fetch the page that it links to."),
    DM088(
            "list of feeds",
            "Nothing was fetched; give it to 'demarche watch', or fetch the feeds and give their files."),
    DM089(
            "too large for a feed",
            "It was left out and the rest read; an item may hold 8 million characters, a list of feeds 16 million."),
    DM090("record of an archive cannot be read", "It was passed over; the number is its offset in the file."),
    DM091("too large to be read", "It was passed over; docs/reading.md says how large things may be."),
    DM092("passed over", "Nothing is wrong; docs/reading.md says what is read of such files."),
    DM093("markup or export is broken", "What stands whole before it was read; mend the file for the rest."),
    DM094("item was withdrawn by its source", "It is not coded: its status says withheld or cancelled."),
    DM095("table has no column of text", "Say which one it is with --field text=COLUMN."),
    DM096(
            "row of the table cannot be read",
            "Put cells with line ends or delimiters in quotes; the other rows are read."),
    DM097("columns taken for fields", "Say with --field OURS=COLUMN where that is wrong."),
    DM098("document cannot be read as text", "Save it as text or as another kind of document."),
    DM099("number of articles differs", "Look where the file was cut, or export it again."),
    DM100("database cannot be opened", "Check its path and the permissions of the file and of its folder."),
    DM101("not a Demarche database", "Name another file with --db, or keep this one elsewhere."),
    DM102("database of another version", "Use the program that made it, or a newer one."),
    DM103("database is busy", "Wait for the other program to end and try again; nothing is lost."),
    DM104("disk is full", "Make room and run the same command again; it goes on where it stopped."),
    DM105("query refused", "Only one SELECT that reads is run; see docs/store.md for the tables."),
    DM106("id of another article", "Both are kept; give each article its own id to tell their records apart."),
    DM107("unknown actor, group or code", "See 'demarche actor NAME', or give a code such as RUS or IGOUNO."),
    DM115("Parquet is not part of this program", "Run ./demarche with --from parquet once; it builds that part first."),
    DM116("Parquet cannot be written there", "Name a new or empty folder, or one that holds an earlier export."),
    DM117("query of Parquet refused", "Only one SELECT from the view 'records' is run; see docs/exports.md."),
    DM120(
            "address refused",
            "Public addresses of http and https without a password are fetched; 'watch --allow-private' takes others."),
    DM121("server cannot be reached", "Check the address and the network; 'watch' tries again later."),
    DM122("server refused", "Look at the address in a browser; 'watch' tries again later."),
    DM123(
            "forbidden by robots.txt",
            "Its owner does not want programs there; ask for leave or save the page yourself."),
    DM124("answer is too large or too slow", "It was left unread; docs/watching.md names the limits."),
    DM125("redirected without end", "Find its present address in a browser and give that one."),
    DM126("no feed there", "Give the address of the feed itself (RSS, RDF, Atom, JSON Feed), not of a page."),
    DM127("page of an item not taken", "The feed's own words were kept; see docs/watching.md."),
    DM128("feed has moved", "It is read where it is now; write its new address into your list."),
    DM129("item not kept", "It is tried again later; 'demarche watch --retry' tries at once."),
    DM140("server cannot listen there", "Choose another port with --port, or an address of this machine with --bind."),
    DM141("no such page", "Look the address up; /openapi.json lists them all."),
    DM142("parameter cannot be used", "See docs/serving.md for the parameters and what they take."),
    DM143("host name is not served here", "If it is meant, start the server with --public-url and this name."),
    DM144("request from another site", "Send it from the pages themselves or from a program, not from another site."),
    DM145("more than may be sent", "Send less at a time; docs/serving.md names the limits."),
    DM146("it takes too long", "Ask for less: fewer days, one dyad, one kind."),
    DM147("too many requests", "Wait a moment and try again."),
    DM148("request cannot be read", "Write the address and the headers as HTTP asks.");

    private final String title;
    private final String advice;

    ProblemCode(String title, String advice) {
        this.title = title;
        this.advice = advice;
    }

    /** What happened, in a few words. */
    public String title() {
        return title;
    }

    /** What to try. */
    public String advice() {
        return advice;
    }

    /** Anchor of the code's section in docs/problems.md. */
    public String anchor() {
        return name().toLowerCase(Locale.ROOT);
    }
}
