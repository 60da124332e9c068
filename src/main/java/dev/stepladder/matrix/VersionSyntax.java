package dev.stepladder.matrix;

/**
 * How a component's vendor writes its versions.
 *
 * @param leadingV whether each begins with {@code v}
 * @param numbers how many dotted numbers each has; 0 where that differs
 * @param preReleases whether ranges hold pre-releases like any other release
 */
public record VersionSyntax(boolean leadingV, int numbers, boolean preReleases) {
    /** Nothing is asked of versions. */
    public static final VersionSyntax FREE = new VersionSyntax(false, 0, false);
}
