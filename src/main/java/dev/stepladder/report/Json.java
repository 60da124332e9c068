package dev.stepladder.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import dev.stepladder.name.Name;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** JSON in the layout of every report: two spaces, {@code \n}, keys in the order of the record or the map. */
public final class Json {
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new SimpleModule()
                    .addSerializer(new OptionalValue())
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addSerializer(Name.class, ToStringSerializer.instance));

    private static final Separators ONE_LINE = Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Spacing.AFTER)
            .withObjectEntrySpacing(Spacing.AFTER)
            .withArrayValueSpacing(Spacing.AFTER);

    private Json() {}

    /** An optional value: the value, or null. */
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

    /** A record or a tree over several lines; ends in a line end. */
    public static String pretty(Object value) {
        return write(new DefaultPrettyPrinter().withArrayIndenter(INDENT).withObjectIndenter(INDENT), value) + "\n";
    }

    /** An object on one line; its values are texts, numbers and booleans. */
    public static String line(Map<String, ?> fields) {
        return write(
                new DefaultPrettyPrinter(ONE_LINE)
                        .withObjectIndenter(DefaultPrettyPrinter.NopIndenter.instance)
                        .withArrayIndenter(DefaultPrettyPrinter.NopIndenter.instance),
                fields);
    }

    /** A list of values that are JSON already, one per line. */
    public static String list(List<String> values, String indent) {
        return values.isEmpty()
                ? "[]"
                : values.stream()
                        .collect(Collectors.joining(",\n" + indent + "  ", "[\n" + indent + "  ", "\n" + indent + "]"));
    }

    private static String write(DefaultPrettyPrinter printer, Object value) {
        try {
            return MAPPER.writer(printer).writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("only records, maps and trees of plain values are written", impossible);
        }
    }
}
