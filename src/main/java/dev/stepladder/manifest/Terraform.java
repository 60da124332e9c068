package dev.stepladder.manifest;

import dev.stepladder.diagnostic.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of Terraform: its resources of Kubernetes and Helm make objects that stand in no manifest. */
final class Terraform {
    private static final Pattern RESOURCE = Pattern.compile(
            "^\\s*resource\\s+\"((?:kubernetes|kubectl|kustomization|helm)_[a-z0-9_]+)\"\\s+\"([^\"]*)\".*");

    private final StringBuilder text = new StringBuilder();
    private final List<Unread> unread = new ArrayList<>();

    Terraform(String file, BufferedReader reader) throws IOException {
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            text.append(line).append('\n');
            Matcher resource = RESOURCE.matcher(line);
            if (resource.matches()) {
                boolean chart = resource.group(1).equals("helm_release");
                unread.add(Unread.of(
                        chart ? Unread.Kind.CHART : Unread.Kind.TEMPLATE,
                        new Place(file, number, 0),
                        "resource %s.%s".formatted(resource.group(1), resource.group(2)),
                        chart
                                ? "render it: helm template ... | stepladder preflight - ..."
                                : "look at what it makes: kubectl get ... -o yaml | stepladder preflight - ..."));
            }
        }
    }

    /** All of it. */
    BufferedReader text() {
        return new BufferedReader(new StringReader(text.toString()));
    }

    /** The resources that make objects. */
    List<Unread> unread() {
        return unread;
    }
}
