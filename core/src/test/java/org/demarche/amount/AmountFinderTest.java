package org.demarche.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.ShippedFolder;
import org.demarche.TinyCodebook;
import org.demarche.codebook.Codebook;
import org.demarche.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AmountFinderTest {
    private static final Codebook CODEBOOK = ShippedFolder.codebook();
    private static final AmountFinder FINDER = new AmountFinder(CODEBOOK);

    private static List<Amount> find(String text) {
        return FINDER.find(text, new Span(0, text.length()));
    }

    private static Amount only(String text) {
        List<Amount> found = find(text);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<String[]> table() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(AmountFinderTest.class.getResourceAsStream("amounts.tsv"), "amounts.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private static String row(Amount amount) {
        String unit = amount.measure() == Measure.MONEY
                ? amount.currency(Set.of()).orElse("")
                : Objects.requireNonNullElse(amount.unit(), "");
        Quantity quantity = amount.quantity();
        return String.join(
                "|",
                amount.text(),
                amount.measure().label(),
                plain(quantity.value()),
                plain(quantity.least()),
                plain(quantity.most()),
                unit);
    }

    @TestFactory
    Stream<DynamicTest> readsWhatTheTableSays() throws IOException {
        List<String[]> rows = table();
        assertThat(rows).hasSizeGreaterThan(100);
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(row[0], () -> {
                    List<String> found =
                            find(row[0]).stream().map(AmountFinderTest::row).toList();
                    if (row[1].isEmpty()) {
                        assertThat(found).isEmpty();
                    } else {
                        assertThat(found)
                                .containsExactly(String.join("|", row[1], row[2], row[3], row[4], row[5], row[6]));
                    }
                }));
    }

    @Test
    void countriesTellWhichCurrencyIsMeant() {
        Amount shillings = only("a loan of 40 million shillings");
        assertThat(shillings.currency(Set.of())).isEmpty();
        assertThat(shillings.currency(Set.of("UGA", "JPN"))).contains("UGX");
        assertThat(shillings.currency(Set.of("UGA", "TZA"))).isEmpty();
    }

    @Test
    void theAdjectiveTellsMoreThanTheCountries() {
        assertThat(only("40 million Ugandan shillings").currency(Set.of("KEN"))).contains("UGX");
    }

    @Test
    void dollarsAreThoseOfTheUnitedStatesUnlessSaidOtherwise() {
        assertThat(only("40 million dollars").currency(Set.of("AUS"))).contains("USD");
        assertThat(only("40 million Australian dollars").currency(Set.of())).contains("AUD");
    }

    @Test
    void readsOnlyWithinThePassage() {
        String text = "12 boats and 30 cars";
        assertThat(FINDER.find(text, new Span(9, text.length())))
                .extracting(Amount::text)
                .containsExactly("30");
    }

    @Test
    void keepsTheOrderOfTheText() {
        assertThat(find("12 boats, $3m and dozens of cars"))
                .extracting(Amount::text)
                .containsExactly("12", "$3m", "dozens");
    }

    @Test
    void everyEndOfATextIsReadWithoutAFault() {
        String text = "Between $1 and $2 billion, two-thirds of 12-15 km, a few dozen, US$ 3m or more, half a";
        for (int end = 0; end <= text.length(); end++) {
            assertThat(find(text.substring(0, end))).isNotNull();
            assertThat(find(text.substring(end))).isNotNull();
        }
    }

    @Test
    void aCodebookWithoutTheTablesFindsNothing() {
        String text = "12 boats for $3 million";
        assertThat(new AmountFinder(TinyCodebook.load()).find(text, new Span(0, text.length())))
                .extracting(Amount::measure)
                .doesNotContain(Measure.MONEY);
    }

    @Test
    void codesOfCurrenciesAreThoseOfIso4217() {
        Set<String> known = Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .collect(Collectors.toSet());
        assertThat(CODEBOOK.amounts().currencyWords())
                .hasSizeGreaterThan(100)
                .allSatisfy(word -> assertThat(CODEBOOK.amounts().currencies(word))
                        .allSatisfy(currency -> assertThat(known).contains(currency.code())));
    }
}
