package dev.stepladder.cli;

import dev.stepladder.cli.io.Console;
import dev.stepladder.cli.io.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** Writes a man page of every command in AsciiDoc, while the jar is built; the build then makes man pages of them. Its library is not in the jar. */
final class ManPages {
    private static final String OPTIONS = "// tag::picocli-generated-man-section-options[]";

    private ManPages() {}

    /** Writes them into the folder of the first argument. */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]));
    }

    /** Writes them into a folder. */
    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Console silent = new Console(
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                Terminal.NONE,
                Clock.systemUTC(),
                Optional.empty());
        CommandLine commands = CommandTree.of(InputStream.nullInputStream(), silent);
        CommandTree.everywhere(commands, 80);
        CommandSpec[] all = all(commands).map(CommandLine::getCommandSpec).toArray(CommandSpec[]::new);
        int code = ManPageGenerator.generateManPage(folder.toFile(), null, new boolean[0], true, all);
        if (code != 0) {
            throw new IOException("man pages cannot be written to %s: code %s".formatted(folder, code));
        }
        for (CommandSpec command : all) {
            addExamples(folder.resolve(command.qualifiedName("-") + ".adoc"), command);
        }
    }

    /** Adds the examples, which the library leaves out, before the options. */
    private static void addExamples(Path page, CommandSpec command) throws IOException {
        String heading = command.usageMessage().headerHeading();
        if (heading == null) {
            return;
        }
        String examples = heading.formatted()
                .lines()
                .filter(line -> line.startsWith("  "))
                .map(String::strip)
                .collect(Collectors.joining("\n"));
        String text = Files.readString(page);
        Files.writeString(
                page, text.replace(OPTIONS, "== Examples\n\n----\n%s\n----\n\n%s".formatted(examples, OPTIONS)));
    }

    private static Stream<CommandLine> all(CommandLine command) {
        return Stream.concat(
                Stream.of(command),
                List.copyOf(command.getSubcommands().values()).stream().flatMap(ManPages::all));
    }
}
