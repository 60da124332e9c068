package dev.stepladder.fleet;

/**
 * How many clusters may move at the same time: a number, or a percentage of a number of clusters.
 *
 * @param value clusters, 1 or more; or percent, 1 to 100
 */
public record AtOnce(int value, boolean percent) {
    public AtOnce {
        if (value < 1 || (percent && value > 100)) {
            throw new IllegalArgumentException("%s%s at once".formatted(value, percent ? "%" : ""));
        }
    }

    /** A number of clusters. */
    public static AtOnce clusters(int number) {
        return new AtOnce(number, false);
    }

    /** The limit for so many clusters. A percentage is rounded down, as Kubernetes rounds {@code maxUnavailable}, but never to none. */
    public int of(int clusters) {
        return percent ? Math.max(1, (int) ((long) clusters * value / 100)) : value;
    }
}
