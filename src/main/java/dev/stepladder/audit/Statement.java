package dev.stepladder.audit;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Source;
import java.util.List;

/**
 * Everything that matrices say under one id, in words, so that two statements can be compared.
 *
 * @param id that of a fact, or of a part of a component or provider that has no fact of its own
 * @param says everything that makes a difference to a plan or its reader, without places and sources
 */
public record Statement(String id, String says, Place place, List<Source> sources) {
    public Statement {
        sources = List.copyOf(sources);
    }

    /** The words of a fact, completed by details that they leave out. */
    static Statement of(Fact fact, String more) {
        return new Statement(fact.id(), fact.says() + more, fact.place(), fact.sources());
    }
}
