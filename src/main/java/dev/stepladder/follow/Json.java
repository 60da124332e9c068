package dev.stepladder.follow;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Writes a record as JSON, its components as keys in their order. */
final class Json {
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private static final ObjectMapper MAPPER =
            new ObjectMapper().registerModule(new SimpleModule().addSerializer(new OptionalValue()));

    private Json() {}

    /** What is there, or null. */
    private static final class OptionalValue extends StdSerializer<Optional<?>> {
        private static final long serialVersionUID = 1L;

        OptionalValue() {
            super(TypeFactory.defaultInstance().constructType(Optional.class));
        }

        @Override
        public void serialize(Optional<?> value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writePOJO(value.orElse(null));
        }
    }

    static String of(Record value) {
        try {
            return MAPPER.writer(new DefaultPrettyPrinter()
                                    .withArrayIndenter(INDENT)
                                    .withObjectIndenter(INDENT))
                            .writeValueAsString(value)
                    + "\n";
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
