package dev.stepladder.report.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts that charts refer to by number, each once. */
final class Sentences {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    /** The number of a text, which is new if it was not asked for before. */
    int number(String text) {
        return numbers.computeIfAbsent(text, added -> {
            texts.add(added);
            return texts.size() - 1;
        });
    }

    /** All texts, by number. */
    List<String> all() {
        return List.copyOf(texts);
    }
}
