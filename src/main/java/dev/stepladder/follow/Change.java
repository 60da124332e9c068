package dev.stepladder.follow;

/**
 * One thing that two plans say differently.
 *
 * @param what the thing, such as {@code goal of kubernetes}
 * @param was what the old plan says; empty if it says nothing
 * @param now what the new plan says; empty if it says nothing
 */
public record Change(String what, String was, String now) {}
