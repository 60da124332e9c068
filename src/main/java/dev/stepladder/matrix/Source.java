package dev.stepladder.matrix;

import java.time.LocalDate;

/**
 * A document that somebody read a fact in.
 *
 * @param url where it stands, with a commit or tag where it has one
 * @param read the day it was read
 */
public record Source(String url, LocalDate read) {}
