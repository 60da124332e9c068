package dev.stepladder.load.entry;

import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.matrix.Command;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Gate;
import dev.stepladder.matrix.HopRange;
import dev.stepladder.matrix.Placeholder;
import dev.stepladder.matrix.When;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.VersionRange;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import java.util.Map;
import java.util.Optional;

/** Reads gates and commands: the work of people around a hop, and the commands of the hop itself. */
public final class GateReader {
    private static final Map<String, Gate.At> TIMES = Values.words(Gate.At.values(), Gate.At::word);
    private static final Map<String, Gate.Kind> KINDS = Values.words(Gate.Kind.values(), Gate.Kind::word);

    private final MatrixFile file;
    private final String prefix;
    private int commands;

    /**
     * @param prefix the beginning of the facts' ids; empty in matrices
     */
    public GateReader(MatrixFile file, String prefix) {
        this.file = file;
        this.prefix = prefix;
    }

    public Optional<Gate> gate(String key, Node node) {
        return file.fields("gate", node).flatMap(fields -> {
            Optional<String> id = fields.required("id", file.values()::name);
            Optional<ComponentName> component = fields.required("component", file::component);
            VersionRange from = file.rangeOf(component, fields, "from");
            VersionRange to = file.rangeOf(component, fields, "to");
            Optional<Gate.At> at =
                    fields.required("at", (name, word) -> file.values().oneOf(name, word, TIMES));
            Optional<Gate.Kind> kind =
                    fields.required("kind", (name, word) -> file.values().oneOf("kind of gate", word, KINDS));
            When when = file.when(fields, "when");
            String who = fields.optional("who", file.values()::text).orElse(Gate.PRIMARY);
            Optional<String> ask = fields.required("ask", this::template);
            Optional<String> run = fields.optional("run", this::template);
            Optional<String> good = fields.optional("good", this::template);
            String says = "%s %s of %s%s: %s%s%s"
                    .formatted(
                            kind.map(Gate.Kind::word).orElse(""),
                            at.map(Gate.At::word).orElse(""),
                            hop(component.map(ComponentName::text).orElse(""), from, to),
                            condition(when),
                            ask.orElse(""),
                            run.map(words -> "; run " + oneLine(words)).orElse(""),
                            good.map(answer -> "; good is " + answer).orElse(""));
            Fact fact = file.fact(fields, prefix + "gate/" + id.orElse("gate"), says);
            fields.done();
            if (id.isEmpty() || component.isEmpty() || at.isEmpty() || kind.isEmpty() || ask.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Gate(
                    id.get(),
                    new HopRange(component.get(), from, to),
                    when,
                    at.get(),
                    kind.get(),
                    new Gate.Request(who, ask.get(), run, good),
                    fact));
        });
    }

    /**
     * A command of a component file or a provider's.
     *
     * @param owner whose file it is; the beginning of the fact's id
     */
    public Optional<Command> command(String owner, Node node) {
        return file.fields("command", node).flatMap(fields -> {
            Optional<ComponentName> component = fields.required("component", file::component);
            VersionRange from = file.rangeOf(component, fields, "from");
            VersionRange to = file.rangeOf(component, fields, "to");
            Optional<String> method = fields.optional("method", file.values()::name);
            When when = file.when(fields, "when");
            Optional<String> run = fields.required("run", this::template);
            commands++;
            String says = "command for %s%s%s: %s"
                    .formatted(
                            hop(component.map(ComponentName::text).orElse(""), from, to),
                            method.map(word -> " by " + word).orElse(""),
                            condition(when),
                            oneLine(run.orElse("")));
            Fact fact = file.fact(fields, "%s/commands/%s".formatted(owner, commands), says);
            fields.done();
            return component.flatMap(
                    name -> run.map(words -> new Command(new HopRange(name, from, to), method, when, words, fact)));
        });
    }

    private static String hop(String component, VersionRange from, VersionRange to) {
        return component
                + (from.equals(VersionRange.ANY) ? "" : " from " + from)
                + (to.equals(VersionRange.ANY) ? "" : " to " + to);
    }

    private static String oneLine(String commands) {
        return commands.replace("\n", "; ");
    }

    private static String condition(When when) {
        return when.equals(When.ALWAYS) ? "" : ", where " + when;
    }

    /** Text whose placeholders are all known. */
    private Optional<String> template(String key, Node node) {
        return file.values().text(key, node).filter(text -> {
            Optional<String> unknown = Placeholder.firstUnknown(text);
            unknown.ifPresent(name -> file.diagnostics()
                    .error(
                            node.place(),
                            "unknown placeholder {%s} in %s".formatted(name, key),
                            "known: " + String.join(", ", Placeholder.KNOWN)
                                    + ", and cluster.NAME for an attribute of the cluster",
                            "write {%s}"
                                    .formatted(
                                            Nearest.to(name, Placeholder.KNOWN).orElse("cluster." + name))));
            return unknown.isEmpty();
        });
    }
}
