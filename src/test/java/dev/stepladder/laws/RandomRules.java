package dev.stepladder.laws;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Random rules of every kind, known issues, and conditions. */
final class RandomRules {
    /** Texts that a file format could trip over. */
    private static final List<String> TEXTS = List.of(
            "It fails there.",
            "=1+1 is no formula, and \"1.20\" no number: a # b",
            "- two\nlines, with a tab\tand a backslash \\",
            "@grüße — ✓",
            "1.20");

    private final Dice dice;
    private final List<Product> products;
    private final Product core;
    private final List<String> toAccept = new ArrayList<>();

    RandomRules(Dice dice, List<Product> products) {
        this.dice = dice;
        this.products = products;
        this.core = products.get(0);
    }

    /** A file with some rules and issues, named with a prefix. */
    ObjectNode file(String about, String prefix, int most) {
        ObjectNode file = JsonNodeFactory.instance.objectNode().put("about", about);
        RandomComponents.addSources(file);
        ArrayNode rules = file.putArray("rules");
        int count = dice.between(0, most);
        for (int i = 0; i < count; i++) {
            addRule(rules.addObject(), prefix + "-" + dice.between(10, 99) + i);
        }
        ArrayNode issues = file.putArray("issues");
        if (dice.chance(0.4)) {
            addIssue(issues.addObject(), prefix + "-trouble");
        }
        return file;
    }

    /** Rules made so far that somebody accepts. */
    List<String> toAccept() {
        return toAccept;
    }

    private void addRule(ObjectNode rule, String name) {
        rule.put("name", name).put("reason", dice.one(TEXTS));
        if (dice.chance(0.3)) {
            ObjectNode when = rule.putObject("when");
            when.put("masters", ">1");
            if (dice.chance(0.3)) {
                when.put("provider", "cloud");
            }
        }
        switch (dice.between(0, 14)) {
            case 0, 1 -> addSkewOr(rule, "always");
            case 2 -> addSkewOr(rule, "before-hop");
            case 3, 4 -> addRequires(rule, 1);
            case 5 -> addRequires(rule, 2);
            case 6 -> addConflict(rule, 2);
            case 7 -> addConflict(rule, 3);
            case 8, 12, 13 -> addBlocked(rule, name);
            case 9 -> addStop(rule);
            case 10 -> addApproved(rule);
            case 11 -> addLockstep(rule);
            default ->
                rule.put("kind", "separate").putArray("components").add("core").add(other().name());
        }
    }

    /** Between the leading component and its nodes, whose minors compare; rarely between two whose minors do not. */
    private void addSkew(ObjectNode rule, String holds) {
        boolean behind = dice.chance(0.8);
        String other = nodeOrOther().name();
        rule.put("kind", "skew")
                .put("component", behind ? other : "core")
                .put("with", behind ? "core" : other)
                .put("behind", dice.between(behind ? 0 : 1, 2))
                .put("ahead", dice.between(behind ? 0 : 1, 2))
                .put("holds", holds);
        if (dice.chance(0.3)) {
            rule.put("of", dice.one("<1.20", ">=1.19", "*"));
        }
    }

    private void addSkewOr(ObjectNode rule, String holds) {
        if (nodeOrOther().name().equals("node") || dice.chance(0.1)) {
            addSkew(rule, holds);
        } else {
            addRequires(rule, 1);
        }
    }

    private void addRequires(ObjectNode rule, int givens) {
        rule.put("kind", "requires");
        List<Product> some = dice.some(dice.shuffled(products), givens + 1);
        ObjectNode given = rule.putObject("given");
        some.subList(1, some.size()).forEach(product -> addTerm(given, product, true));
        addTerm(rule.putObject("needs"), some.get(0), true);
    }

    private void addConflict(ObjectNode rule, int terms) {
        rule.put("kind", "conflicts");
        ArrayNode together = rule.putArray("together");
        if (dice.chance(0.4)) {
            Product twice = nodeOrOther();
            int cut = middle(twice);
            together.addObject().put(twice.name(), twice.below(cut));
            together.addObject().put(twice.name(), twice.atLeast(cut + dice.between(0, 1)));
        }
        while (together.size() < terms) {
            addTerm(together.addObject(), dice.one(products), together.size() % 2 == 1);
        }
    }

    private void addBlocked(ObjectNode rule, String name) {
        Product product = dice.one(products);
        int at = middle(product);
        rule.put("kind", "blocked")
                .put("component", product.name())
                .put("to", dice.chance(0.5) ? product.only(at) : product.atLeast(at))
                .put("url", "https://example.com/blocked");
        if (dice.chance(0.5)) {
            rule.put("from", product.below(at));
        }
        if (dice.chance(0.75)) {
            toAccept.add(name);
        }
    }

    private void addStop(ObjectNode rule) {
        Product product = dice.one(products);
        rule.put("kind", "required-stop")
                .put("component", product.name())
                .put("at", product.only(middle(product)))
                .put("exit", dice.one(TEXTS));
    }

    private void addApproved(ObjectNode rule) {
        Product product = dice.one(products);
        int left = middle(product);
        rule.put("kind", "approved")
                .put("component", product.name())
                .put(
                        "releases",
                        dice.chance(0.5)
                                ? product.atLeast(1)
                                : "<" + product.release(left) + " || >" + product.release(left));
    }

    private void addLockstep(ObjectNode rule) {
        rule.put("kind", "lockstep");
        ObjectNode enter = rule.putObject("enter");
        Product other = other();
        enter.put("core", core.atLeast(middle(core)));
        enter.put(other.name(), other.atLeast(middle(other)));
    }

    private void addIssue(ObjectNode issue, String id) {
        Product product = dice.one(products);
        issue.put("id", id)
                .put("component", product.name())
                .put("to", product.atLeast(middle(product)))
                .put("severity", dice.one("blocker", "warning", "info"))
                .put("symptom", dice.one(TEXTS))
                .put("check", dice.one(TEXTS))
                .put("remedy", dice.one(TEXTS))
                .putArray("shape")
                .add("masters");
    }

    /** A term about late releases or early ones, mostly as asked for. */
    private void addTerm(ObjectNode terms, Product product, boolean late) {
        int at = middle(product);
        String range = dice.chance(0.2) ? product.only(at) : late ? product.atLeast(at) : product.below(at);
        terms.put(product.name(), dice.chance(0.1) ? "*" : range);
    }

    private Product other() {
        return products.get(dice.between(1, products.size() - 1));
    }

    /** The nodes, whose minors compare with the leading component's; another component where there are none. */
    private Product nodeOrOther() {
        return products.stream()
                .filter(product -> product.name().equals("node"))
                .findFirst()
                .orElseGet(this::other);
    }

    private int middle(Product product) {
        return dice.between(1, Math.max(1, product.size() - 1));
    }
}
