package dev.stepladder.load.prepared;

import dev.stepladder.matrix.ApiRemoval;
import dev.stepladder.matrix.Command;
import dev.stepladder.matrix.Gate;
import dev.stepladder.matrix.KnownIssue;
import dev.stepladder.matrix.Release;
import dev.stepladder.version.ListedVersions;
import dev.stepladder.version.Version;
import dev.stepladder.version.VersionRange;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;

/**
 * The codec of each type that matrices consist of: records, sealed interfaces over records, enums, collections, texts, numbers, dates, versions and
 * ranges. A type of another kind is an error when the file is prepared, so that nothing is lost.
 */
final class Codecs {
    /** Of these there are many, and a command needs few: their lists are read when something asks for them. */
    private static final Set<Type> ON_DEMAND =
            Set.of(Release.class, KnownIssue.class, ApiRemoval.class, Gate.class, Command.class);

    private final Map<Type, Codec<Object>> known = new HashMap<>();

    Codecs() {
        add(String.class, new ScalarCodecs.OfText<>(Function.identity(), Function.identity()));
        add(int.class, new ScalarCodecs.OfNumber<>(Function.identity(), Function.identity()));
        add(boolean.class, new ScalarCodecs.OfNumber<>(value -> value ? 1 : 0, number -> number == 1));
        add(
                LocalDate.class,
                new ScalarCodecs.OfNumber<>(date -> Math.toIntExact(date.toEpochDay()), LocalDate::ofEpochDay));
        add(Period.class, new ScalarCodecs.OfText<>(Period::toString, Period::parse));
        add(BigDecimal.class, new ScalarCodecs.OfText<>(BigDecimal::toString, BigDecimal::new));
        Codec<Version> version =
                new SharedCodec<>(Version.class, new ScalarCodecs.OfText<>(Version::text, Version::of));
        Codec<ListedVersions> listed = new SharedCodec<>(ListedVersions.class, new ScalarCodecs.OfListed(version));
        add(Version.class, version);
        add(VersionRange.class, new SharedCodec<>(VersionRange.class, new ScalarCodecs.OfRange(listed)));
    }

    Codec<Object> of(Type type) {
        Codec<Object> found = known.get(type);
        if (found == null) {
            found = make(type);
            known.put(type, found);
        }
        return found;
    }

    private Codec<Object> make(Type type) {
        if (type instanceof ParameterizedType collection) {
            return collection(collection);
        }
        if (type instanceof Class<?> kind) {
            if (kind.isEnum()) {
                return ofEnum(kind);
            }
            if (kind.isRecord()) {
                return erased(shared(kind));
            }
            if (kind.isSealed()) {
                return new OfSealed(List.of(kind.getPermittedSubclasses()), this);
            }
        }
        throw new IllegalStateException("no codec for " + type);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Enum<E>> Codec<Object> ofEnum(Class<?> kind) {
        Class<E> type = (Class<E>) kind;
        return erased(new ScalarCodecs.OfText<E>(Enum::name, name -> Enum.valueOf(type, name)));
    }

    private <R> Codec<R> shared(Class<R> record) {
        return new SharedCodec<>(record, new RecordCodec<>(record, this));
    }

    private Codec<Object> collection(ParameterizedType type) {
        List<Codec<Object>> of = new ArrayList<>();
        for (Type argument : type.getActualTypeArguments()) {
            of.add(of(argument));
        }
        if (type.getRawType() == Optional.class) {
            return erased(new CollectionCodecs.OfOptional(of.get(0)));
        }
        if (type.getRawType() == List.class) {
            return ON_DEMAND.contains(type.getActualTypeArguments()[0])
                    ? erased(new PartCodec(of.get(0)))
                    : erased(new CollectionCodecs.OfList(of.get(0)));
        }
        if (type.getRawType() == SortedSet.class) {
            return erased(new CollectionCodecs.OfSortedSet(of.get(0)));
        }
        if (type.getRawType() == SortedMap.class) {
            return erased(new CollectionCodecs.OfSortedMap(of.get(0), of.get(1)));
        }
        throw new IllegalStateException("no codec for " + type);
    }

    /** A value of one of some records: which, and the record. */
    private record OfSealed(List<Class<?>> permitted, Codecs known) implements Codec<Object> {
        @Override
        public void write(Object value, Sink sink) throws IOException {
            sink.number(permitted.indexOf(value.getClass()));
            known.of(value.getClass()).write(value, sink);
        }

        @Override
        public Object read(Feed feed) throws IOException {
            return known.of(permitted.get(feed.number())).read(feed);
        }
    }

    private void add(Type type, Codec<?> codec) {
        known.put(type, erased(codec));
    }

    /** Safe: a codec only gets values of the type of its record component. */
    @SuppressWarnings("unchecked")
    private static Codec<Object> erased(Codec<?> codec) {
        return (Codec<Object>) codec;
    }
}
