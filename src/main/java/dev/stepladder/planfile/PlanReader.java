package dev.stepladder.planfile;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.plan.ClusterPath;
import dev.stepladder.plan.Plan;
import dev.stepladder.plan.PlanApprovals;
import dev.stepladder.plan.PlanBasis;
import dev.stepladder.plan.PlanCatalogue;
import dev.stepladder.plan.PlanRemarks;
import dev.stepladder.plan.PlannedGate;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.Rollout;
import dev.stepladder.plan.Stage;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.InputFile;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import dev.stepladder.yaml.YamlReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads a plan file of {@link PlanYaml} back, to the same plan. */
public final class PlanReader {
    private static final Pattern FORMAT_LINE =
            Pattern.compile("^[{\\s]*[\"']?stepladder[\"']?\\s*:", Pattern.MULTILINE);

    private final Diagnostics diagnostics;
    private final PlanValues values;

    private PlanReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.values = new PlanValues(diagnostics);
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
        // In the order of the file, because a message lists the known keys in this order.
        format(fields);
        Plan plan = plan(fields);
        ScheduleReader dates = new ScheduleReader(values.plain(), diagnostics);
        DatedPlan dated = new DatedPlan(
                plan,
                dates.schedule(fields),
                dates.deadlines(fields),
                new PlanApprovals(ApprovalYaml.read(fields, diagnostics), PlanDigest.of(root)));
        fields.done();
        return dated;
    }

    private void format(Fields fields) {
        fields.required("stepladder", values.plain()::text)
                .filter(format -> !format.equals(PlanYaml.FORMAT))
                .ifPresent(format -> diagnostics.error(
                        fields.placeOf("stepladder"),
                        "unknown format of plan file",
                        "found \"%s\", expected \"%s\"".formatted(format, PlanYaml.FORMAT),
                        "make the plan again with this version of stepladder"));
    }

    private Plan plan(Fields fields) {
        SortedMap<ComponentName, String> goal = goal(fields);
        Rollout rollout = fields.required(
                        "rollout",
                        (name, node) -> values.plain().oneOf(name, node, Values.words(Rollout.values(), Rollout::word)))
                .orElse(Rollout.STAGED);
        List<EnvironmentName> environments = fields.list(
                "environments", (name, node) -> values.plain().name(name, node).map(EnvironmentName::new));
        PlanBasis basis = new BasisReader(values).basis(fields);
        PathReader path = new PathReader(values.plain(), diagnostics);
        List<ClusterPath> paths = fields.requiredList(
                "paths", 1, (name, node) -> values.part(node, "path").map(path::path));
        CatalogueReader catalogue = new CatalogueReader(values);
        List<PlannedHop> hops = catalogue.hops(fields);
        List<PlannedGate> gates = catalogue.gates(fields);
        Set<String> described = new TreeSet<>(hops.stream().map(PlannedHop::id).toList());
        List<Stage> stages = new StageReader(values, described).stages(fields);
        PlanRemarks remarks = new RemarksReader(values).remarks(fields);
        PlanCatalogue parts = new PlanCatalogue(hops, gates, catalogue.facts(fields));
        return new Plan(goal, rollout, environments, basis, paths, parts, stages, remarks);
    }

    private SortedMap<ComponentName, String> goal(Fields fields) {
        SortedMap<ComponentName, String> goal = new TreeMap<>();
        fields.requiredEntries(
                "goal",
                (key, node) -> values.plain()
                        .range("goal", node)
                        .flatMap(range -> values.plain()
                                .name("component", key)
                                .map(ComponentName::new)
                                .map(component -> goal.put(component, range.text()))));
        return goal;
    }
}
