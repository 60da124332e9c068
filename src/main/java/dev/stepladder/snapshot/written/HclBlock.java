package dev.stepladder.snapshot.written;

import dev.stepladder.diagnostic.Place;
import java.util.List;
import java.util.Optional;

/**
 * A block of HCL, such as {@code resource "aws_eks_cluster" "main"}.
 *
 * @param words its type and its labels
 */
public record HclBlock(List<String> words, List<HclAttribute> attributes, List<HclBlock> blocks, Place place) {
    public HclBlock {
        words = List.copyOf(words);
        attributes = List.copyOf(attributes);
        blocks = List.copyOf(blocks);
    }

    /**
     * One attribute.
     *
     * @param literal its value where that is written out; empty for everything that is computed
     * @param reference the variable or local value that it takes its value from, such as {@code var.version}; empty for everything else
     * @param isList whether the value is a list that is written out
     * @param text the value as it stands there, whatever it is
     * @param isEmptyMap whether the value is {@code {}} or {@code []}
     */
    public record HclAttribute(
            String name,
            Optional<String> literal,
            Optional<String> reference,
            boolean isList,
            String text,
            boolean isEmptyMap,
            Place place) {}

    /** A word of its heading, empty if it has no more. */
    public String word(int index) {
        return index < words.size() ? words.get(index) : "";
    }

    /** The attribute of a name. */
    public Optional<HclAttribute> attribute(String name) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst();
    }

    /** The first block of a type within it. */
    public Optional<HclBlock> block(String type) {
        return blocks.stream().filter(block -> block.word(0).equals(type)).findFirst();
    }
}
