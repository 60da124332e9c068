package dev.stepladder.manifest.inside;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.manifest.Manifest;
import dev.stepladder.manifest.ManifestReader;
import dev.stepladder.manifest.ManifestSink;
import dev.stepladder.manifest.Origin;
import dev.stepladder.manifest.Places;
import dev.stepladder.manifest.Unread;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;

/** Objects that stand as text in a field of another object. */
final class InnerText {
    private InnerText() {}

    /** Whether a text is worth reading. */
    static boolean mayHoldObjects(String text) {
        return text.contains("apiVersion");
    }

    /**
     * Reads a text.
     *
     * @param around the object that the text is a field of
     * @param field where the text stands
     * @param inOnePiece whether all of it stands at one place of the file; else it is taken for a block, whose lines are the file's
     * @param origin what to say of what is found
     */
    static void read(String text, Manifest around, Places field, boolean inOnePiece, Origin origin, ManifestSink sink) {
        boolean block = !inOnePiece && !around.file().endsWith(".json") && text.contains("\n");
        ManifestSink inner = new ManifestSink() {
            @Override
            public void object(Manifest found) {
                sink.object(moved(found));
            }

            @Override
            public void other(Manifest mapping) {
                sink.other(moved(mapping));
            }

            @Override
            public void unread(Unread unread) {
                int line = block ? field.line() + unread.place().line() : field.line();
                sink.unread(new Unread(
                        unread.kind(),
                        new Place(around.file(), line, 0),
                        unread.count(),
                        unread.why() + ", in " + origin.note(),
                        unread.fix()));
            }

            private Manifest moved(Manifest found) {
                Places places = block ? found.places().shifted(field.line()) : field.whole();
                Origin how = found.origin().equals(Origin.FILE)
                        ? origin
                        : new Origin(found.origin().kind(), origin.note());
                return new Manifest(around.file(), found.object(), places, how);
            }
        };
        try {
            // What isn't YAML is a text like any other.
            ManifestReader.read(around.file(), new BufferedReader(new StringReader(text)), inner, new Diagnostics());
        } catch (IOException impossible) {
            throw new UncheckedIOException("read from memory", impossible);
        }
    }
}
