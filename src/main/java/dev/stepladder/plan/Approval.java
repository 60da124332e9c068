package dev.stepladder.plan;

import java.time.Instant;

/**
 * The record of an approval of a plan. It is no signature: everybody who may change the file may write one.
 *
 * @param by the person
 * @param role the role in which the person approves
 * @param at when, to the second
 * @param digest of the content that is approved
 */
public record Approval(String by, String role, Instant at, String digest) {
    /** Such as {@code Kari as release-manager at 2026-11-30T12:00:00Z}. */
    public String inWords() {
        return "%s as %s at %s".formatted(by, role, at);
    }
}
