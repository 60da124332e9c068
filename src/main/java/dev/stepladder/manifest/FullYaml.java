package dev.stepladder.manifest;

import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.Reader;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Makes parsers that keep what Jackson's own forget: the anchor of a text, and how it is written. */
final class FullYaml extends YAMLFactory {
    private static final long serialVersionUID = 1L;

    FullYaml(StreamReadConstraints constraints) {
        super(YAMLFactory.builder().streamReadConstraints(constraints).loaderOptions(options()));
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        return options;
    }

    @Override
    protected YAMLParser _createParser(Reader text, IOContext context) {
        return new Parser(context, _parserFeatures, _yamlParserFeatures, _loaderOptions, _objectCodec, text);
    }

    /** A parser that knows more of the value it stands at. */
    static final class Parser extends YAMLParser {
        Parser(
                IOContext context,
                int features,
                int yamlFeatures,
                LoaderOptions options,
                ObjectCodec codec,
                Reader text) {
            super(context, features, yamlFeatures, options, codec, text);
        }

        /** The name by which others can repeat the value. */
        Optional<String> anchor() {
            return !isCurrentAlias() && _lastEvent instanceof NodeEvent value
                    ? Optional.ofNullable(value.getAnchor())
                    : Optional.empty();
        }

        /** Whether it is a text whose lines stand as they are below its mark. */
        boolean isLiteral() {
            return _lastEvent instanceof ScalarEvent text
                    && (text.getScalarStyle() == ScalarStyle.LITERAL || text.getScalarStyle() == ScalarStyle.FOLDED);
        }

        /** Whether nothing is written where a value could be. */
        boolean isNothing() {
            return _lastEvent instanceof ScalarEvent text
                    && text.getScalarStyle() == ScalarStyle.PLAIN
                    && text.getValue().isEmpty();
        }
    }
}
