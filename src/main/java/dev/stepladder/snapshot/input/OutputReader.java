package dev.stepladder.snapshot.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.snapshot.chart.HelmValues;
import dev.stepladder.snapshot.document.Documents;
import dev.stepladder.snapshot.document.LogsLeftOut;
import dev.stepladder.snapshot.document.OutputFile;
import dev.stepladder.snapshot.document.PlacedTree;
import dev.stepladder.snapshot.hcl.HclFiles;
import dev.stepladder.snapshot.hcl.HclModules;
import dev.stepladder.snapshot.kubernetes.KubernetesObject;
import dev.stepladder.snapshot.reading.Reading;
import dev.stepladder.snapshot.reading.ValuesElsewhere;
import dev.stepladder.snapshot.recognise.Images;
import dev.stepladder.snapshot.seen.SeenClusters;
import dev.stepladder.yaml.InputFile;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one output, whichever of the known ones it is, so that no one has to say which file is what.
 *
 * <p>Messages give places and never quote what stands there: outputs of whole clusters hold secrets.
 */
public final class OutputReader {
    /** A text for people is short; what is longer is an export. */
    private static final int LONGEST_TEXT = 4 * 1024 * 1024;

    private final SeenClusters clusters;
    private final Images images;
    private final Diagnostics problems;
    private final ValuesElsewhere elsewhere = new ValuesElsewhere();

    public OutputReader(SeenClusters clusters, Matrices matrices, Diagnostics problems) {
        this.clusters = clusters;
        this.images = new Images(matrices);
        this.problems = problems;
    }

    /**
     * Reads all of a file; one that can't be read is reported.
     *
     * @param insists whether a file that holds nothing known is a problem: one that the user named is, one of many in a folder is not
     * @return whether it holds something known
     */
    public boolean read(OutputFile file, boolean insists) {
        Place place = Place.of(file.name());
        Reading reading = new Reading(clusters, images, elsewhere, place);
        try (BufferedInputStream bytes = new BufferedInputStream(file.open(), 1 << 16)) {
            Reader text = text(bytes);
            int first = firstOf(text);
            if (first < 0) {
                return unknown(place, "the file is empty", insists);
            }
            boolean json = first == '{' || first == '[';
            if (!json) {
                text.mark(LONGEST_TEXT + 1);
                if (PlainText.read(beginning(text), reading)) {
                    return true;
                }
                text.reset();
            }
            boolean known = Documents.read(new LogsLeftOut(text), json, sink(reading));
            return known || unknown(place, "not an output that can be read", insists);
        } catch (JsonProcessingException e) {
            return insists ? broken(e, place) : unknown(place, "", false);
        } catch (CharacterCodingException e) {
            return unknown(place, "file is not UTF-8", insists);
        } catch (IOException e) {
            return unknown(place, "file cannot be read to its end", insists);
        }
    }

    /** Whether a file that is no YAML holds templates, which then become a question. */
    boolean isTemplate(Path file) {
        boolean holds = InputFile.read(file, new Diagnostics())
                .filter(text -> text.text().contains("{{"))
                .isPresent();
        if (holds) {
            clusters.of("").question("%s holds templates: which versions does it install?".formatted(file));
        }
        return holds;
    }

    /** Reads a file of values, whose form is that of no output. */
    boolean values(Path file) {
        Reading reading = new Reading(clusters, images, elsewhere, Place.of(file.toString()));
        Optional<InputFile> text = InputFile.read(file, new Diagnostics());
        if (text.isEmpty()) {
            return false;
        }
        try (JsonParser parser =
                Documents.YAML.getFactory().createParser(text.get().text())) {
            return parser.nextToken() != null
                    && HelmValues.read(new PlacedTree(parser, 0).read(), "", "values", "", reading);
        } catch (IOException e) {
            return isTemplate(file);
        }
    }

