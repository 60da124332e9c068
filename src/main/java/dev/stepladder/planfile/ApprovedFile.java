package dev.stepladder.planfile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.plan.Approval;
import dev.stepladder.plan.PlanApprovals;
import dev.stepladder.yaml.InputFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes approvals into the text of a plan file, and leaves every other byte as it is.
 *
 * <p>In YAML the approvals are the lines from their key to the next key of the file, without the comments and blank lines before it. In JSON they are
 * the value of their key. A file without approvals gets them at its end. The result is read again: if it does not say what it should, because a file
 * was laid out by hand in an unusual way, nothing is written.
 */
public final class ApprovedFile {
    private static final Pattern KEY = Pattern.compile("(?m)^(approvals|\"approvals\"|'approvals')[ \\t]*:");
    private static final Pattern NEXT = Pattern.compile("(?m)(^[ \\t]*(#.*)?\\R)*^[^ \\t#\\r\\n-]");

    private ApprovedFile() {}

    /** The text with these approvals in place of its own; nothing if the layout of the file does not allow it. */
    public static Optional<String> with(InputFile file, List<Approval> approvals) {
        Optional<String> text = file.text().stripLeading().startsWith("{")
                ? json(file.text(), approvals)
                : Optional.of(yaml(file.text(), approvals));
        Optional<PlanApprovals> before = approvals(file);
        return text.filter(changed -> before.isPresent()
                && approvals(new InputFile(file.name(), changed))
                        .equals(Optional.of(
                                new PlanApprovals(approvals, before.get().digest()))));
    }

    private static Optional<PlanApprovals> approvals(InputFile file) {
        return PlanReader.approvals(file, new Diagnostics());
    }

    private static String yaml(String text, List<Approval> approvals) {
        String block = approvals.isEmpty() ? "" : PlanYaml.approvals(approvals);
        Matcher key = KEY.matcher(text);
        if (!key.find()) {
            return text + (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + block;
        }
        Matcher next = NEXT.matcher(text);
        int end = next.find(key.end()) ? next.start() : text.length();
        return text.substring(0, key.start()) + block + text.substring(end);
    }

    /** The last value of the file ends where a new key can follow; offsets are those of characters. */
    private static Optional<String> json(String text, List<Approval> approvals) {
        int before = -1;
        int from = -1;
        int to = -1;
        int last = -1;
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean own = parser.currentName().equals(PlanDigest.APPROVALS);
                int begin = (int) parser.currentTokenLocation().getCharOffset();
                before = own ? last : before;
                parser.nextToken();
                parser.skipChildren();
                // Reads the value to its end, which a text otherwise does only when it is asked for.
                parser.getText();
                last = (int) parser.currentLocation().getCharOffset();
                from = own ? begin : from;
                to = own ? last : to;
            }
        } catch (IOException notJson) {
            return Optional.empty();
        }
        if (approvals.isEmpty()) {
            if (from < 0) {
                return Optional.of(text);
            }
            return before < 0 ? Optional.empty() : Optional.of(text.substring(0, before) + text.substring(to));
        }
        String field = PlanYaml.jsonApprovals(approvals);
        if (from >= 0) {
            return Optional.of(text.substring(0, from) + field.strip() + text.substring(to));
        }
        return last < 0
                ? Optional.empty()
                : Optional.of(text.substring(0, last) + ",\n" + field + text.substring(last));
    }
}
