package dev.stepladder.cli;

import dev.stepladder.app.result.Withdrawn;
import dev.stepladder.matrix.OfferedReleases;
import dev.stepladder.version.Minors;
import java.util.List;

/** The answer "not offered" for the terminal: what the provider does instead, and what is possible. */
final class WithdrawnText {
    private final StringBuilder text = new StringBuilder();
    private final boolean all;

    private WithdrawnText(boolean all) {
        this.all = all;
    }

    /** @param all whether the facts follow in any case */
    static String of(List<Withdrawn> withdrawn, boolean all) {
        WithdrawnText made = new WithdrawnText(all);
        withdrawn.forEach(made::add);
        return made.text.toString();
    }

    private void add(Withdrawn it) {
        line("no: %s does not offer %s %s on %s; it offers %s"
                .formatted(
                        it.provider(),
                        it.component(),
                        Minors.inWords(it.missing()),
                        it.day(),
                        it.offered().isEmpty() ? "none" : Minors.inWords(it.offered())));
        for (Withdrawn.Forced forced : it.forced()) {
            line("  since %s, no cluster can stay on %s %s%s"
                    .formatted(
                            forced.since(),
                            it.component(),
                            forced.minor(),
                            it.does().map(what -> ": " + what).orElse("")));
        }
        it.now()
                .ifPresent(oldest -> line("  such a cluster runs %s or later by %s; plan from what it runs now"
                        .formatted(oldest, it.day())));
        it.coming().ifPresent(first -> line("  possible from %s on: --start %s".formatted(first, first)));
        it.nearest().ifPresent(plan -> line("  possible: %s".formatted(plan)));
        if (it.coming().isEmpty()) {
            line(
                    "  to plan it all the same, add --accept %s: every output marks the plan; without --start, a plan has no dates"
                            .formatted(OfferedReleases.ENDED));
        }
        if (it.alone() && !all) {
            line("  -v lists the facts");
        }
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}
