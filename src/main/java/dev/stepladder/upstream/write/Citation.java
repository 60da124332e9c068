package dev.stepladder.upstream.write;

import java.time.LocalDate;

/**
 * The document that facts are taken from, as matrix files name it.
 *
 * @param name its name among a file's sources, if no other document has it there
 * @param asOf the day of the copy that was read
 * @param read the day of the reading
 */
public record Citation(String name, String url, LocalDate asOf, LocalDate read) {}
