package dev.stepladder.manifest.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs {@code helm template} and {@code kustomize build}, each with a limit on its time.
 *
 * @param timeout how long each may take
 * @param fetches whether charts and bases may be fetched
 * @param helm the program's name, or where it lies
 * @param kustomize the program's name, or where it lies
 */
public record Renderer(Duration timeout, boolean fetches, String helm, String kustomize) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int LONGEST_PROBLEM = 200;

    /** With the programs that are on the path. */
    public static Renderer installed(Duration timeout, boolean fetches) {
        return new Renderer(timeout, fetches, "helm", "kustomize");
    }

    /** Renders a chart that lies here. */
    public Rendering chart(Path folder, ChartUse use) {
        List<String> command = new ArrayList<>(List.of(helm, "template", use.release(), folder.toString()));
        use.valueFiles().forEach(file -> command.addAll(List.of("--values", file.toString())));
        if (fetches) {
            command.add("--dependency-update");
        }
        return withValues(command, use.values());
    }

    /** Renders a chart out of a repository; only if that is allowed. */
    public Rendering remoteChart(ChartUse use) {
        List<String> command = new ArrayList<>(List.of(helm, "template", use.release()));
        command.addAll(
                use.repository().startsWith("oci://")
                        ? List.of(use.repository() + "/" + use.chart())
                        : List.of(use.chart(), "--repo", use.repository()));
        if (!use.version().isEmpty()) {
            command.addAll(List.of("--version", use.version()));
        }
        return withValues(command, use.values());
    }

    /** Builds a kustomization. */
    public Rendering kustomization(Path folder) {
        List<String> command = new ArrayList<>(List.of(kustomize, "build", folder.toString()));
        if (fetches) {
            command.add("--enable-helm");
        }
        return run(command);
    }

    private Rendering withValues(List<String> command, ObjectNode values) {
        if (values.isEmpty()) {
            return run(command);
        }
        try {
            // JSON is YAML, so helm reads it.
            Path file = Files.createTempFile("stepladder-values", ".yaml");
            try {
                Files.writeString(file, MAPPER.writeValueAsString((JsonNode) values));
                command.addAll(List.of("--values", file.toString()));
                return run(command);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            return Rendering.failed("its values cannot be written: " + e.getMessage());
        }
    }

    private Rendering run(List<String> command) {
        String program = String.valueOf(Path.of(command.get(0)).getFileName());
        String name = program + " " + command.get(1);
        try {
            Path output = Files.createTempFile("stepladder", ".out");
            Path errors = Files.createTempFile("stepladder", ".err");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectInput(ProcessBuilder.Redirect.from(
                                Path.of("/dev/null").toFile()))
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile())
                        .start();
                if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                    process.destroyForcibly();
                    return Rendering.failed(name + " took longer than " + timeout.toSeconds() + " s");
                }
                return process.exitValue() == 0
                        ? Rendering.of(Files.readString(output))
                        : Rendering.failed(name + " failed"
                                + lastLine(errors).map(line -> ": " + line).orElse(""));
            } finally {
                Files.deleteIfExists(output);
                Files.deleteIfExists(errors);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Rendering.failed(name + " was interrupted");
        } catch (IOException notThere) {
            return Rendering.failed(program + " is not installed");
        }
    }

    private static Optional<String> lastLine(Path errors) throws IOException {
        return new String(Files.readAllBytes(errors), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .reduce((one, next) -> next)
                .map(line -> line.length() > LONGEST_PROBLEM ? line.substring(0, LONGEST_PROBLEM) + "..." : line);
    }
}
