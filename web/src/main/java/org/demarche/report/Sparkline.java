package org.demarche.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of numbers as a line of small bars. */
public final class Sparkline {
    private static final String BARS = "▁▂▃▄▅▆▇█";
    private static final char UNKNOWN = '·';

    /** Widest bar with its gap. */
    private static final double WIDEST = 8;

    private Sparkline() {}

    /** One character for each number, a dot for null; 0 is the lowest bar, the greatest the highest. */
    public static String text(List<@Nullable Double> values) {
        double most = most(values);
        StringBuilder line = new StringBuilder();
        for (Double value : values) {
            if (value == null) {
                line.append(UNKNOWN);
            } else {
                double share = most == 0 ? 0 : Math.max(0, value) / most;
                line.append(BARS.charAt((int) Math.ceil(share * (BARS.length() - 1))));
            }
        }
        return line.toString();
    }

    /** Bars in SVG, in the colour of the text around them; what they show must stand beside them. */
    public static String svg(List<@Nullable Double> values, int width, int height) {
        double most = most(values);
        double each = Math.min(WIDEST, (double) width / Math.max(1, values.size()));
        Svg svg = new Svg()
                .open("svg", "class", "spark", "viewBox", "0 0 " + width + " " + height, "width", width)
                .attributes("height", height, "aria-hidden", "true")
                .end();
        for (int i = 0; i < values.size(); i++) {
            Double value = values.get(i);
            double tall = value == null || most == 0 ? 0 : Math.max(0, value) / most * (height - 1);
            if (value != null) {
                svg.rect("bar", i * each, height - Math.max(1, tall), Math.max(1, each * 0.7), Math.max(1, tall));
            }
        }
        return svg.close("svg").toString();
    }

    private static double most(List<@Nullable Double> values) {
        double most = 0;
        for (Double value : values) {
            most = value == null ? most : Math.max(most, value);
        }
        return most;
    }
}
