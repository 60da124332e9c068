package dev.stepladder.preflight;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.matrix.KnownIssue;
import dev.stepladder.matrix.ManifestRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import net.thisptr.jackson.jq.BuiltinFunctionLoader;
import net.thisptr.jackson.jq.JsonQuery;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.Versions;
import net.thisptr.jackson.jq.exception.JsonQueryException;
import org.jcodings.exception.JCodingsException;
import org.joni.exception.JOniException;

/**
 * The manifest rules of all known issues, ready to be asked.
 *
 * <p>jq has no input or output of its own here: an expression sees the object it is asked of, and no file, clock or environment. One that
 * fails on an object, because the object isn't of the shape its kind should have, finds nothing there.
 */
final class ManifestRules {
    /** What a rule asks of one neighbour. */
    record Asked(List<String> kinds, String where, boolean together) {}

    /** One rule of one issue. */
    record Rule(
            KnownIssue issue,
            ManifestRule rule,
            JsonQuery finds,
            Optional<JsonQuery> where,
            Optional<JsonQuery> together,
            Optional<Set<String>> needs) {

        /** What it asks of each neighbour; several rules may ask the same. */
        Asked asked() {
            ManifestRule.Neighbour beside = rule.beside().orElseThrow();
            return new Asked(beside.kinds(), beside.where(), together.isPresent());
        }

        /** Whether an object with fields of these names may have what is looked for. */
        boolean mayFind(Set<String> names) {
            return needs.isEmpty() || needs.get().stream().anyMatch(names::contains);
        }
    }

    private final Scope scope = Scope.newEmptyScope();
    private final Prelude prelude = Prelude.read();
    private final Map<String, List<Rule>> byKind = new HashMap<>();
    private final SortedSet<String> neighbourKinds = new TreeSet<>();
    private final Set<ManifestRule> refused = new HashSet<>();
    private final Diagnostics diagnostics;

    /** Reads all rules; those that aren't jq are reported where they stand. */
    ManifestRules(List<KnownIssue> issues, HopsAhead way, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        BuiltinFunctionLoader.getInstance().loadFunctions(Versions.JQ_1_7, scope);
        QuickWords.addTo(scope);
        scope.setValue("way", WayForRules.of(way));
        for (KnownIssue issue : issues) {
            for (ManifestRule rule : issue.signs().manifest()) {
                Optional<JsonQuery> finds = compile(rule.finds(), rule);
                Optional<JsonQuery> where = rule.beside().flatMap(beside -> compile(beside.where(), rule));
                Optional<JsonQuery> together = rule.beside()
                        .flatMap(ManifestRule.Neighbour::together)
                        .flatMap(expression -> compile(expression, rule));
                finds.ifPresent(
                        query -> add(new Rule(issue, rule, query, where, together, NeededWords.of(rule.finds()))));
            }
        }
    }

    private void add(Rule rule) {
        ManifestRule.spelledOut(rule.rule().kinds())
                .forEach(kind ->
                        byKind.computeIfAbsent(kind, name -> new ArrayList<>()).add(rule));
        rule.rule().beside().ifPresent(beside -> neighbourKinds.addAll(ManifestRule.spelledOut(beside.kinds())));
    }

    private Optional<JsonQuery> compile(String expression, ManifestRule rule) {
        try {
            JsonQuery query = JsonQuery.compile(prelude.before(expression) + expression, Versions.JQ_1_7);
            Scope trial = Scope.newChildScope(scope);
            trial.setValue("object", NullNode.getInstance());
            query.apply(trial, NullNode.getInstance(), result -> {});
            return Optional.of(query);
        } catch (JsonQueryException e) {
            String says = Objects.requireNonNullElse(e.getMessage(), "");
            boolean compiles = !says.startsWith("Cannot compile") && !says.contains("does not exist");
            if (!compiles) {
                diagnostics.error(
                        rule.place(),
                        "not a jq expression",
                        "found " + expression + (says.contains("does not exist") ? ": " + says : ""),
                        "");
                return Optional.empty();
            }
            // It only dislikes null, which no object is.
            return recompiled(expression);
        } catch (JOniException | JCodingsException wrong) {
            refuse(rule, expression, wrong);
            return Optional.empty();
        }
    }

    private Optional<JsonQuery> recompiled(String expression) {
        try {
            return Optional.of(JsonQuery.compile(prelude.before(expression) + expression, Versions.JQ_1_7));
        } catch (JsonQueryException impossible) {
            throw new IllegalStateException("compiled a moment ago: " + expression, impossible);
        }
    }

    /** The rules that look at objects of a kind. */
    List<Rule> of(String kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** The names of all fields of an object, however deep. */
    static Set<String> names(JsonNode object) {
        Set<String> names = new HashSet<>();
        collect(object, names);
        return names;
    }

    private static void collect(JsonNode node, Set<String> names) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                names.add(field.getKey());
                collect(field.getValue(), names);
            });
        } else if (node.isArray()) {
            node.forEach(item -> collect(item, names));
        }
    }

    /** Whether some rule may need an object of this kind as another's neighbour. */
    boolean isNeighbour(String kind) {
        return neighbourKinds.contains(kind);
    }

    /** The paths of the fields that give an object away; an empty path for the object as a whole. */
    List<List<JsonNode>> find(Rule rule, ObjectNode object) {
        List<List<JsonNode>> paths = new ArrayList<>();
        try {
            rule.finds().apply(scope, object, result -> {
                if (result.isArray()) {
                    List<JsonNode> path = new ArrayList<>();
                    result.forEach(path::add);
                    paths.add(path);
                } else if (result.asBoolean(false)) {
                    paths.add(List.of());
                }
            });
        } catch (JsonQueryException notOfThatShape) {
            return List.of();
        } catch (JOniException | JCodingsException wrong) {
            refuse(rule.rule(), rule.rule().finds(), wrong);
            return List.of();
        }
        return paths;
    }

    /** Whether a neighbour is the one that does the harm, or one of those that do it together. */
    boolean isHarmful(Rule rule, ObjectNode object, ObjectNode neighbour) {
        return isTrue(rule.where().orElseThrow(), rule, object, neighbour);
    }

    /** Whether neighbours do harm together. */
    boolean isHarmful(Rule rule, ObjectNode object, List<ObjectNode> neighbours) {
        return isTrue(
                rule.together().orElseThrow(),
                rule,
                object,
                JsonNodeFactory.instance.arrayNode().addAll(neighbours));
    }

    private boolean isTrue(JsonQuery query, Rule rule, ObjectNode object, JsonNode input) {
        boolean[] harmful = {false};
        Scope both = Scope.newChildScope(scope);
        both.setValue("object", object);
        try {
            query.apply(both, input, result -> harmful[0] |= result.asBoolean(false));
        } catch (JsonQueryException notOfThatShape) {
            return false;
        } catch (JOniException | JCodingsException wrong) {
            refuse(rule.rule(), rule.rule().beside().orElseThrow().where(), wrong);
            return false;
        }
        return harmful[0];
    }

    /** A pattern that is none shows only when a text is compared with it. */
    private void refuse(ManifestRule rule, String expression, RuntimeException wrong) {
        if (refused.add(rule)) {
            diagnostics.error(
                    rule.place(),
                    "rule has a pattern that is no regular expression",
                    "found %s: %s".formatted(expression, wrong.getMessage()),
                    "");
        }
    }
}
