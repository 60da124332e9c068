package dev.stepladder.cli.options;

import dev.stepladder.app.request.RuleChoice;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The rules that apply. */
public final class RuleOptions {
    @Option(
            names = "--provider",
            paramLabel = "PROVIDER",
            defaultValue = RuleChoice.USUAL_PROVIDER,
            description =
                    "Provider whose rules and defaults apply unless the fleet file names one (default: ${DEFAULT-VALUE}).")
    private String provider = RuleChoice.USUAL_PROVIDER;

    @Option(
            names = "--accept",
            paramLabel = "NAME",
            split = ",",
            description =
                    "Set rules aside by the name of their risk, or one by its own name; or accept facts that are only tolerated: --accept tolerated. May be repeated.")
    private List<String> accept = new ArrayList<>();

    @Option(
            names = "--channel",
            paramLabel = "COMPONENT=NAME",
            description =
                    "Channel whose releases clusters may move to, such as kubernetes=stable, over that of the fleet file. The component may be left out if only one has a channel of this name. May be repeated.")
    private List<String> channels = new ArrayList<>();

    @Mixin
    private AttributeOptions attributeOptions = new AttributeOptions();

    public RuleChoice choice() {
        return RuleChoice.of(provider)
                .accepting(accept)
                .stating(attributeOptions.given())
                .choosing(channels);
    }
}
