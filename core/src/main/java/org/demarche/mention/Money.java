package org.demarche.mention;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.text.Span;

/**
 * Finds an amount of money in words: "$2.5 billion", "80 million euros", "billions of dollars". The value is left out
 * where the words give none.
 */
public final class Money {
    private static final String SCALE = "(?:thousand|million|billion|trillion|m|bn|tn)";
    private static final String UNIT =
            "(?:U\\.?S\\.? dollars?|US dollars?|dollars?|euros?|pounds?|yen|yuan|roubles?|rubles?|rupees?|francs?|won|"
                    + "riyals?|dirhams?|shekels?|pesos?|lira|liras)";
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<sign>US\\$|A\\$|C\\$|\\$|\u20ac|\u00a3|\u00a5)\\s?(?<n>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)"
                    + "(?:[ -]?(?<s>" + SCALE + ")\\b)?"
                    + "|\\b(?<n2>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)[ -]?(?<s2>" + SCALE + ")?[ -](?<u2>"
                    + UNIT + ")\\b"
                    + "|\\b(?<s3>hundreds of millions|tens of millions|thousands|millions|billions) of (?<u3>" + UNIT
                    + ")\\b",
            Pattern.CASE_INSENSITIVE);

    private Money() {}

    /**
     * The first amount within a span.
     *
     * @return text, value (when it is said) and currency (ISO 4217, when it is clear), in this order
     */
    public static Optional<Map<String, Object>> find(String articleText, Span span) {
        Matcher matcher = AMOUNT.matcher(articleText).region(span.start(), span.end());
        if (!matcher.find()) {
            return Optional.empty();
        }
        Map<String, Object> amount = new LinkedHashMap<>();
        amount.put("text", matcher.group());
        String number = matcher.group("n") == null ? matcher.group("n2") : matcher.group("n");
        String scale = matcher.group("s") == null ? matcher.group("s2") : matcher.group("s");
        if (number != null) {
            amount.put("value", Double.parseDouble(number.replace(",", "")) * factor(scale == null ? "" : scale));
        }
        String unit = matcher.group("sign") != null
                ? matcher.group("sign")
                : matcher.group("u2") != null ? matcher.group("u2") : matcher.group("u3");
        String currency = currency(unit.toLowerCase(Locale.ROOT));
        if (!currency.isEmpty()) {
            amount.put("currency", currency);
        }
        return Optional.of(amount);
    }

    private static double factor(String scale) {
        return switch (scale.toLowerCase(Locale.ROOT)) {
            case "thousand" -> 1e3;
            case "million", "m" -> 1e6;
            case "billion", "bn" -> 1e9;
            case "trillion", "tn" -> 1e12;
            default -> 1;
        };
    }

    private static String currency(String unit) {
        if (unit.equals("a$")) {
            return "AUD";
        }
        if (unit.equals("c$")) {
            return "CAD";
        }
        if (unit.endsWith("$") || unit.contains("dollar")) {
            return "USD";
        }
        if (unit.equals("\u20ac") || unit.startsWith("euro")) {
            return "EUR";
        }
        if (unit.equals("\u00a3")) {
            return "GBP";
        }
        if (unit.startsWith("rouble") || unit.startsWith("ruble")) {
            return "RUB";
        }
        return switch (unit) {
            case "yen" -> "JPY";
            case "yuan" -> "CNY";
            case "won" -> "KRW";
            case "shekel", "shekels" -> "ILS";
            default -> "";
        };
    }
}
