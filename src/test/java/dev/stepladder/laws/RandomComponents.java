package dev.stepladder.laws;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Random component files: upgrade families, ways back, and releases with what they fit. */
final class RandomComponents {
    private final Dice dice;
    private final List<Product> products;

    RandomComponents(Dice dice, List<Product> products) {
        this.dice = dice;
        this.products = products;
    }

    /** Gives a file its sources. */
    static void addSources(ObjectNode file) {
        ObjectNode sources = file.putObject("sources");
        sources.putObject("notes").put("url", "https://example.com/notes").put("read", "2026-08-23");
        sources.putObject("policy").put("url", "https://example.com/policy").put("read", "2026-09-01");
        file.put("source", "notes");
    }

    ObjectNode file(Product product) {
        ObjectNode file = JsonNodeFactory.instance.objectNode().put("component", product.name());
        addSources(file);
        List<Product> partners = partners(product);
        if (!partners.isEmpty()) {
            ArrayNode names = file.putArray("partners");
            partners.forEach(partner -> names.add(partner.name()));
        }
        if (product.name().equals("node")) {
            file.put("rolls", true);
        }
        addUpgrades(file.putArray("upgrades"), product);
        if (dice.chance(0.5)) {
            addWaysBack(file.putArray("waysBack"), product);
        }
        ArrayNode releases = file.putArray("releases");
        for (int i = 0; i < product.size(); i++) {
            addRelease(releases.addObject(), product, i, partners);
        }
        return file;
    }

    private List<Product> partners(Product product) {
        List<Product> partners = new ArrayList<>();
        for (Product other : products) {
            boolean leads = other.name().equals("core");
            if (!other.equals(product) && !product.name().equals("core") && dice.chance(leads ? 0.75 : 0.12)) {
                partners.add(other);
            }
        }
        return partners;
    }

    private void addUpgrades(ArrayNode upgrades, Product product) {
        ObjectNode first = upgrades.addObject().put("method", "in-place");
        addWidth(first, product);
        first.put("disruptive", dice.chance(0.3));
        if (dice.chance(0.08)) {
            first.put("from", product.atLeast(dice.between(0, 1)));
        }
        if (dice.chance(0.3)) {
            ObjectNode second = upgrades.addObject().put("method", "revision").put("source", "policy");
            addWidth(second, product);
            second.put("to", product.atLeast(dice.between(0, product.size() - 1)));
            if (dice.chance(0.5)) {
                second.putObject("needs").put("method", "revision");
            }
        }
        if (dice.chance(0.2)) {
            ObjectNode down = upgrades.addObject().put("method", "in-place").put("direction", "down");
            down.putObject("width").put("releases", dice.between(1, 2));
            down.put("disruptive", dice.chance(0.5));
        }
    }

    private void addWidth(ObjectNode family, Product product) {
        switch (product.isNamed() ? 0 : dice.between(0, 9)) {
            case 0 -> family.put("width", "any");
            case 1 -> family.putObject("width").put("releases", dice.between(1, 2));
            case 2 -> family.putObject("width").put("majors", 0);
            case 3, 4 -> family.putObject("width").put("minors", 2);
            default -> family.putObject("width").put("minors", 1);
        }
    }

    private void addWaysBack(ArrayNode waysBack, Product product) {
        if (dice.chance(0.5)) {
            waysBack.addObject()
                    .put("to", product.atLeast(dice.between(1, product.size() - 1)))
                    .put("possible", false)
                    .put("how", "Its store is rewritten.")
                    .putObject("when")
                    .put("masters", ">1");
        }
        waysBack.addObject().put("possible", true).put("how", "Install the previous one: \"helm rollback\".");
    }

    private void addRelease(ObjectNode release, Product product, int i, List<Product> partners) {
        release.put("version", product.release(i));
        if (dice.chance(0.2)) {
            release.put("build", product.release(i) + "-build.3");
        }
        if (dice.chance(0.04)) {
            release.put("withdrawn", "it lost data");
        }
        if (dice.chance(0.04)) {
            release.put("avoid", "it is slow");
        }
        if (dice.chance(0.2)) {
            release.put("source", "policy");
        }
        ObjectNode fits = release.putObject("fits");
        for (Product partner : partners) {
            if (dice.chance(0.99)) {
                addFit(fits, partner, product.beside(i, partner));
            }
        }
    }

    /** A range around one of the partner's releases, in one of the ways to write it. */
    private void addFit(ObjectNode fits, Product partner, int centre) {
        int low = centre - dice.between(0, 2);
        int high = centre + dice.one(0, 1, 1, 2, 2, 3);
        switch (dice.between(0, 11)) {
            case 0 -> fits.put(partner.name(), "*");
            case 1 -> fits.put(partner.name(), partner.atLeast(low));
            case 2 -> fits.put(partner.name(), partner.only(low) + " || " + partner.only(high));
            case 3 -> fits.put(partner.name(), partner.below(high) + " || " + partner.only(high));
            case 4 ->
                fits.putObject(partner.name())
                        .put("supported", partner.span(low, centre))
                        .put("tolerated", partner.span(centre, high + 1));
            case 5 ->
                fits.putObject(partner.name())
                        .put("tested", partner.span(centre, high))
                        .put("supported", partner.span(low, centre));
            default -> fits.put(partner.name(), partner.span(low, high));
        }
    }
}
