package dev.stepladder.version;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version as its vendor writes it: {@code 1.20}, {@code v1.20.15-eksbuild.14}, {@code 1.21.0-rc.1}, {@code 2024-02-13}, {@code
 * python3.9-arm64}.
 *
 * <p>Read as an optional name, dotted numbers, and a rest. Order: by name, then number by number (a shorter row of equal numbers first), then
 * by rest: a pre-release before none, a build such as {@code -eksbuild.3} or {@code +k3s1} after it. Pre-releases are ordered as Semantic
 * Versioning orders them where they are of its form, elsewhere numbers inside a rest count as numbers. A {@code v} before the first digit
 * is kept for display and does not count. No version begins or ends with a hyphen: that is a range whose spaces are missing.
 *
 * <p>A pre-release is known by its word ({@code -alpha}, {@code -rc.1}, {@code -0.nightly}). A text of three numbers and an unknown word, such as
 * {@code 1.2.3-team.1}, is one to Semantic Versioning, and may be a build all the same: {@link ListedVersions} asks where it is listed.
 */
public final class Version implements Comparable<Version> {
    private static final int LONGEST = 200;

    /** What may stand between letters and digits. */
    private static final String SIGNS = "._:@+~-";

    /** As many digits of one number as a {@code long} surely holds. */
    private static final int MOST_DIGITS = 18;

    private static final Pattern PRE_RELEASE = Pattern.compile(
            "[-.~]?(?:(?:alpha|beta|rc|pre|preview|dev|devel|snapshot|nightly|canary)(?![a-z]).*|(?:ec|fc)\\.[0-9].*)");

    /** What Semantic Versioning takes for a pre-release, once three numbers stand before it; with its build metadata, which has no say. */
    private static final Pattern SEMANTIC = Pattern.compile(
            "-(%1$s(?:\\.%1$s)*)(?:\\+[0-9A-Za-z.-]+)?".formatted("(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)"));

    /** What packagers write behind a hyphen for a build of a finished release. */
    private static final Pattern BUILD = Pattern.compile(
            "-(?:eks|eksbuild|gke|aks|k3s|rke|rke2|minimal|al2|al2023|bottlerocket|br|windows|linux|ubuntu|alpine|debian|arm64|amd64|x86)"
                    + "(?![a-z]).*");

    private static final Pattern TOKEN = Pattern.compile("[0-9]+|[^0-9]+");

    private final String text;
    private final String plain;
    private final String name;
    private final List<Long> numbers;
    private final String rest;

    private Version(String text, String name, List<Long> numbers, String rest) {
        this.text = text;
        this.plain = text.length() > 1 && name.isEmpty() && text.charAt(0) == 'v' ? text.substring(1) : text;
        this.name = name;
        this.numbers = List.copyOf(numbers);
        this.rest = rest;
    }

