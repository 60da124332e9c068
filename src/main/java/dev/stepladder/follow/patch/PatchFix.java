package dev.stepladder.follow.patch;

/**
 * What to do about steps that make no patch.
 *
 * @param ofSteps where a line is also the version of a unit that no selected step moves to the same value
 * @param ofLines where a line does not have the value that the steps begin with
 */
public record PatchFix(String ofSteps, String ofLines) {
    /** For a selection that no other one mends. */
    public static final PatchFix NONE = new PatchFix(
            "give each unit a line of its own, and make the fleet file and the plan again",
            "make the fleet file and the plan again");

    /** The same for both. */
    public static PatchFix of(String fix) {
        return new PatchFix(fix, fix);
    }
}
