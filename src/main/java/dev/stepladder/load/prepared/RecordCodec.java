package dev.stepladder.load.prepared;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A record: its components, in their order. */
final class RecordCodec<R> implements Codec<R> {
    private final Constructor<R> constructor;
    private final RecordComponent[] components;
    private final List<Codec<Object>> codecs = new ArrayList<>();

    RecordCodec(Class<R> type, Codecs known) {
        this.components = type.getRecordComponents();
        try {
            this.constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record without its constructor: " + type, e);
        }
        for (RecordComponent component : components) {
            codecs.add(known.of(component.getGenericType()));
        }
    }

    @Override
    public void write(R value, Sink sink) throws IOException {
        for (int i = 0; i < components.length; i++) {
            try {
                codecs.get(i).write(components[i].getAccessor().invoke(value), sink);
            } catch (ReflectiveOperationException e) {
                throw new IOException("no access to " + components[i], e);
            }
        }
    }

    @Override
    public R read(Feed feed) throws IOException {
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = codecs.get(i).read(feed);
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IOException("no such value of " + constructor, e);
        }
    }
}
