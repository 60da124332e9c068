package dev.stepladder.load.entry;

import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Price;
import dev.stepladder.yaml.Node;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the prices of a provider. */
final class PriceReader {
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,6})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Map<String, String> ITEMS = Map.of("control-plane", "control-plane");
    private static final Map<String, String> UNITS = Map.of("hour", "hour");

    private final MatrixFile file;
    private final String owner;
    private final String title;

    /**
     * @param owner the beginning of the facts' ids
     * @param title the provider's name for people
     */
    PriceReader(MatrixFile file, String owner, String title) {
        this.file = file;
        this.owner = owner;
        this.title = title;
    }

    Optional<Price> price(Node.Scalar key, Node node) {
        Optional<String> item = file.values().oneOf("price", key, ITEMS);
        return file.fields("price", node).flatMap(fields -> {
            Optional<BigDecimal> standard = fields.required("standard", this::amount);
            Optional<BigDecimal> extended = fields.required("extended", this::amount);
            Optional<LocalDate> extendedFrom = fields.optional("extendedFrom", file.values()::date);
            Optional<String> currency = fields.required("currency", this::currency);
            fields.required("per", (name, unit) -> file.values().oneOf(name, unit, UNITS));
            String says = "%s charges %s %s per hour for a control plane, %s in extended support%s"
                    .formatted(
                            title,
                            standard.map(BigDecimal::toPlainString).orElse(""),
                            currency.orElse(""),
                            extended.map(BigDecimal::toPlainString).orElse(""),
                            extendedFrom.map(day -> " from " + day + " on").orElse(""));
            Fact fact = file.fact(fields, owner + "/prices/" + key.text(), says);
            fields.done();
            return item.flatMap(known -> standard.flatMap(usual -> extended.flatMap(
                    late -> currency.map(money -> new Price(known, usual, late, extendedFrom, money, fact)))));
        });
    }

    private Optional<BigDecimal> amount(String name, Node node) {
        return file.values().text(name, node).flatMap(text -> {
            if (AMOUNT.matcher(text).matches()) {
                return Optional.of(new BigDecimal(text));
            }
            file.diagnostics()
                    .error(
                            node.place(),
                            name + " is not an amount",
                            "found " + node.describe() + ", expected such as \"0.60\"",
                            "");
            return Optional.empty();
        });
    }

    private Optional<String> currency(String name, Node node) {
        return file.values().text(name, node).filter(text -> {
            boolean code = CURRENCY.matcher(text).matches();
            if (!code) {
                file.diagnostics()
                        .error(
                                node.place(),
                                name + " is not a currency",
                                "found " + node.describe() + ", expected three letters such as USD",
                                "");
            }
            return code;
        });
    }
}
