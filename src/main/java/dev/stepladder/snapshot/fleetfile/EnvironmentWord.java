package dev.stepladder.snapshot.fleetfile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An environment whose usual words the names of clusters hold, in the order in which environments are upgraded. */
enum EnvironmentWord {
    SANDBOX("sandbox|sbx"),
    DEV("dev|develop|development"),
    TEST("test|testing|tst|qa|integration"),
    STAGING("staging|stage|stg|uat|acceptance|nonprod|nonproduction"),
    PREPROD("preprod|preproduction"),
    PROD("prod|production|prd|live");

    private static final Pattern PREFIX = Pattern.compile("\\b(pre|non)[-_.](?=prod)");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private final Pattern words;

    EnvironmentWord(String words) {
        this.words = Pattern.compile(words);
    }

    /** The name of the environment in a fleet file. */
    String environment() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The environment that the name of a cluster speaks of; nothing if it speaks of none or of several. */
    static Optional<EnvironmentWord> in(String cluster) {
        String joined = PREFIX.matcher(cluster.toLowerCase(Locale.ROOT)).replaceAll("$1");
        List<EnvironmentWord> found = Arrays.stream(values())
                .filter(word -> NO_LETTERS.splitAsStream(joined).anyMatch(word.words.asMatchPredicate()))
                .toList();
        return found.stream().filter(only -> found.size() == 1).findFirst();
    }
}
