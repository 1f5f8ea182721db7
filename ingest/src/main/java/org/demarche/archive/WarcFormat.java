package org.demarche.archive;

import java.io.IOException;
import java.util.List;
import org.demarche.reading.ArticleReader;
import org.demarche.reading.Fit;
import org.demarche.reading.Head;
import org.demarche.reading.Source;
import org.demarche.reading.SourceFormat;

/** Web archives: WARC and its forerunner ARC. */
public final class WarcFormat implements SourceFormat {
    @Override
    public String name() {
        return "warc";
    }

    @Override
    public List<String> endings() {
        return List.of(".warc", ".arc");
    }

    @Override
    public Fit fits(Head head) {
        return head.text().startsWith("WARC/") || head.text().startsWith("filedesc://") ? Fit.YES : Fit.NO;
    }

    @Override
    public boolean wantsPacked() {
        return true;
    }

    @Override
    public ArticleReader open(Source source) throws IOException {
        return new ArchiveReader(source.in(), source.problems());
    }
}
