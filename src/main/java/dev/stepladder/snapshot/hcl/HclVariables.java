package dev.stepladder.snapshot.hcl;

import dev.stepladder.snapshot.written.HclBlock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The variables and local values of one folder, with the values that they have. */
public final class HclVariables {
    private static final int MOST_REFERENCES = 5;

    private final Map<String, HclBlock.HclAttribute> values = new LinkedHashMap<>();
    private final Map<String, HclBlock> maps = new LinkedHashMap<>();

    /** Takes defaults of variables, and local values. */
    void define(HclBlock block) {
        if (block.word(0).equals("variable")) {
            block.attribute("default").ifPresent(value -> values.put("var." + block.word(1), value));
        } else if (block.word(0).equals("locals")) {
            block.attributes().forEach(value -> values.put("local." + value.name(), value));
            block.blocks().forEach(map -> maps.put("local." + map.word(0), map));
        }
    }

    /** Takes the values of a file of variables, which go before defaults. */
    void assign(HclBlock file) {
        file.attributes().forEach(value -> values.put("var." + value.name(), value));
    }

    /** Takes the value that a module is called with. One that is computed hides the default; its own references are those of the caller. */
    void give(String name, HclBlock.HclAttribute value) {
        values.put(
                "var." + name,
                new HclBlock.HclAttribute(
                        value.name(),
                        value.literal(),
                        Optional.empty(),
                        value.isList(),
                        value.text(),
                        value.isEmptyMap(),
                        value.place()));
    }

    /** Takes the map that a module is called with. */
    void give(String name, HclBlock map) {
        maps.put("var." + name, map);
    }

    /** The attribute, or the value of the variable or the local value that it takes its value from, over several of them. */
    Optional<HclBlock.HclAttribute> resolved(HclBlock.HclAttribute attribute) {
        Optional<HclBlock.HclAttribute> at = Optional.of(attribute);
        for (int i = 0;
                i < MOST_REFERENCES
                        && at.flatMap(HclBlock.HclAttribute::reference).isPresent();
                i++) {
            at = at.flatMap(HclBlock.HclAttribute::reference).flatMap(name -> Optional.ofNullable(values.get(name)));
        }
        return at;
    }

    /** A value that is written out, by itself or by way of variables. */
    Optional<HclBlock.HclAttribute> literal(HclBlock block, String name) {
        return block.attribute(name)
                .flatMap(this::resolved)
                .filter(value -> value.literal().isPresent());
    }

    Optional<String> text(HclBlock block, String name) {
        return literal(block, name).flatMap(HclBlock.HclAttribute::literal);
    }

    /** A map of a block: written there, or in a local value that it names. */
    Optional<HclBlock> map(HclBlock block, String name) {
        return block.block(name)
                .or(() -> block.attribute(name)
                        .flatMap(HclBlock.HclAttribute::reference)
                        .flatMap(local -> Optional.ofNullable(maps.get(local))));
    }

    /** A count; 0 where there is none, or one that no cluster has. */
    int count(HclBlock block, String... names) {
        for (String name : names) {
            Optional<String> text = text(block, name).filter(number -> number.matches("[0-9]{1,6}"));
            if (text.isPresent()) {
                return Integer.parseInt(text.get());
            }
        }
        return 0;
    }
}
