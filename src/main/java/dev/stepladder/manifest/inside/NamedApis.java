package dev.stepladder.manifest.inside;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.manifest.Manifest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An API that an object names, and is not written in: in rules of webhooks, roles and policies by group, version and resource, and as text.
 *
 * @param group the API group; a star for any
 * @param versions those that are meant; empty for all, as in roles
 * @param resource in the plural, or its kind; empty if only an API version is named
 * @param path of the name in the object
 */
public record NamedApis(String group, SortedSet<String> versions, String resource, List<JsonNode> path) {
    public NamedApis {
        versions = Collections.unmodifiableSortedSet(new TreeSet<>(versions));
        path = List.copyOf(path);
    }

    /** All that an object, or a mapping that is none, names; not what objects inside it name. */
    public static List<NamedApis> of(Manifest manifest) {
        return new NamesInObject(manifest).all();
    }

    /** Whether it names all resources of its group. */
    public boolean isWholeGroup() {
        return resource.equals("*") || resource.equals("*/*");
    }

    /** Whether no resource is named. */
    public boolean isBare() {
        return resource.isEmpty();
    }

    /** Whether a kind is the one that the resource is of: the plural of its name, without a subresource, or the kind itself. */
    public boolean isOf(String kind) {
        String lower = kind.toLowerCase(Locale.ROOT);
        String plural = lower.endsWith("s") || lower.endsWith("ss")
                ? lower + "es"
                : lower.endsWith("y") && !lower.endsWith("ey")
                        ? lower.substring(0, lower.length() - 1) + "ies"
                        : lower + "s";
        return resource.equals(plural) || resource.startsWith(plural + "/") || resource.equals(kind);
    }
}