    /**
     * Reads some HCL files of one folder, whose variables may be in the others.
     *
     * @param values files of variables, the strongest last
     * @param set tells clusters from those that other values make; empty where these are the only ones
     * @param modules those of the same repository
     */
    boolean hcl(
            Map<String, String> folder,
            Set<String> wanted,
            Map<String, String> values,
            String set,
            HclModules modules) {
        return new HclFiles(clusters, images, modules).read(folder, wanted, values, set);
    }

    /** Whether HCL files of a folder make a cluster. */
    boolean makesCluster(Map<String, String> folder, HclModules modules) {
        return new HclFiles(clusters, images, modules).makesAny(folder);
    }

    /** Reads a file of variables that belongs to no folder of HCL. */
    boolean hclValues(String file, String text) {
        return new HclFiles(clusters, images, new HclModules(Map.of())).readValues(file, text);
    }

    /** Joins what different files have of one chart, after the last of them. */
    public void finish() {
        elsewhere.join(HelmValues::read);
    }

    private static Documents.Sink sink(Reading reading) {
        return new Documents.Sink() {
            @Override
            public boolean document(JsonNode document) {
                return ToolOutput.readAny(document, reading);
            }

            @Override
            public boolean item(JsonNode item, String kind, String version) {
                if (item instanceof ObjectNode object && !item.has("kind") && !kind.isEmpty()) {
                    object.put("kind", kind).put("apiVersion", version);
                    return KubernetesObject.read(object, reading);
                }
                return ToolOutput.readAny(item, reading) || KubernetesObject.read(item, reading);
            }
        };
    }

    /** Windows shells write what programs print as UTF-16. */
    private static Reader text(BufferedInputStream bytes) throws IOException {
        bytes.mark(4);
        int first = bytes.read();
        int second = bytes.read();
        int third = bytes.read();
        bytes.reset();
        Charset charset = first == 0xFF && second == 0xFE
                ? StandardCharsets.UTF_16LE
                : first == 0xFE && second == 0xFF ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        boolean marked = !charset.equals(StandardCharsets.UTF_8) || (first == 0xEF && second == 0xBB && third == 0xBF);
        InputStream from = bytes;
        if (marked) {
            from.skipNBytes(charset.equals(StandardCharsets.UTF_8) ? 3 : 2);
        }
        return new BufferedReader(
                new InputStreamReader(
                        from,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
    }

    /** The first character that is no white space, which stays to be read; -1 at the end. */
    private static int firstOf(Reader text) throws IOException {
        text.mark(LONGEST_TEXT);
        int character = text.read();
        while (character >= 0 && Character.isWhitespace(character)) {
            character = text.read();
        }
        text.reset();
        return character;
    }

    private static String beginning(Reader text) throws IOException {
        StringBuilder beginning = new StringBuilder();
        char[] part = new char[1 << 14];
        int count = text.read(part);
        while (count > 0 && beginning.length() < LONGEST_TEXT - part.length) {
            beginning.append(part, 0, count);
            count = text.read(part);
        }
        return beginning.toString();
    }

    private boolean unknown(Place place, String message, boolean insists) {
        if (insists) {
            problems.error(place, message, "known are " + ToolOutput.known(), "");
        }
        return false;
    }

    private boolean broken(JsonProcessingException problem, Place file) {
        Place place = problem.getLocation() == null || problem.getLocation().getLineNr() < 1
                ? file
                : new Place(
                        file.file(),
                        problem.getLocation().getLineNr(),
                        Math.max(0, problem.getLocation().getColumnNr()));
        String says = problem.getOriginalMessage().lines().findFirst().orElse("");
        boolean json = !problem.getClass().getName().contains("yaml")
                && !problem.getClass().getName().contains("Yaml");
        problems.error(
                place,
                json ? "not JSON" : "not YAML",
                problem instanceof StreamConstraintsException
                        ? "nested too deep or too long to be read"
                        : says.contains("end-of-input") || says.contains("end of input")
                                ? "the file ends too early"
                                : says.contains("Unexpected close marker")
                                        ? "a bracket is closed that was not opened"
                                        : "found what cannot stand there",
                "make the output again, whole");
        return false;
    }
}
