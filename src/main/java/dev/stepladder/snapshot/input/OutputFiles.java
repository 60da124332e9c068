package dev.stepladder.snapshot.input;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.snapshot.document.OutputFile;
import dev.stepladder.yaml.InputFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Files, folders and archives such as support bundles, each file in the order of names. */
public final class OutputFiles {
    /** Logs and programs lie in bundles as well; outputs have these names. */
    private static final String NAMES = ".*\\.(json|ya?ml|tfstate|txt)";

    private static final String HELMFILES = "(?:.*/)?(?:helmfile[^/]*|helmfile\\.d/[^/]*)\\.ya?ml(?:\\.gotmpl)?";

    private static final String VALUES = "(?:.*[-._])?values(?:[-._].*)?\\.ya?ml";

    /** Files that say that a chart is installed. */
    private static final String INSTALLS =
            "Chart\\.yaml|requirements\\.yaml|helmfile.*|kustomization\\.ya?ml|.*\\.tf|.*\\.hcl";

    /** No member of an archive is kept that is larger; it is of no use as an output. */
    private static final int LARGEST_MEMBER = 256 * 1024 * 1024;

    private final OutputReader reader;
    private final Diagnostics problems;

    public OutputFiles(OutputReader reader, Diagnostics problems) {
        this.reader = reader;
        this.problems = problems;
    }

    /** Reads a file, all files of a folder, or all of an archive. */
    public void read(Path path) {
        String name = path.toString();
        try {
            if (Files.isDirectory(path)) {
                folder(path);
            } else if (name.matches(".*\\.(tar\\.gz|tgz|tar)")) {
                try (InputStream raw = Files.newInputStream(path);
                        InputStream plain = name.endsWith(".tar") ? raw : new GZIPInputStream(raw)) {
                    tar(plain, name);
                }
            } else if (name.endsWith(".zip")) {
                try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(path))) {
                    zip(zip, name);
                }
            } else if (name.matches(HclFolders.HCL)) {
                if (InputFile.read(path, problems).isPresent()) {
                    report(new HclFolders(reader).readFile(path), name);
                }
            } else {
                reader.read(OutputFile.of(path), true);
            }
        } catch (IOException e) {
            problems.error(Place.of(name), "archive or folder cannot be read to its end", "", "make it again, whole");
        }
    }

    private void folder(Path folder) throws IOException {
        boolean known = false;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String inside = folder.relativize(file).toString();
                boolean hidden = inside.startsWith(".") || inside.contains("/.");
                boolean isHelmfile = inside.matches(HELMFILES);
                if (!hidden && (isHelmfile || inside.matches(NAMES))) {
                    boolean own = reader.read(OutputFile.of(file), false);
                    known |= own || (isHelmfile && reader.isTemplate(file)) || (isValues(file) && reader.values(file));
                }
            }
        }
        known |= new HclFolders(reader).readFolder(folder);
        report(known, folder.toString());
    }

    /** Whether a file has the name of values, and lies where charts are installed. */
    private static boolean isValues(Path file) throws IOException {
        if (!Objects.requireNonNull(file.getFileName()).toString().matches(VALUES)) {
            return false;
        }
        Path folder = Objects.requireNonNullElse(file.getParent(), Path.of(""));
        for (Path place : List.of(folder, Objects.requireNonNullElse(folder.getParent(), folder))) {
            try (Stream<Path> siblings = Files.list(place)) {
                if (siblings.anyMatch(
                        sibling -> sibling.getFileName().toString().matches(INSTALLS))) {
                    return true;
                }
            }
        }
        return false;
    }

    private void report(boolean known, String name) {
        if (!known) {
            problems.error(
                    Place.of(name),
                    name.matches(HclFolders.HCL)
                            ? "no version of a cluster or of a chart in it"
                            : "no file in it is an output that can be read",
                    "known are " + ToolOutput.known(),
                    "");
        }
    }

    private void zip(ZipInputStream zip, String name) throws IOException {
        boolean known = false;
        ZipEntry entry = zip.getNextEntry();
        while (entry != null) {
            if (!entry.isDirectory() && entry.getName().matches(NAMES)) {
                known |= member(name + "!" + entry.getName(), zip.readNBytes(LARGEST_MEMBER));
            }
            entry = zip.getNextEntry();
        }
        report(known, name);
    }

    /** The members of a tar archive: a header of 512 bytes each, with name and size in octal digits, then the content in blocks of 512 bytes. */
    private void tar(InputStream tar, String name) throws IOException {
        boolean known = false;
        byte[] header = tar.readNBytes(512);
        while (header.length == 512 && header[0] != 0) {
            String member = field(header, 0, 100);
            String octal = field(header, 124, 12);
            long size = octal.matches("[0-7]+") ? Long.parseLong(octal, 8) : 0;
            boolean wanted =
                    (header[156] == '0' || header[156] == 0) && member.matches(NAMES) && size <= LARGEST_MEMBER;
            long padding = (512 - size % 512) % 512;
            if (wanted) {
                known |= member(name + "!" + member, tar.readNBytes((int) size));
                tar.skipNBytes(padding);
            } else {
                tar.skipNBytes(size + padding);
            }
            header = tar.readNBytes(512);
        }
        report(known, name);
    }

    private static String field(byte[] header, int from, int length) {
        String text = new String(header, from, length, StandardCharsets.UTF_8);
        int end = text.indexOf('\0');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }

    private boolean member(String name, byte[] bytes) {
        return reader.read(new OutputFile(name, () -> new ByteArrayInputStream(bytes)), false);
    }
}
