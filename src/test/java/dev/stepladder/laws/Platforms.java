package dev.stepladder.laws;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepladder.plan.Rollout;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Small random platforms, as text; the same seed gives the same platform.
 *
 * <p>One to three components stand beside the leading one, with 2 to 6 releases each: plain minors, patches, builds, a leading {@code v}, named
 * versions. {@link RandomComponents} gives them upgrade families (hop widths of each measure, bounds, disruptive ones, downgrades, families that
 * a cluster must state), fits (levels, holes, pairs that nobody speaks of), withdrawn releases and such to avoid; {@link RandomRules} adds rules
 * of every kind, known issues, and conditions on attributes; {@link RandomCarries} says what is carried. The fleet has two environments, whose clusters start alike or not, with several
 * units of one component. Fits follow a diagonal, with the start at one end and the goal at the other, so that about half of all platforms
 * have a path.
 */
final class Platforms {
    /** Two states that differ in a build only are two states: beyond this many, brute force takes too long. */
    private static final int MOST_STATES = 3_000;

    private final Dice dice;

    /** For what changes no path, so that it changes no platform either. */
    private final Dice manners;

    /** For what is carried, so that the platform is the same but for that. */
    private final Dice tools;

    private final double carrying;

    private Platforms(long seed, double carrying) {
        this.dice = new Dice(seed);
        this.manners = new Dice(~seed);
        this.tools = new Dice(seed + 1_000_003);
        this.carrying = carrying;
    }

    static Platform random(long seed) {
        return new Platforms(seed, 0.25).platform();
    }

    /** A platform whose provider's tools move some components with others. */
    static Platform carrying(long seed) {
        return new Platforms(seed, 1).platform();
    }

    private Platform platform() {
        List<Product> products = products();
        SortedMap<String, ObjectNode> files = new TreeMap<>();
        RandomComponents components = new RandomComponents(dice, products);
        for (Product product : products) {
            files.put("matrices/" + product.file(), components.file(product));
        }
        files.put("matrices/provider.yaml", provider(products));
        RandomRules rules = new RandomRules(dice, products);
        files.put("matrices/rules.yaml", rules.file("rules of the vendors", "vendor", 3));
        files.put("team/more.yaml", rules.file("rules of the team", "team", 2));
        SortedSet<String> accepted = new TreeSet<>(rules.toAccept());
        if (dice.chance(0.2)) {
            accepted.add("tolerated");
        }
        return new Platform(
                files, fleet(products), goal(products), accepted, dice.one(Rollout.STAGED, Rollout.ENVIRONMENT));
    }

    private List<Product> products() {
        List<Product> products = new ArrayList<>();
        int first = dice.between(15, 22);
        int minors = dice.one(2, 3, 4, 4, 5, 5, 6);
        products.add(leading(first, minors));
        List<Product> others = List.of(
                nodes(first, minors),
                new Product("mesh", numbered("2.", dice.between(0, 4), dice.between(2, 5))),
                new Product(
                        "dns",
                        dice.some(
                                List.of("v1.8.0", "v1.8.4", "v1.9.1", "v1.10.1-eksbuild.2", "v1.10.1-eksbuild.14"),
                                dice.between(2, 4))),
                new Product(
                        "runtime",
                        dice.some(List.of("python3.8", "python3.9", "nodejs16.x", "nodejs18.x"), dice.between(2, 3))));
        products.addAll(dice.some(others, dice.between(1, 3)));
        return products;
    }

    /** Minors; some with two patches. */
    private Product leading(int first, int minors) {
        List<String> releases = new ArrayList<>(numbered("1.", first, minors));
        if (dice.chance(0.2) && minors < 6) {
            int doubled = dice.between(0, minors - 1);
            String minor = releases.remove(doubled);
            releases.add(doubled, minor + ".7");
            releases.add(doubled, minor + ".2");
        }
        return new Product("core", releases);
    }

    /** The leading component's minors, as images that roll nodes; some have none. */
    private Product nodes(int first, int minors) {
        String suffix = dice.one("", "-al2", "+k3s1");
        List<String> releases = numbered("1.", first, minors).stream()
                .map(minor -> minor + suffix)
                .toList();
        return new Product("node", dice.chance(0.8) ? releases : dice.some(releases, Math.max(2, minors - 1)));
    }

    private static List<String> numbered(String prefix, int first, int count) {
        return Stream.iterate(first, i -> i + 1)
                .limit(count)
                .map(i -> prefix + i)
                .toList();
    }

