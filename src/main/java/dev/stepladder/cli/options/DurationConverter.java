package dev.stepladder.cli.options;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a duration, such as {@code 30s}, {@code 1m30s}, {@code 500ms} or, as in files, {@code PT30S}. */
final class DurationConverter implements ITypeConverter<Duration> {
    private static final Pattern SHORT = Pattern.compile("([0-9]+h)?([0-9]+m)?([0-9]+(\\.[0-9]+)?s)?");
    private static final Pattern MILLISECONDS = Pattern.compile("[0-9]{1,7}ms");
    private static final Duration LONGEST = Duration.ofDays(1);

    @Override
    public Duration convert(String text) {
        if (MILLISECONDS.matcher(text).matches()) {
            return Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)));
        }
        String iso = SHORT.matcher(text).matches() ? "PT" + text.toUpperCase(Locale.ROOT) : text;
        try {
            Duration duration = Duration.parse(iso);
            if (!duration.isNegative() && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // reported below, like a duration that is too long
        }
        throw new TypeConversionException(
                "'" + text + "' is not a duration of up to a day; expected such as 30s or 2m");
    }

    /** A duration as it may be written: {@code 1m30s}. */
    static String inWords(Duration duration) {
        return duration.toSeconds() == 0 && !duration.isZero()
                ? duration.toMillis() + "ms"
                : duration.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
    }
}
