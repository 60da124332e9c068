package dev.stepladder.manifest.inside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepladder.manifest.Manifest;

/** Parameters of an OpenShift Template. An object may name a parameter as its API; the default value of the parameter counts. */
final class TemplateParameters {
    private TemplateParameters() {}

    /** The object with its API filled in, as far as the template says how. */
    static ObjectNode filled(ObjectNode object, Manifest template) {
        JsonNode parameters = template.object().path("parameters");
        if (!template.kind().equals("Template") || parameters.isEmpty()) {
            return object;
        }
        ObjectNode filled = object.deepCopy();
        for (String field : new String[] {"apiVersion", "kind"}) {
            String text = filled.path(field).asText();
            for (JsonNode parameter : parameters) {
                if (parameter.has("value")) {
                    String name = parameter.path("name").asText();
                    String value = parameter.path("value").asText();
                    text = text.replace("${" + name + "}", value).replace("${{" + name + "}}", value);
                }
            }
            filled.put(field, text);
        }
        return filled;
    }
}
