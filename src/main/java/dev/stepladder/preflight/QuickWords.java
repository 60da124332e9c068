package dev.stepladder.preflight;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import net.thisptr.jackson.jq.Expression;
import net.thisptr.jackson.jq.Function;
import net.thisptr.jackson.jq.PathOutput;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.Version;
import net.thisptr.jackson.jq.exception.JsonQueryException;
import net.thisptr.jackson.jq.path.ObjectFieldPath;
import net.thisptr.jackson.jq.path.Path;
import org.jspecify.annotations.Nullable;

/**
 * The words that nearly every rule asks of every object, without the interpreter: {@code pod}, {@code podMetadata} and {@code test}.
 *
 * <p>The first two mean what their definitions in {@code prelude.jq} mean. The interpreter compiles a regular expression whenever it is asked; here it
 * is compiled once, if it has only what both libraries read alike.
 */
final class QuickWords {
    /** Words of the prelude that are defined here. */
    static final Set<String> NAMES = Set.of("pod", "podMetadata");

    /** No classes of characters by letter, no groups but plain ones, no options. */
    private static final Pattern ALIKE = Pattern.compile(
            "(?:[A-Za-z0-9_/:@=,;<>\"' ^$|*+.-]|\\((?!\\?)|\\)|\\?(?![?+])|\\[[A-Za-z0-9._/^-]+\\]|\\\\[^A-Za-z0-9])*");

    private QuickWords() {}

    /** Adds the words to a scope that has the built-in functions. */
    static void addTo(Scope scope) {
        scope.addFunction(
                "pod", 0, (in, arguments, object, path, output, version) -> inPod(object, path, output, "spec"));
        scope.addFunction(
                "podMetadata",
                0,
                (in, arguments, object, path, output, version) -> inPod(object, path, output, "metadata"));
        scope.addFunction("test", 1, new Test(scope.getFunction("test", 1)));
    }

    private static void inPod(JsonNode object, @Nullable Path path, PathOutput output, String part)
            throws JsonQueryException {
        List<String> steps = switch (object.path("kind").asText()) {
            case "Pod" -> List.of(part);
            case "CronJob" -> List.of("spec", "jobTemplate", "spec", "template", part);
            case "PodTemplate" -> List.of("template", part);
            default -> List.of("spec", "template", part);
        };
        JsonNode here = object;
        Path where = path;
        for (String step : steps) {
            if (!here.isObject() && !here.isNull()) {
                throw new JsonQueryException("Cannot index " + here.getNodeType() + " with \"" + step + "\"");
            }
            here = here.has(step) ? here.get(step) : NullNode.getInstance();
            where = ObjectFieldPath.chainIfNotNull(where, step);
        }
        output.emit(here, where);
    }

    /** Whether a text has a match of a regular expression. */
    private static final class Test implements Function {
        private final Function whole;
        private final Map<String, Optional<Pattern>> patterns = new HashMap<>();

        Test(Function whole) {
            this.whole = whole;
        }

        @Override
        public void apply(
                Scope scope,
                List<Expression> arguments,
                JsonNode in,
                @Nullable Path path,
                PathOutput output,
                Version version)
                throws JsonQueryException {
            if (!in.isTextual()) {
                whole.apply(scope, arguments, in, path, output, version);
                return;
            }
            arguments.get(0).apply(scope, in, regex -> {
                Optional<Pattern> known = regex.isTextual()
                        ? patterns.computeIfAbsent(regex.textValue(), Test::compiled)
                        : Optional.empty();
                if (known.isPresent()) {
                    output.emit(
                            BooleanNode.valueOf(
                                    known.get().matcher(in.textValue()).find()),
                            null);
                } else {
                    whole.apply(
                            scope,
                            List.of((inner, node, where, to, paths) -> to.emit(regex, null)),
                            in,
                            path,
                            output,
                            version);
                }
            });
        }

        /** Nothing for a pattern that only the interpreter understands, or that it has to complain of. */
        private static Optional<Pattern> compiled(String regex) {
            try {
                return ALIKE.matcher(regex).matches()
                        ? Optional.of(Pattern.compile(regex, Pattern.UNIX_LINES))
                        : Optional.empty();
            } catch (PatternSyntaxException wrong) {
                return Optional.empty();
            }
        }
    }
}
