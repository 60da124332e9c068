package dev.stepladder.load.entry;

import dev.stepladder.matrix.ApiRemoval;
import dev.stepladder.matrix.Fact;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.Node;
import java.util.Optional;

/** Reads one API that is deprecated or removed. */
public final class RemovalReader {
    private final MatrixFile file;

    public RemovalReader(MatrixFile file) {
        this.file = file;
    }

    public Optional<ApiRemoval> removal(String key, Node node) {
        return file.fields("removal", node).flatMap(fields -> {
            Optional<ComponentName> component = fields.required("component", file::component);
            Optional<String> api = fields.required("api", file.values()::text);
            Optional<String> kind = fields.optional("kind", file.values()::name);
            Optional<Version> deprecatedIn = fields.optional("deprecatedIn", file.values()::version);
            Optional<Version> removedIn = fields.optional("removedIn", file.values()::version);
            Optional<String> replacement = fields.optional("replacement", file.values()::text);
            Optional<Version> since = fields.optional("replacementSince", file.values()::version);
            Optional<String> note = fields.optional("note", file.values()::text);
            String group = group(api.orElse(""));
            Optional<String> version = version(api.orElse(""));
            String id =
                    "removal/" + api.orElse("") + kind.map(word -> "/" + word).orElse("");
            Fact unsaid = file.fact(fields, id, "");
            fields.done();
            if (deprecatedIn.isEmpty() && removedIn.isEmpty()) {
                file.diagnostics()
                        .error(
                                fields.place(),
                                "removal without a release",
                                "found neither deprecatedIn nor removedIn",
                                "");
            }
            return component
                    .filter(name -> api.isPresent())
                    .map(name -> new ApiRemoval(
                            name, group, version, kind, deprecatedIn, removedIn, replacement, since, note, unsaid))
                    .map(RemovalReader::said);
        });
    }

    /** The same, with its fact's words: everything but its note. */
    private static ApiRemoval said(ApiRemoval removal) {
        String says = removal.api()
                + removal.deprecatedIn()
                        .map(version -> " is deprecated in %s %s".formatted(removal.component(), version))
                        .orElse("")
                + removal.removedIn()
                        .map(version -> (removal.deprecatedIn().isPresent() ? "," : "")
                                + " is removed in %s %s".formatted(removal.component(), version))
                        .orElse("")
                + removal.replacement().map(api -> "; use " + api).orElse("");
        Fact unsaid = removal.fact();
        return new ApiRemoval(
                removal.component(),
                removal.group(),
                removal.version(),
                removal.kind(),
                removal.deprecatedIn(),
                removal.removedIn(),
                removal.replacement(),
                removal.replacementSince(),
                removal.note(),
                new Fact(unsaid.id(), says, unsaid.place(), unsaid.sources()));
    }

    /** {@code apps} of {@code apps/v1beta1}; all of {@code rbac.istio.io}, which names no version; nothing of the core group's {@code v1}. */
    private static String group(String api) {
        int slash = api.indexOf('/');
        return slash >= 0 ? api.substring(0, slash) : api.contains(".") ? api : "";
    }

    private static Optional<String> version(String api) {
        int slash = api.indexOf('/');
        return Optional.of(slash >= 0 ? api.substring(slash + 1) : api.contains(".") ? "" : api)
                .filter(version -> !version.isEmpty());
    }
}
