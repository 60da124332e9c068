package dev.stepladder.cli;

import dev.stepladder.diagnostic.Diagnostic;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.yaml.InputFile;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;

/** Standard input, which only one argument can read. */
final class StandardInput {
    private StandardInput() {}

    /** The problem of a command line that wants to read it twice. */
    static List<Diagnostic> problems(ParseResult command) {
        List<String> reading = command.matchedArgs().stream()
                .distinct()
                .filter(StandardInput::isFile)
                .flatMap(argument -> argument.originalStringValues().stream())
                .filter(word -> InputFile.isStandardInput(Path.of(word)))
                .toList();
        Diagnostics problems = new Diagnostics();
        if (reading.size() > 1) {
            problems.error(
                    Place.of("command line"),
                    "standard input cannot be read twice",
                    "found " + String.join(" and ", reading),
                    "write one of them to a file");
        }
        return problems.sorted();
    }

    /** Whether an argument is a file or folder that the command reads. */
    static boolean isFile(ArgSpec argument) {
        return List.of(argument.auxiliaryTypes()).contains(Path.class) || argument.type() == Path.class;
    }
}