    private ObjectNode provider(List<Product> products) {
        ObjectNode file = node().put("provider", "cloud").put("title", "The cloud");
        RandomComponents.addSources(file);
        ArrayNode order = file.putArray("order").add("core");
        dice.shuffled(products.subList(1, products.size())).stream()
                .filter(product -> dice.chance(0.7))
                .forEach(product -> order.add(product.name()));
        ArrayNode settled = file.putArray("settled");
        if (has(products, "node") && dice.chance(0.5)) {
            settled.add("node");
        }
        if (dice.chance(0.3)) {
            file.putArray("waysBack")
                    .addObject()
                    .put("component", "core")
                    .put("possible", dice.chance(0.5))
                    .put("within", "P7D")
                    .put("how", "Ask the cloud.");
        }
        if (tools.chance(carrying)) {
            new RandomCarries(tools, products).addTo(file);
        }
        return file;
    }

    private SortedMap<String, String> goal(List<Product> products) {
        SortedMap<String, String> goal = new TreeMap<>();
        for (Product product : products) {
            boolean leads = product.name().equals("core");
            if (dice.chance(leads ? 0.9 : 0.12)) {
                int at = dice.chance(0.9) ? product.size() - dice.between(1, 2) : dice.between(0, product.size() - 1);
                goal.put(product.name(), dice.chance(0.8) ? product.only(at) : product.atLeast(at));
            }
        }
        if (goal.isEmpty()) {
            goal.put("core", products.get(0).atLeast(products.get(0).size() - 1));
        }
        return goal;
    }

    private ObjectNode fleet(List<Product> products) {
        ObjectNode fleet = node().put("fleet", "acme").put("provider", "cloud");
        ObjectNode attributes = fleet.putObject("attributes");
        if (dice.chance(0.5)) {
            attributes.put("masters", dice.one("1", "3"));
        }
        if (dice.chance(0.5)) {
            attributes.put("method", dice.one("revision", "in-place"));
        }
        List<String> units = units(products);
        ObjectNode start = start(products, units, 0);
        ArrayNode environments = fleet.putArray("environments");
        ObjectNode dev = environments.addObject().put("name", "dev");
        addCluster(dev.putArray("clusters"), "dev", start);
        ObjectNode prod = environments.addObject().put("name", "prod");
        if (dice.chance(0.2)) {
            prod.putObject("attributes").put("masters", "5");
        }
        ArrayNode clusters = prod.putArray("clusters");
        addCluster(clusters, "prod-eu", dice.chance(0.6) ? start : start(products, units, dice.between(0, 1)));
        if (dice.chance(0.3)) {
            addCluster(clusters, "prod-us", dice.chance(0.7) ? start : start(products, units, dice.between(0, 1)));
        }
        if (manners.chance(0.6)) {
            fleet.putArray("changes").addArray().add("*");
        }
        if (manners.chance(0.5)) {
            fleet.putObject("rename").put(products.get(products.size() - 1).name(), "{unit}-{minor}");
        }
        return fleet;
    }

    private static void addCluster(ArrayNode clusters, String name, ObjectNode units) {
        clusters.addObject().put("name", name).set("units", units.deepCopy());
    }

    /** Names of units as {@code name=component}; as many as brute force can bear. */
    private List<String> units(List<Product> products) {
        List<String> units = new ArrayList<>();
        int states = 1;
        for (Product product : products) {
            units.add(product.name() + "=" + product.name());
            states *= product.size();
        }
        for (Product product : products.subList(1, products.size())) {
            boolean several = dice.chance(product.name().equals("node") ? 0.7 : 0.15);
            for (String more : List.of("blue", "green")) {
                if (several && states * product.size() <= MOST_STATES && dice.chance(0.7)) {
                    units.add(more + dice.one("-", ".", ":") + product.name() + "=" + product.name());
                    states *= product.size();
                }
            }
        }
        return units;
    }

    /** What a cluster runs that is so many releases of the leading component old; few units are out of step. */
    private ObjectNode start(List<Product> products, List<String> units, int age) {
        ObjectNode start = node();
        for (String unit : units) {
            String name = unit.substring(0, unit.indexOf('='));
            Product product = products.stream()
                    .filter(known -> unit.endsWith("=" + known.name()))
                    .findFirst()
                    .orElseThrow();
            int place = products.get(0).beside(age, product);
            boolean first = name.equals(product.name());
            String version = product.release(dice.chance(first ? 0.97 : 0.85) ? place : dice.between(0, 2));
            if (first) {
                start.put(name, version);
            } else {
                ObjectNode form =
                        start.putObject(name).put("component", product.name()).put("version", version);
                if (product.name().equals("node") && dice.chance(0.5)) {
                    form.put("nodes", dice.between(0, 40));
                }
            }
        }
        return start;
    }

    private static boolean has(List<Product> products, String name) {
        return products.stream().anyMatch(product -> product.name().equals(name));
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
