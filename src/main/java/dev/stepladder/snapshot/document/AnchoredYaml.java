package dev.stepladder.snapshot.document;

import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactoryBuilder;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.ScalarEvent;

/** YAML whose parsers name the anchors of texts as they do those of maps and lists; Jackson's own keep only the latter. */
public final class AnchoredYaml extends YAMLFactory {
    private static final long serialVersionUID = 1;

    AnchoredYaml(YAMLFactoryBuilder builder) {
        super(builder);
    }

    @Override
    protected YAMLParser _createParser(Reader text, IOContext context) throws IOException {
        return new YAMLParser(context, _parserFeatures, _yamlParserFeatures, _loaderOptions, getCodec(), text) {
            @Override
            public @Nullable String getObjectId() throws IOException {
                return _lastEvent instanceof ScalarEvent scalar ? scalar.getAnchor() : super.getObjectId();
            }
        };
    }
}
