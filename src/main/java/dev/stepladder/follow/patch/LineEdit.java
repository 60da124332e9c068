package dev.stepladder.follow.patch;

import dev.stepladder.fleet.WrittenAt;

/**
 * One value in one line of a repository, and what takes its place.
 *
 * @param at the line, with the value that it must have
 * @param to the new value
 */
public record LineEdit(WrittenAt at, String to) {}
