package dev.stepladder.planfile;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.fleet.Uncovered;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Gate;
import dev.stepladder.matrix.OverriddenFact;
import dev.stepladder.matrix.Source;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlanApprovals;
import dev.stepladder.plan.PlannedGate;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Rollout;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.InputFile;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import dev.stepladder.yaml.YamlReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a plan file of {@link PlanYaml} back, to the same plan. */
public final class PlanReader {
    private static final Map<String, String> AT =
            Values.words(Stream.of(Gate.At.values()).map(Gate.At::word).toArray(String[]::new), word -> word);
    private static final Map<String, String> KINDS =
            Values.words(Stream.of(Gate.Kind.values()).map(Gate.Kind::word).toArray(String[]::new), word -> word);
    static final Version NONE = Version.of("none");

    /** Names where a file has none; the file is refused then. */
    private static final ClusterName NO_CLUSTER = new ClusterName("none");

    static final ComponentName NO_COMPONENT = new ComponentName("none");

    private static final EnvironmentName NO_ENVIRONMENT = new EnvironmentName("none");

    private static final Pattern FORMAT_LINE =
            Pattern.compile("^[{\\s]*[\"']?stepladder[\"']?\\s*:", Pattern.MULTILINE);

    private final Diagnostics diagnostics;
    private final Values values;
    private final Set<String> described = new HashSet<>();

