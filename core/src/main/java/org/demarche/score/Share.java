package org.demarche.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A part of a whole with its uncertainty.
 *
 * @param hits the part
 * @param total the whole
 */
public record Share(int hits, int total) {
    private static final double Z = 1.96;

    /** Part by whole; 0 of an empty whole. */
    public double value() {
        return total == 0 ? 0 : (double) hits / total;
    }

    /** Lower end of the 95 % interval (Wilson). */
    public double low() {
        return total == 0 ? 0 : Math.max(0, (centre() - half()) / (1 + Z * Z / total));
    }

    /** Upper end of the 95 % interval (Wilson). */
    public double high() {
        return total == 0 ? 1 : Math.min(1, (centre() + half()) / (1 + Z * Z / total));
    }

    /** Value and interval, such as "0.812 [0.79 0.83]"; "-" of an empty whole. */
    @Override
    public String toString() {
        return total == 0 ? "-" : fixed(value(), 3) + " [" + fixed(low(), 2) + " " + fixed(high(), 2) + "]";
    }

    /** A number with a fixed number of decimals. */
    public static String fixed(double number, int decimals) {
        return new BigDecimal(number).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }

    private double centre() {
        return value() + Z * Z / (2.0 * total);
    }

    private double half() {
        double p = value();
        return Z * Math.sqrt(p * (1 - p) / total + Z * Z / (4.0 * total * total));
    }
}
