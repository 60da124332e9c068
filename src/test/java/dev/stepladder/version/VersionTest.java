package dev.stepladder.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
    @ParameterizedTest
    @CsvSource({
        "1.20, '', '1,20', ''",
        "v1.20.15-eksbuild.14, '', '1,20,15', -eksbuild.14",
        "1.21.0-rc.1, '', '1,21,0', -rc.1",
        "1.26.1+k3s1, '', '1,26,1', +k3s1",
        "2024-02-13, '', 2024, -02-13",
        "python3.9-arm64, python, '3,9', -arm64",
        "nodejs18.x, nodejs, 18, .x",
        "latest, latest, '', ''",
        "v, v, '', ''",
        "release-1.9, release-, '1,9', ''"
    })
    void readsNameNumbersAndRest(String text, String name, String numbers, String rest) {
        Version version = Version.of(text);
        assertThat(version.name()).isEqualTo(name);
        assertThat(version.numbers()).hasToString("[" + numbers.replace(",", ", ") + "]");
        assertThat(version.rest()).isEqualTo(rest);
        assertThat(version).hasToString(text);
    }

    /** The form, once more as a pattern: a name, dotted numbers of up to 18 digits, and a rest. */
    @Test
    void readsWhatThePatternReads() {
        Pattern allowed = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@+~-]{0,199}(?<!-)");
        Pattern form = Pattern.compile("([^0-9]*)(?:([0-9]{1,18}(?:\\.[0-9]{1,18})*)(.*))?");
        String characters = "0123456789....vaZ-+~_:@ \u00e9\u0663";
        Random random = new Random(29);
        for (int i = 0; i < 50_000; i++) {
            String text = random.ints(random.nextInt(i % 100 == 0 ? 230 : 12), 0, characters.length())
                    .mapToObj(at -> characters.substring(at, at + 1))
                    .collect(Collectors.joining());
            Matcher parts = form.matcher(text);
            boolean right = allowed.matcher(text).matches() && parts.matches();
            assertThat(Version.parse(text).map(read -> read.name() + "|" + read.numbers() + "|" + read.rest()))
                    .as(text)
                    .isEqualTo(right ? Optional.of(parts(parts)) : Optional.empty());
        }
    }

    private static String parts(Matcher form) {
        String name = form.group(1);
        if (form.group(2) == null) {
            return name + "|[]|";
        }
        List<Long> numbers =
                Stream.of(form.group(2).split("\\.")).map(Long::valueOf).toList();
        return (name.equals("v") ? "" : name) + "|" + numbers + "|" + form.group(3);
    }

    /** Each row from the earliest to the latest. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 1.0 1.1 1.2 1.10 2",
                "1.9.9 1.10",
                "1.20-alpha.1 1.20-alpha.2 1.20-beta.1 1.20-rc.1 1.20-rc.2 1.20-rc.10 1.20",
                "1.20-dev 1.20-pre 1.20-snapshot 1.20 1.20-eksbuild.1",
                "1.20.15 v1.20.15-eksbuild.3 v1.20.15-eksbuild.14 1.20.16",
                "1.26.1-rc1+k3s1 1.26.1 1.26.1+k3s1 1.26.1+k3s2 1.26.1+k3s10",
                "1.21-al2 1.21-al2023 1.21-br",
                "2023-12-31 2024-02-13 2024-02-14 2024-11-01",
                "20210415 20211001",
                "java8 java8.al2 java11 nodejs14.x nodejs16.x python3.9 python3.10",
                "python3.9-arm64 python3.9-x86_64 python3.10-arm64",
                "1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta 1.0.0-beta.2 1.0.0-beta.11 1.0.0-rc.1 1.0.0",
                "4.15.0-0.nightly-2024-01-01 4.15.0-1 4.15.0-ec.0 4.15.0-ec.1 4.15.0-fc.0 4.15.0-rc.0 4.15.0 4.15.0-eksbuild.1",
                "1.24.10-acme.2 1.24.10 1.24.10-00 1.24.10-eks-1234 1.24.10-gke.100 1.24.10-minimal-eksbuild.8",
                "1.0-99999999999999999999 1.0-100000000000000000000"
            })
    void ordersVersions(String row) {
        List<Version> ordered =
                List.of(row.split(" ")).stream().map(Version::of).toList();
        List<Version> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(1));
        Collections.sort(shuffled);
        assertThat(shuffled).isEqualTo(ordered);
        assertThat(ordered.get(0).compareTo(ordered.get(ordered.size() - 1))).isNegative();
        assertThat(ordered.get(ordered.size() - 1).compareTo(ordered.get(0))).isPositive();
    }

    @Test
    void takesALeadingVForDecoration() {
        assertThat(Version.of("v1.20")).isEqualTo(Version.of("1.20")).hasSameHashCodeAs(Version.of("1.20"));
        assertThat(Version.of("v1.20").compareTo(Version.of("1.20"))).isZero();
        assertThat(Version.of("v1.20")).isNotEqualTo(Version.of("1.20.0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "1.20 beta", "*", "1.*", "<1", ">=1", "=1", "1|2", "1,2", "\t1", "-", "-1.20", "1.17-"})
    void refusesWhatIsNoVersion(String text) {
        assertThat(Version.parse(text)).isEmpty();
        assertThatThrownBy(() -> Version.of(text)).hasMessage("not a version: '" + text + "'");
    }

    @ParameterizedTest
    @CsvSource({"1.20.15-eksbuild.14, 1.20, 20", "v1.20, v1.20, 20", "python3.9-arm64, python3.9, 9"})
    void cutsToItsMinor(String text, String minor, long number) {
        assertThat(Version.of(text).toMinor()).hasToString(minor);
        assertThat(Version.of(text).minor()).contains(number);
    }

    @Test
    void hasNoMinorWithOneNumber() {
        assertThat(Version.of("20-al2").minor()).isEqualTo(Optional.empty());
        assertThat(Version.of("20-al2").toMinor()).hasToString("20-al2");
    }

    @ParameterizedTest
    @CsvSource({
        "1.34.1, 1.34.0-rc.1, true",
        "1.34.0, 1.34.0-rc.1, true",
        "1.34.0-rc.2, 1.34.0-rc.1, true",
        "1.34.0-eksbuild.12, 1.34.0-eksbuild.3, true",
        // What nobody knows without the vendor is never said
        "1.34.0, 1.34.0-1, false",
        "1.34.0-1, 1.34.0, false",
        "1.34.0, 1.34.0-acme.1, false",
        "1.34.0-acme.1, 1.34.0, false",
        "1.34.0-rc10, 1.34.0-rc2, false",
        "1.34.0-rc2, 1.34.0-rc10, false",
        "python3.9-x86_64, python3.9-arm64, false"
    })
    void saysWhatIsLaterOnlyBeyondDoubt(String version, String other, boolean later) {
        assertThat(Version.of(version).isLaterThan(Version.of(other))).isEqualTo(later);
    }
}