    private PlanReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.values = new Values(diagnostics);
    }

    /** The plan in a file, without its dates; nothing, and every problem, if it is not complete. */
    public static Optional<Plan> read(InputFile file, Diagnostics diagnostics) {
        return readDated(file, diagnostics).map(DatedPlan::plan);
    }

    /** The plan in a file, with its dates if it has any; nothing, and every problem, if it is not complete. */
    public static Optional<DatedPlan> readDated(InputFile file, Diagnostics diagnostics) {
        Diagnostics own = new Diagnostics();
        PlanReader reader = new PlanReader(own);
        Optional<DatedPlan> plan = Optional.of(file)
                .filter(any -> isPlan(any, own))
                .flatMap(any -> YamlReader.read(any, own))
                .flatMap(root -> Fields.of(root, "plan", own).map(fields -> reader.plan(root, fields)));
        own.sorted().forEach(diagnostics::add);
        return plan.filter(whole -> !own.hasErrors());
    }

    /** Another kind of file, such as a fleet file or the plan's own CSV: one problem, not one for each missing key. */
    private static boolean isPlan(InputFile file, Diagnostics diagnostics) {
        boolean named = FORMAT_LINE.matcher(file.text()).find();
        if (!named) {
            diagnostics.error(
                    Place.of(file.name()),
                    "file is not a plan",
                    "found no line stepladder: \"%s\"".formatted(PlanYaml.FORMAT),
                    "name a .yaml or .json file that stepladder plan -o has written");
        }
        return named;
    }

    /** The approvals in a file, and its digest; nothing if it cannot be read. */
    static Optional<PlanApprovals> approvals(InputFile file, Diagnostics diagnostics) {
        return YamlReader.read(file, diagnostics)
                .flatMap(root -> Fields.of(root, "plan", diagnostics)
                        .map(fields -> new PlanApprovals(ApprovalYaml.read(fields, diagnostics), PlanDigest.of(root))))
                .filter(read -> !diagnostics.hasErrors());
    }

    private DatedPlan plan(Node root, Fields fields) {
        fields.required("stepladder", values::text)
                .filter(format -> !format.equals(PlanYaml.FORMAT))
                .ifPresent(format -> diagnostics.error(
                        fields.placeOf("stepladder"),
                        "unknown format of plan file",
                        "found \"%s\", expected \"%s\"".formatted(format, PlanYaml.FORMAT),
                        "make the plan again with this version of stepladder"));
        SortedMap<ComponentName, String> goal = new TreeMap<>();
        fields.requiredEntries(
                "goal",
                (key, node) -> values.range("goal", node)
                        .flatMap(range -> name(key, "component")
                                .map(ComponentName::new)
                                .map(component -> goal.put(component, range.text()))));
        // In the order of the file, because a message lists the known keys in this order.
        Rollout rollout = fields.required(
                        "rollout",
                        (name, node) -> values.oneOf(name, node, Values.words(Rollout.values(), Rollout::word)))
                .orElse(Rollout.STAGED);
        List<EnvironmentName> environments = fields.list(
                "environments", (name, node) -> values.name(name, node).map(EnvironmentName::new));
        Plan.Basis basis = basis(fields);
        PathReader pathReader = new PathReader(values, diagnostics);
        List<Plan.ClusterPath> paths = fields.requiredList(
                "paths", 1, (name, node) -> part(node, "path").map(pathReader::path));
        List<PlannedHop> hops =
                fields.entries("hops", (key, node) -> part(node, "hop").map(hop -> hop(key.text(), hop)));
        hops.forEach(hop -> described.add(hop.id()));
        List<PlannedGate> gates =
                fields.entries("gates", (key, node) -> part(node, "gate").map(gate -> gate(key.text(), gate, values)));
        List<Plan.Stage> stages =
                fields.list("stages", (name, node) -> part(node, "stage").map(this::stage));
        Plan.Remarks remarks = remarks(fields);
        List<Fact> facts =
                fields.entries("facts", (key, node) -> part(node, "fact").map(fact -> fact(key.text(), fact)));
        Plan plan = new Plan(
                goal, rollout, environments, basis, paths, new Plan.Catalogue(hops, gates, facts), stages, remarks);
        ScheduleReader dates = new ScheduleReader(values, diagnostics);
        DatedPlan dated = new DatedPlan(
                plan,
                dates.schedule(fields),
                dates.deadlines(fields),
                new PlanApprovals(ApprovalYaml.read(fields, diagnostics), PlanDigest.of(root)));
        fields.done();
        return dated;
    }

    private Plan.Basis basis(Fields fields) {
        return new Plan.Basis(
                fields.entries("inputs", (key, node) -> digest(node).map(sha -> new Plan.Input(key.text(), sha))),
                fields.list("assumed", values::text),
                fields.entries("taken", (key, node) -> part(node, "taken hops").map(taken -> taken(key, taken))),
                fields.entries(
                        "overridden",
                        (key, node) -> part(node, "overridden fact").map(fact -> overridden(key.text(), fact))),
                fields.list(
                        "uncovered",
                        (name, node) -> part(node, "uncovered component").map(this::uncovered)),
                new PoliciesOfPlan(values, diagnostics).prices(fields),
                fields.entries(
                        "excluded", (key, node) -> part(node, "exclusion").map(one -> excluded(key, one))),
                fields.optional("options", (key, node) -> part(node, key).map(this::options))
                        .orElse(new TreeMap<>()),
                fields.list("approvers", values::text));
    }

    private SortedMap<String, String> options(Fields fields) {
        SortedMap<String, String> options = new PathReader(values, diagnostics).attributes(fields);
        fields.done();
        return options;
    }

    private Plan.Remarks remarks(Fields fields) {
        return new Plan.Remarks(
                fields.list("unrehearsed", values::text),
                fields.entries(
                        "not-representative",
                        (key, node) -> part(node, "unlike step").map(unlike -> unlike(key.text(), unlike))),
                fields.entries(
                        "renames", (key, node) -> part(node, "rename").map(rename -> rename(key.text(), rename))),
                fields.entries("changes", this::change),
                fields.entries("repairs", (key, node) -> part(node, "repair").map(repair -> repair(key, repair))),
                fields.entries("written", new LinesReader(values, diagnostics)::lines));
    }

    private Optional<Fields> part(Node node, String what) {
        return Fields.of(node, what, diagnostics);
    }

    /** A key that is a name. */
    private Optional<String> name(Node.Scalar key, String what) {
        return values.name(what, key);
    }

    private Optional<String> digest(Node node) {
        return digest(node, values, diagnostics);
    }

    static Optional<String> digest(Node node, Values values, Diagnostics diagnostics) {
        Optional<String> digest = values.text("digest", node);
        if (digest.filter(text -> !text.matches("[0-9a-f]{64}")).isPresent()) {
            diagnostics.error(
                    node.place(),
                    "value is not a digest",
                    "found %s, expected the 64 hexadecimal digits of a SHA-256".formatted(node.describe()),
                    "");
        }
        return digest.filter(text -> text.matches("[0-9a-f]{64}"));
    }

    private Plan.Taken taken(Node.Scalar key, Fields fields) {
        Plan.Taken taken = new Plan.Taken(
                name(key, "cluster").map(ClusterName::new).orElse(NO_CLUSTER),
                fields.required("environment", values::name)
                        .map(EnvironmentName::new)
                        .orElse(NO_ENVIRONMENT),
                fields.requiredList("hops", 1, values::text));
        fields.done();
        return taken;
    }

    private Plan.UncoveredThing uncovered(Fields fields) {
        Plan.UncoveredThing thing = new Plan.UncoveredThing(
                new Uncovered(
                        fields.required("name", values::text).orElse(""),
                        fields.optional("version", values::text),
                        fields.optional("seen", values::text),
                        fields.optional("why", values::text)),
                fields.requiredList(
                        "clusters", 1, (name, node) -> values.name(name, node).map(ClusterName::new)));
        fields.done();
        return thing;
    }

    private Plan.Excluded excluded(Node.Scalar key, Fields fields) {
        Plan.Excluded excluded = new Plan.Excluded(
                name(key, "cluster").map(ClusterName::new).orElse(NO_CLUSTER),
                fields.required("reason", values::text).orElse(""),
                fields.required("until", values::date).orElse(LocalDate.EPOCH));
        fields.done();
        return excluded;
    }

    private Plan.Repair repair(Node.Scalar key, Fields fields) {
        Plan.Repair repair = new Plan.Repair(
                name(key, "cluster").map(ClusterName::new).orElse(NO_CLUSTER),
                fields.requiredList("unsafe", 1, values::text),
                fields.requiredList("steps", 1, values::text));
        fields.done();
        return repair;
    }

    private static PlannedGate gate(String id, Fields fields, Values values) {
        PlannedGate gate = new PlannedGate(
                id,
                fields.required("component", values::component).orElse(NO_COMPONENT),
                fields.required("at", (name, node) -> values.oneOf(name, node, AT))
                        .orElse(""),
                fields.required("kind", (name, node) -> values.oneOf("kind of gate", node, KINDS))
                        .orElse(""),
                new Gate.Request(
                        fields.required("who", values::text).orElse(""),
                        fields.required("ask", values::text).orElse(""),
                        fields.optional("run", values::text),
                        fields.optional("good", values::text)));
        fields.done();
        return gate;
    }

    private PlannedHop hop(String id, Fields fields) {
        // In the order of the file, because a message lists the known keys in this order.
        List<PlannedHop.Move> moves = fields.requiredList(
                "moves", 1, (name, node) -> part(node, "move").map(this::move));
        String because = fields.required("because", values::text).orElse("");
        PlannedHop.Recovery recovery = new PlannedHop.Recovery(
                fields.required("way-back", values::text).orElse(""),
                fields.required("if-it-fails", values::text).orElse(""),
                fields.optional("instead", values::text));
        PlannedHop.Effects effects = new PlannedHop.Effects(
                fields.required("disruptive", values::flag).orElse(false),
                fields.required("rolls-nodes", values::flag).orElse(false));
        PlannedHop.Work work =
                new PlannedHop.Work(fields.optional("run", values::text), fields.list("gates", values::text));
        PlannedHop.Trouble trouble = new PlannedHop.Trouble(
                fields.entries(
                        "known-issues",
                        (key, node) -> part(node, "known issue").map(issue -> issue(key.text(), issue))),
                fields.list("risks", values::text),
                fields.list("warnings", values::text),
                fields.list("shape", values::text));
        PlannedHop.Reasons reasons =
                new PlannedHop.Reasons(because, fields.list("apart", values::text), fields.list("facts", values::text));
        fields.done();
        return new PlannedHop(id, moves, reasons, recovery, effects, work, trouble);
    }

    private PlannedHop.Move move(Fields fields) {
        PlannedHop.Move move = new PlannedHop.Move(
                fields.required("component", values::component).orElse(NO_COMPONENT),
                fields.required("from", values::version).orElse(NONE),
                fields.required("to", values::version).orElse(NONE),
                fields.optional("build", values::word),
                fields.optional("method", values::name));
        fields.done();
        return move;
    }

    private PlannedHop.Issue issue(String id, Fields fields) {
        PlannedHop.Issue issue = new PlannedHop.Issue(
                id,
                fields.required("severity", values::text).orElse(""),
                fields.required("symptom", values::text).orElse(""),
                fields.optional("check", values::text),
                fields.optional("remedy", values::text),
                fields.optional("fixed-in", values::text));
        fields.done();
        return issue;
    }

    private Plan.Stage stage(Fields fields) {
        Plan.Stage stage = new Plan.Stage(
                fields.required("stage", values::word).orElse(""),
                fields.requiredList(
                        "environments",
                        1,
                        (name, node) -> part(node, "environment").map(this::environment)));
        fields.done();
        return stage;
    }

    private Plan.EnvironmentPart environment(Fields fields) {
        Plan.EnvironmentPart environment = new Plan.EnvironmentPart(
                fields.required("environment", values::name)
                        .map(EnvironmentName::new)
                        .orElse(NO_ENVIRONMENT),
                fields.requiredList(
                        "waves", 1, (name, node) -> part(node, "wave").map(this::wave)));
        fields.done();
        return environment;
    }

    private Plan.Wave wave(Fields fields) {
        Plan.Wave wave = new Plan.Wave(
                fields.required("wave", values::text).orElse(""), fields.requiredEntries("steps", this::step));
        fields.done();
        return wave;
    }

    /** A step from its line: {@code cluster/unit+unit/release: hop}; no name has a slash or a plus sign. */
    private Optional<Plan.Step> step(Node.Scalar key, Node node) {
        String[] parts = key.text().split("/", -1);
        if (parts.length != 3
                || !Values.isName(parts[0])
                || !Stream.of(parts[1].split("\\+", -1)).allMatch(Values::isName)) {
            diagnostics.error(
                    key.place(),
                    "value is not the name of a step",
                    "found \"%s\", expected cluster/unit/release".formatted(key.text()),
                    "");
            return Optional.empty();
        }
        return values.text("step", node)
                .filter(hop -> isDescribed(hop, node))
                .map(hop -> new Plan.Step(key.text(), new ClusterName(parts[0]), List.of(parts[1].split("\\+")), hop));
    }

    private boolean isDescribed(String hop, Node node) {
        if (!described.contains(hop)) {
            diagnostics.error(
                    node.place(), "step names a hop that the plan does not describe", "found " + node.describe(), "");
        }
        return described.contains(hop);
    }

    private OverriddenFact overridden(String id, Fields fields) {
        Fact was = new Fact(id, fields.required("was", values::text).orElse(""), fields.place(), List.of());
        String says = fields.optional("says", values::text).orElse("");
        SortedSet<ComponentName> about = new TreeSet<>(fields.list("about", values::component));
        String why = fields.required("why", values::text).orElse("");
        Place at = fields.required("at", values::text).map(Place::parse).orElse(fields.place());
        fields.done();
        return new OverriddenFact(was, new Fact(id, says, at, List.of()), about, why);
    }

    private Plan.Unlike unlike(String step, Fields fields) {
        Plan.Unlike unlike = new Plan.Unlike(
                step,
                fields.required("rehearsal", values::name).map(ClusterName::new).orElse(NO_CLUSTER),
                fields.required("differs", values::text).orElse(""));
        fields.done();
        return unlike;
    }

    private Plan.Rename rename(String step, Fields fields) {
        Plan.Rename rename = new Plan.Rename(
                step,
                fields.required("creates", values::names).orElse(""),
                fields.required("removes", values::names).orElse(""));
        fields.done();
        return rename;
    }

    /** A change from its lines: the first step, and those that share its change. */
    private Optional<List<String>> change(Node.Scalar key, Node node) {
        if (!(node instanceof Node.Sequence others)) {
            diagnostics.error(node.place(), "change is not a list", "found " + node.describe(), "");
            return Optional.empty();
        }
        List<String> steps = new ArrayList<>(List.of(key.text()));
        others.items().forEach(item -> values.text("step", item).ifPresent(steps::add));
        return Optional.of(steps);
    }

    private Fact fact(String id, Fields fields) {
        Fact fact = new Fact(
                id,
                fields.required("says", values::text).orElse(""),
                fields.place(),
                fields.entries(
                        "sources", (key, node) -> values.date("day", node).map(read -> Source.of(key.text(), read))));
        fields.done();
        return fact;
    }
}
