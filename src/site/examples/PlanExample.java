import dev.stepladder.app.Stepladder;
import dev.stepladder.app.request.PlanRequest;
import dev.stepladder.app.result.Outcome;
import dev.stepladder.app.result.PlanResult;
import dev.stepladder.plan.Step;

/** Plans EKS 1.33 to 1.35 on the matrices that ship with Stepladder, and prints the steps. */
public final class PlanExample {
    private PlanExample() {}

    public static void main(String[] arguments) {
        Stepladder stepladder = Stepladder.shipped();
        PlanRequest request = PlanRequest.of("1.35").from("1.33");
        Outcome<PlanResult> outcome = stepladder.plan(request);

        outcome.problems().forEach(System.out::println);
        outcome.value().ifPresent(PlanExample::print);
    }

    private static void print(PlanResult result) {
        if (result instanceof PlanResult.Made made) {
            for (Step step : made.plan().plan().steps()) {
                System.out.println(step.id());
            }
        } else {
            System.out.println("no plan: " + result);
        }
    }
}
