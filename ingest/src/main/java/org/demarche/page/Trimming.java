package org.demarche.page;

import java.util.ArrayList;
import java.util.List;

/** Leaves out of an article's paragraphs what is no text of it. */
final class Trimming {
    private Trimming() {}

    static List<Block> trim(List<Block> blocks, String title) {
        List<Block> kept = new ArrayList<>();
        for (Block block : blocks) {
            if (block.isLinks() || block.text().equals(title) || block.element().normalName().equals("h1")) {
                continue;
            }
            kept.add(block);
        }
        return kept;
    }
}
