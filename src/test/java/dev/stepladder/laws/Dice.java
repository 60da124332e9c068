package dev.stepladder.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Seeded chance; the same seed throws the same. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number, both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    @SafeVarargs
    final <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    /** So many of them at most, each once, in their order. */
    <T> List<T> some(List<T> of, int most) {
        List<T> chosen = new ArrayList<>(of);
        while (chosen.size() > most) {
            chosen.remove(random.nextInt(chosen.size()));
        }
        return chosen;
    }

    <T> List<T> shuffled(List<T> of) {
        List<T> left = new ArrayList<>(of);
        List<T> shuffled = new ArrayList<>();
        while (!left.isEmpty()) {
            shuffled.add(left.remove(random.nextInt(left.size())));
        }
        return shuffled;
    }
}
