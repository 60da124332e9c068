package dev.stepladder.follow;

/**
 * One difference between two plans.
 *
 * @param what its subject, such as {@code goal of kubernetes}
 * @param was the value in the old plan; empty if it has none
 * @param now the value in the new plan; empty if it has none
 */
public record Change(String what, String was, String now) {}
