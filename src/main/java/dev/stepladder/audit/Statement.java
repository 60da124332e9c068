package dev.stepladder.audit;

import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Source;
import java.util.List;

/**
 * All that matrices say under one id, in words, so that two of them can be compared.
 *
 * @param id that of a fact, or of a part of a component or provider that has no fact of its own
 * @param says everything that would make a difference to a plan or its reader, and not where it stands or who said so
 */
public record Statement(String id, String says, Place place, List<Source> sources) {
    public Statement {
        sources = List.copyOf(sources);
    }

    /** What a fact says and whatever its words leave out. */
    static Statement of(Fact fact, String more) {
        return new Statement(fact.id(), fact.says() + more, fact.place(), fact.sources());
    }
}
