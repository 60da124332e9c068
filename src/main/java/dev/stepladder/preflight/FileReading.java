package dev.stepladder.preflight;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.diagnostic.ShellWord;
import dev.stepladder.manifest.ManifestFiles;
import dev.stepladder.manifest.ManifestReader;
import dev.stepladder.manifest.ManifestSink;
import dev.stepladder.manifest.ManifestSource;
import dev.stepladder.manifest.OtherFile;
import dev.stepladder.manifest.Unread;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads files into a sink. One that cannot be read is a mistake, and named as not read; the others are read. */
final class FileReading {
    private final ManifestSink sink;
    private final Diagnostics diagnostics;

    FileReading(ManifestSink sink, Diagnostics diagnostics) {
        this.sink = sink;
        this.diagnostics = diagnostics;
    }

    /** Reads part of a file that is a text. */
    private interface Reading {
        void of(ManifestSource source) throws IOException;
    }

    /** Reads manifests and collects their mistakes. */
    private interface Documents {
        void read(Diagnostics own) throws IOException;
    }

    /** A file of manifests. */
    void manifests(Path path) {
        String name = ManifestFiles.name(path);
        open(path, source -> {
            Optional<String> whole = source.whole();
            read(own -> {
                if (whole.isPresent()) {
                    ManifestReader.read(name, whole.get(), sink, own);
                } else {
                    ManifestReader.read(name, source.text(), sink, own);
                }
            });
        });
    }

    /** A file of a language that manifests are made with. */
    void text(Path path) {
        open(path, source -> ManifestReader.readText(path, source.text(), sink));
    }

    /** Any other file. */
    void other(Path path) {
        try {
            OtherFile.read(path, sink);
        } catch (IOException e) {
            broken(Place.of(ManifestFiles.name(path)), "not readable");
        }
    }

    /** A stream of manifests. */
    void stream(String name, BufferedReader text) throws IOException {
        read(own -> ManifestReader.read(name, text, sink, own));
    }

    private void open(Path path, Reading reading) {
        String name = ManifestFiles.name(path);
        try (ManifestSource source = ManifestSource.open(path)) {
            if (source.unread().isPresent()) {
                sink.unread(source.unread().get());
            } else {
                reading.of(source);
            }
        } catch (CharacterCodingException e) {
            broken(Place.of(name), "not UTF-8");
            diagnostics.error(Place.of(name), "file is not UTF-8", "", "save it as UTF-8");
        } catch (IOException e) {
            broken(Place.of(name), "not readable");
            diagnostics.error(
                    Place.of(name),
                    "file cannot be read",
                    "",
                    "check who owns it and its permissions: ls -l " + ShellWord.of(name));
        }
    }

    private void read(Documents documents) throws IOException {
        Diagnostics own = new Diagnostics();
        documents.read(own);
        if (own.hasErrors()) {
            broken(own.sorted().get(0).place(), own.sorted().get(0).message());
        }
        own.sorted().forEach(diagnostics::add);
    }

    private void broken(Place place, String why) {
        sink.unread(Unread.of(Unread.Kind.BROKEN, place, why, "mend it, or leave it out: --exclude " + place.file()));
    }
}
