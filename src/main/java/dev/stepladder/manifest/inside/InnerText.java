package dev.stepladder.manifest.inside;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.manifest.Manifest;
import dev.stepladder.manifest.ManifestReader;
import dev.stepladder.manifest.ManifestSink;
import dev.stepladder.manifest.Origin;
import dev.stepladder.manifest.Unread;
import dev.stepladder.manifest.tree.Places;
import java.util.regex.Pattern;

/** Objects that stand as text in a field of another object. */
final class InnerText {
    private static final Pattern FIELD = Pattern.compile("\\bapi(?:Version|Groups)\\\\?[\"'`]?\\s*[:=]");

    private InnerText() {}

    /** Whether a text is worth reading: it may have objects, or rules that name some. */
    static boolean mayHoldObjects(String text) {
        return (text.contains("apiVersion") || text.contains("apiGroups"))
                && FIELD.matcher(text).find();
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
        Moved moved = new Moved(around, field, !inOnePiece && field.literal(), origin, sink);
        // What isn't YAML is a text like any other.
        Diagnostics problems = new Diagnostics();
        ManifestReader.read(around.file(), text, moved, problems);
        if (!moved.found) {
            ManifestReader.readOther(around.file(), text, moved.mentioned());
        } else if (problems.hasErrors()) {
            Place place = problems.sorted().get(0).place();
            moved.unread(Unread.of(Unread.Kind.BROKEN, place, "a part that is no YAML", "mend it"));
        }
    }

    /** Takes what is found in a text, and hands it on as found in the object around. */
    private static final class Moved implements ManifestSink {
        private final Manifest around;
        private final Places field;
        private final boolean block;
        private final Origin origin;
        private final ManifestSink sink;
        private boolean found;

        Moved(Manifest around, Places field, boolean block, Origin origin, ManifestSink sink) {
            this.around = around;
            this.field = field;
            this.block = block;
            this.origin = origin;
            this.sink = sink;
        }

        @Override
        public void object(Manifest manifest) {
            found = true;
            Origin how = manifest.origin().equals(Origin.FILE)
                    ? origin
                    : new Origin(manifest.origin().kind(), origin.note());
            sink.object(moved(manifest, how));
        }

        @Override
        public void other(Manifest mapping) {
            found = true;
            sink.other(moved(mapping, origin));
        }

        @Override
        public void unread(Unread unread) {
            found = true;
            int line = block ? field.line() + unread.place().line() : field.line();
            sink.unread(new Unread(
                    unread.kind(),
                    new Place(around.file(), line, 0),
                    unread.count(),
                    unread.why() + ", in " + origin.note(),
                    unread.fix()));
        }

        private Manifest moved(Manifest manifest, Origin how) {
            Places places = block ? manifest.places().shifted(field.line()) : field.whole();
            return new Manifest(around.file(), manifest.object(), places, how);
        }

        /** The same for a text that is no manifest, such as a script: an API in it is no more than mentioned. */
        ManifestSink mentioned() {
            return new ManifestSink() {
                @Override
                public void object(Manifest manifest) {
                    sink.object(moved(manifest, new Origin(Origin.Kind.MENTIONED, origin.note())));
                }

                @Override
                public void unread(Unread unread) {
                    Moved.this.unread(unread);
                }
            };
        }
    }
}
