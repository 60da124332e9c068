package dev.stepladder.manifest.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * APIs that a text names.
 *
 * <p>With slashes as Kyverno's policies do ({@code extensions/v1beta1/Ingress}, also with stars), arguments of programs ({@code
 * --replicate=extensions/v1beta1/ingresses}) and paths of the API server ({@code /apis/extensions/v1beta1/ingresses}); with dots as {@code kubectl},
 * Velero, quotas and the encryption of Secrets do ({@code ingresses.extensions}, {@code ingresses.v1beta1.extensions}).
 */
final class ApiNames {
    /**
     * An API in a text.
     *
     * @param versions none mean any
     * @param resource empty if none is named
     * @param line of the text, counted from 1
     */
    record Name(String group, SortedSet<String> versions, String resource, int line) {}

    private static final String VERSION = "v\\d+(?:(?:alpha|beta)\\d+)?";

    private static final Pattern SLASHES = Pattern.compile("(?:(/apis/)|(?<![\\w.@:/*-]))(\\*|[a-z][a-z0-9.-]*)/(\\*|"
            + VERSION + ")(?:/(?:namespaces/[^/\\s]+/)?([A-Za-z]+|\\*)(?![\\w-])(?!\\.(?:ya?ml|json)))?(?![\\w*/-])");

    private static final Pattern DOTS =
            Pattern.compile("(?:count/)?([A-Za-z]+)\\.(?:(" + VERSION + ")\\.)?([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)*)");

    /** What stands on both sides of an API version that a program takes, and not a reader. */
    private static final String MARKS = "\"'`=,[]();|";

    private ApiNames() {}

    /** All that a text names; none for nearly every text. */
    static List<Name> in(String text) {
        if (text.contains("/v") || text.contains("/*")) {
            return withSlashes(text);
        }
        if (text.indexOf('.') > 0 && text.length() < 256) {
            Matcher dots = DOTS.matcher(text);
            if (dots.matches()) {
                return List.of(new Name(
                        dots.group(3), dots.group(2) == null ? new TreeSet<>() : one(dots.group(2)), dots.group(1), 1));
            }
        }
        return List.of();
    }

    /**
     * What an entry of {@code kinds} in a policy of Kyverno names: a kind, before it a version, before it a group, and behind it a subresource. What is
     * left out may be any.
     */
    static Name kyverno(String text) {
        List<String> parts = new ArrayList<>(List.of(text.split("/", -1)));
        String group = "*";
        if (parts.size() > 2 && isVersion(parts.get(1))) {
            group = parts.remove(0);
        }
        String version = parts.size() > 1 && isVersion(parts.get(0)) ? parts.remove(0) : "*";
        String kind = parts.get(0);
        int subresource = kind.indexOf('.');
        return new Name(
                group,
                version.equals("*") ? new TreeSet<>() : one(version),
                subresource < 0 ? kind : kind.substring(0, subresource),
                1);
    }

    private static boolean isVersion(String part) {
        return part.equals("*") || part.matches(VERSION);
    }

    private static List<Name> withSlashes(String text) {
        List<Name> found = new ArrayList<>();
        Matcher slashes = SLASHES.matcher(text);
        while (slashes.find()) {
            boolean path = slashes.group(1) != null;
            boolean version = slashes.group(4) == null;
            boolean any = slashes.group(3).equals("*");
            if (version && (any || !(path || stands(text, slashes.start(), slashes.end())))) {
                continue;
            }
            SortedSet<String> versions = any ? new TreeSet<>() : one(slashes.group(3));
            int line = 1
                    + (int) text.substring(0, slashes.start())
                            .chars()
                            .filter(each -> each == '\n')
                            .count();
            found.add(new Name(slashes.group(2), versions, version ? "" : slashes.group(4), line));
        }
        return found;
    }

    /** Whether a bare API version stands there as a value; in a sentence it is no more than a word. */
    private static boolean stands(String text, int start, int end) {
        return (start == 0 || MARKS.indexOf(text.charAt(start - 1)) >= 0)
                && (end == text.length() || MARKS.indexOf(text.charAt(end)) >= 0);
    }

    private static SortedSet<String> one(String version) {
        return new TreeSet<>(Set.of(version));
    }
}
