package dev.stepladder.planfile;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.stepladder.name.Name;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Fields of a plan file that are left out where there is nothing to write. */
record PlanFields(JsonGenerator out) {
    void unlessZero(String name, int count) throws IOException {
        if (count > 0) {
            out.writeNumberField(name, count);
        }
    }

    void optional(String name, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            out.writeStringField(name, text.get());
        }
    }

    void optional(String name, String text) throws IOException {
        optional(name, Optional.of(text).filter(words -> !words.isEmpty()));
    }

    void names(String name, Collection<? extends Name> names) throws IOException {
        texts(name, names.stream().map(Name::text).toList());
    }

    void texts(String name, Collection<String> texts) throws IOException {
        if (texts.isEmpty()) {
            return;
        }
        out.writeArrayFieldStart(name);
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }

    void texts(String name, Map<String, String> texts) throws IOException {
        if (texts.isEmpty()) {
            return;
        }
        out.writeObjectFieldStart(name);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            out.writeStringField(text.getKey(), text.getValue());
        }
        out.writeEndObject();
    }
}
