package dev.stepladder.load.entry;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Level;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.VersionRange;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one override: its fact, the new statement or that the fact is dropped, and the reason. */
public final class OverrideReader {
    private static final Map<String, Level> LEVELS = Values.words(Level.values(), Level::word);

    private static final Pattern FIT = Pattern.compile(".+/fits/([^/]+)/[^/]+");

    private final MatrixFile file;

    public OverrideReader(MatrixFile file) {
        this.file = file;
    }

    public Optional<FactOverride> override(String key, Node node) {
        return file.fields("override", node).flatMap(fields -> {
            Optional<String> id = fields.required("fact", file.values()::text);
            Optional<FactOverride.Becomes> becomes = fields.optional("becomes", this::becomes);
            Optional<Boolean> dropped = fields.optional("dropped", this::dropped);
            Optional<String> why = fields.required("why", file.values()::text);
            FactOverride override = new FactOverride(
                    file.fact(fields, id.orElse(""), ""),
                    fields.placeOf("fact"),
                    becomes,
                    fields.placeOf("becomes"),
                    why.orElse(""));
            fields.done();
            becomes.ifPresent(known -> mention(override.id(), known.range(), fields.placeOf("becomes")));
            boolean says = says(fields);
            return Optional.of(override)
                    .filter(whole ->
                            says && id.isPresent() && why.isPresent() && (becomes.isPresent() || dropped.isPresent()));
        });
    }

    /** Its range is one of the partner's releases; the partner is part of the fact's id: {@code istio/1.9/fits/kubernetes/supported}. */
    private void mention(String id, VersionRange range, Place place) {
        Matcher fit = FIT.matcher(id);
        if (fit.matches()) {
            file.mentions().range(new ComponentName(fit.group(1)), range, place);
        }
    }

    /** Whether it has exactly one of {@code becomes} and {@code dropped}. */
    private boolean says(Fields fields) {
        boolean both = fields.has("becomes") && fields.has("dropped");
        boolean none = !fields.has("becomes") && !fields.has("dropped");
        if (both || none) {
            file.diagnostics()
                    .error(
                            fields.place(),
                            both ? "override both changes and drops a fact" : "override without a change",
                            both ? "found becomes and dropped" : "found neither becomes nor dropped",
                            both
                                    ? "leave one of them out"
                                    : "add becomes: with a range, or dropped: true to drop the fact");
        }
        return !both && !none;
    }

    private Optional<Boolean> dropped(String key, Node node) {
        return file.values().flag(key, node).filter(flag -> {
            if (!flag) {
                file.diagnostics().error(node.place(), "dropped is false", "only true has a meaning", "leave it out");
            }
            return flag;
        });
    }

    /** A range at the fact's own level, or one line {@code level: range}. */
    private Optional<FactOverride.Becomes> becomes(String key, Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            return file.values().range(key, node).map(range -> new FactOverride.Becomes(Optional.empty(), range));
        }
        List<FactOverride.Becomes> all = Fields.entries(
                key,
                node,
                file.diagnostics(),
                (level, value) -> file.values()
                        .oneOf("level", level, LEVELS)
                        .flatMap(known -> file.values()
                                .range(level.text(), value)
                                .map(range -> new FactOverride.Becomes(Optional.of(known), range))));
        if (mapping.entries().size() != 1) {
            Place place = node.place();
            file.diagnostics()
                    .error(
                            place,
                            "becomes does not have exactly one range",
                            "found " + mapping.entries().size(),
                            "write a range, or such as {tested: \"1.17 - 1.20\"}; facts of other levels have ids of their own");
            return Optional.empty();
        }
        return all.stream().findFirst();
    }
}
