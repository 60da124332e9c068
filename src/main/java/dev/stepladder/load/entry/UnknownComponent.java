package dev.stepladder.load.entry;

import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.diagnostic.Place;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The problem of a component that no matrix knows, with the one that was probably meant. */
public final class UnknownComponent {
    /** So many names are listed whatever was written. */
    private static final int FEW = 12;

    /** Shorter parts, such as {@code of}, say nothing. */
    private static final int SHORTEST_PART = 3;

    private UnknownComponent() {}

    /** The problem, of a place where a component is named and nothing else. */
    public static Diagnostic of(String name, Collection<String> known, Place place) {
        return of(name, known, place, meant -> meant);
    }

    /**
     * The problem.
     *
     * @param known the components that there are, in order
     * @param written what to write for a component that was meant
     */
    public static Diagnostic of(String name, Collection<String> known, Place place, UnaryOperator<String> written) {
        List<String> alike = alike(name.toLowerCase(Locale.ROOT), known);
        Optional<String> meant = Nearest.to(name, known)
                .or(() -> alike.stream().filter(only -> alike.size() == 1).findFirst());
        return new Diagnostic(
                Diagnostic.Severity.ERROR,
                place,
                "no matrix knows the component \"%s\"".formatted(name),
                found(meant, alike, known),
                meant.map(component -> "write " + written.apply(component)).orElse(""));
    }

    private static String found(Optional<String> meant, List<String> alike, Collection<String> known) {
        if (known.isEmpty()) {
            return "no matrix describes any component";
        }
        if (known.size() <= FEW) {
            return "known: " + String.join(", ", known);
        }
        if (meant.isPresent()) {
            return "the nearest of %s known is %s".formatted(known.size(), meant.get());
        }
        return alike.isEmpty()
                ? "known: " + String.join(", ", known)
                : "known with a part of this name: " + String.join(", ", alike);
    }

    /** Components that the word abbreviates, or else those that have a part of it in their names. */
    private static List<String> alike(String word, Collection<String> known) {
        List<String> abbreviated =
                known.stream().filter(name -> isNumeronym(word, name)).toList();
        return abbreviated.isEmpty()
                ? known.stream().filter(name -> sharesPart(word, name)).toList()
                : abbreviated;
    }

    private static boolean sharesPart(String word, String name) {
        List<String> parts = List.of(name.split("-", -1));
        return Stream.concat(Stream.of(word), Stream.of(word.split("-", -1)))
                .filter(part -> part.length() >= SHORTEST_PART)
                .anyMatch(part -> parts.contains(part) || (part.equals(word) && name.contains(part)));
    }

    /** Whether a word is the first and the last letter of a name with the number of those between, as k8s is. */
    private static boolean isNumeronym(String word, String name) {
        return name.length() > 2
                && word.equals(name.charAt(0) + String.valueOf(name.length() - 2) + name.charAt(name.length() - 1));
    }
}
