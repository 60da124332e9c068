package dev.stepladder.laws;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What a random provider's tools move together: tables along the diagonal, some with holes, some that only hold now and then. */
final class RandomCarries {
    private final Dice dice;
    private final List<Product> products;

    RandomCarries(Dice dice, List<Product> products) {
        this.dice = dice;
        this.products = products;
    }

    void addTo(ObjectNode provider) {
        ArrayNode carries = provider.putArray("carries");
        List<Product> leads = new ArrayList<>(List.of(products.get(0)));
        List<Product> others = new ArrayList<>(products.subList(1, products.size()));
        if (others.size() > 1 && dice.chance(0.3)) {
            leads.add(others.remove(dice.between(0, others.size() - 1)));
        }
        for (Product carried : dice.some(others, dice.between(1, others.size()))) {
            for (Product lead : dice.some(leads, dice.between(1, leads.size()))) {
                add(carries.addObject(), lead, carried);
                if (dice.chance(0.25)) {
                    add(carries.addObject(), lead, carried);
                }
            }
        }
    }

    private void add(ObjectNode carry, Product lead, Product carried) {
        carry.put("by", lead.name()).put("component", carried.name());
        if (dice.chance(0.15)) {
            carry.put("method", dice.one("in-place", "revision"));
        }
        if (dice.chance(0.2)) {
            carry.putObject("when").put("masters", ">1");
        }
        if (dice.chance(0.3)) {
            Product given = dice.one(products);
            int at = dice.between(0, given.size() - 1);
            carry.putObject("given").put(given.name(), dice.chance(0.5) ? given.atLeast(at) : given.only(at));
        }
        if (dice.chance(0.3)) {
            if (dice.chance(0.2)) {
                carry.put("alone", "any");
            } else {
                carry.putObject("alone").put(dice.one("minors", "releases"), dice.between(0, 1));
            }
        }
        if (dice.chance(0.25)) {
            carry.put("hops", "last");
        }
        ObjectNode table = carry.putObject("table");
        for (int i = 0; i < lead.size(); i++) {
            if (i == lead.size() - 1 || dice.chance(0.93)) {
                int at = lead.beside(i, carried) + (dice.chance(0.15) ? dice.between(-1, 1) : 0);
                table.put(lead.release(i), carried.release(at));
            }
        }
    }
}
