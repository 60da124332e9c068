package dev.stepladder.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program on the page about the API compiles and prints what the page says. {@code -Dgolden.update=true} rewrites the page, and then fails. */
class ApiExampleTest {
    private static final Path PROGRAM = Path.of("src/site/examples/PlanExample.java");
    private static final Path PAGE = Path.of("src/site/markdown/api.md");

    @TempDir
    Path classes = Path.of("");

    @Test
    void thePageShowsTheProgramAndItsOutput() throws Exception {
        String page = Files.readString(PAGE);

        String real = filled(filled(page, "program", "java", Files.readString(PROGRAM)), "output", "text", output());

        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, real);
        }
        assertThat(page).isEqualTo(real);
    }

    /** The page with a text between the markers of a name. */
    private static String filled(String page, String name, String language, String text) {
        Matcher marked = Pattern.compile("(?s)(<!-- %s -->\n).*?(<!-- end of %s -->\n)".formatted(name, name))
                .matcher(page);
        assertThat(marked.find())
                .as("the page marks where the " + name + " stands")
                .isTrue();
        return marked.replaceFirst("$1" + Matcher.quoteReplacement("```%s\n%s```\n".formatted(language, text)) + "$2");
    }

    private String output() throws Exception {
        compile();
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(
                        new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
                PrintStream recorder = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(recorder);
            Method main = loader.loadClass("PlanExample").getMethod("main", String[].class);
            main.invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private void compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(
                            new OutputStreamWriter(messages, StandardCharsets.UTF_8),
                            files,
                            null,
                            List.of(
                                    "-d",
                                    classes.toString(),
                                    "-proc:none",
                                    "-classpath",
                                    System.getProperty("java.class.path")),
                            null,
                            files.getJavaFileObjects(PROGRAM))
                    .call();
            assertThat(compiled).as(messages.toString(StandardCharsets.UTF_8)).isTrue();
        }
    }
}