    /**
     * Reads a version.
     *
     * @param text the version as the vendor writes it; 1 to 200 letters, digits and {@code . _ : @ + ~ -}, the first a letter or a digit, so that it may
     *     become part of a command
     * @throws IllegalArgumentException if {@code text} is not of that form
     */
    public static Version of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a version: '" + text + "'"));
    }

    /** Reads a version; nothing if {@link #of} would throw. */
    public static Optional<Version> parse(String text) {
        if (!isAllowed(text)) {
            return Optional.empty();
        }
        int first = 0;
        while (first < text.length() && !isDigit(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return Optional.of(new Version(text, text, List.of(), ""));
        }
        List<Long> numbers = new ArrayList<>();
        int at = first;
        int end;
        do {
            end = endOfNumber(text, at);
            numbers.add(Long.parseLong(text, at, end, 10));
            at = end + 1;
        } while (at < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(at)));
        String name = text.substring(0, first);
        return Optional.of(new Version(text, name.equals("v") ? "" : name, numbers, text.substring(end)));
    }

    private static boolean isAllowed(String text) {
        if (text.isEmpty() || text.length() > LONGEST || SIGNS.indexOf(text.charAt(0)) >= 0 || text.endsWith("-")) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isDigit(c) && !isLetter(c) && SIGNS.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(int character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    /** Where the digits from here on end; a row of more digits than a number can have is cut. */
    private static int endOfNumber(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < MOST_DIGITS && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The version as it was written, a leading {@code v} included. */
    public String text() {
        return text;
    }

    /** The letters before the first number, without a leading {@code v}: {@code python} of {@code python3.9}; often empty. */
    public String name() {
        return name;
    }

    /** The dotted numbers: 1, 20, 15 of {@code v1.20.15-eksbuild.14}; empty for a version that is only a name. */
    public List<Long> numbers() {
        return numbers;
    }

    /** The rest behind the dotted numbers: {@code -eksbuild.14} of {@code v1.20.15-eksbuild.14}; often empty. */
    public String rest() {
        return rest;
    }

    /** The second number, counted from the left: 20 of 1.20.15; nothing if there is none. */
    public Optional<Long> minor() {
        return numbers.size() > 1 ? Optional.of(numbers.get(1)) : Optional.empty();
    }

    /** The first two numbers as a version of their own: 1.20 of 1.20.15; itself where there are no more. */
    public Version toMinor() {
        if (numbers.size() < 2 || (numbers.size() == 2 && rest.isEmpty())) {
            return this;
        }
        return new Version(name + numbers.get(0) + "." + numbers.get(1), name, numbers.subList(0, 2), "");
    }

    /** Compares the dotted numbers as far as both rows go; 0 if one row begins with the other. */
    int compareLeading(Version other) {
        int shared = Math.min(numbers.size(), other.numbers.size());
        for (int i = 0; i < shared; i++) {
            int order = Long.compare(numbers.get(i), other.numbers.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public int compareTo(Version other) {
        int order = name.compareTo(other.name);
        if (order == 0) {
            order = compareLeading(other);
        }
        if (order == 0) {
            order = Integer.compare(numbers.size(), other.numbers.size());
        }
        if (order == 0) {
            order = Integer.compare(phase(), other.phase());
        }
        if (order == 0) {
            order = phase() < 0 ? comparePreReleases(this, other) : compareRest(rest, other.rest);
        }
        return order != 0 ? order : plain.compareTo(other.plain);
    }

    /**
     * Whether this version is certainly later than another: same name, and higher numbers; or equal numbers and a rest of the same shape,
     * such as two builds, that compares higher. {@code 3.8-arm64} and {@code 3.8-x86_64} are two variants, and neither is later.
     */
    public boolean isLaterThan(Version other) {
        if (!name.equals(other.name) || compareTo(other) <= 0) {
            return false;
        }
        if (!numbers.equals(other.numbers)) {
            return true;
        }
        boolean sameKind = hasPreReleaseWord() == other.hasPreReleaseWord() && rest.isEmpty() == other.rest.isEmpty();
        return sameKind
                ? shape(rest).equals(shape(other.rest)) && compareRest(rest, other.rest) > 0
                : hasPreReleaseWord() != other.hasPreReleaseWord() || (!isSemantic() && !other.isSemantic());
    }

    private static String shape(String rest) {
        return rest.replaceAll("[0-9]+", "0");
    }

    private int phase() {
        if (rest.isEmpty()) {
            return 0;
        }
        return isPreRelease() || mayBePreRelease() ? -1 : 1;
    }

    /** Whether the text alone shows a pre-release: by its word, or by a number behind the hyphen of a semantic version. */
    public boolean isPreRelease() {
        return !rest.isEmpty() && (hasPreReleaseWord() || (isSemantic() && isNumber(rest.substring(1))));
    }

    /** Whether Semantic Versioning takes the text for a pre-release, although its word is one that nobody knows. */
    boolean mayBePreRelease() {
        return !rest.isEmpty()
                && isSemantic()
                && !BUILD.matcher(rest.toLowerCase(Locale.ROOT)).matches()
                && !isPreRelease();
    }

    private boolean hasPreReleaseWord() {
        return PRE_RELEASE.matcher(rest.toLowerCase(Locale.ROOT)).matches();
    }

    private boolean isSemantic() {
        return numbers.size() == 3 && SEMANTIC.matcher(rest).matches();
    }

    /** The same version without what follows its numbers. */
    Version finished() {
        return rest.isEmpty()
                ? this
                : new Version(plain.substring(0, plain.length() - rest.length()), name, numbers, "");
    }

    /** As Semantic Versioning has it where both are of its form; those of another form come first. */
    private static int comparePreReleases(Version one, Version other) {
        Matcher a = SEMANTIC.matcher(one.rest);
        Matcher b = SEMANTIC.matcher(other.rest);
        boolean semantic = one.isSemantic() && a.matches();
        if (!semantic || !other.isSemantic() || !b.matches()) {
            return semantic == other.isSemantic()
                    ? compareRest(one.rest, other.rest)
                    : Boolean.compare(semantic, other.isSemantic());
        }
        String[] left = a.group(1).split("\\.", -1);
        String[] right = b.group(1).split("\\.", -1);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = compareIdentifiers(left[i], right[i]);
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(left.length, right.length);
        return order != 0 ? order : compareRest(one.rest, other.rest);
    }

    private static int compareIdentifiers(String left, String right) {
        boolean number = left.chars().allMatch(Version::isDigit);
        boolean otherNumber = right.chars().allMatch(Version::isDigit);
        if (number != otherNumber) {
            return number ? -1 : 1;
        }
        return number ? new BigInteger(left).compareTo(new BigInteger(right)) : left.compareTo(right);
    }

    private static int compareRest(String left, String right) {
        Matcher a = TOKEN.matcher(left);
        Matcher b = TOKEN.matcher(right);
        while (true) {
            boolean hasA = a.find();
            boolean hasB = b.find();
            if (!hasA || !hasB) {
                return Boolean.compare(hasA, hasB);
            }
            int order = compareToken(a.group(), b.group());
            if (order != 0) {
                return order;
            }
        }
    }

    private static int compareToken(String left, String right) {
        boolean numeric = isNumber(left) && isNumber(right);
        return numeric ? new BigInteger(left).compareTo(new BigInteger(right)) : left.compareTo(right);
    }

    /** Whether a token is all digits, of any length; other scripts' digits are letters here. */
    private static boolean isNumber(String token) {
        return isDigit(token.charAt(0));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Version version && plain.equals(version.plain);
    }

    @Override
    public int hashCode() {
        return plain.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
