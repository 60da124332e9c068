package dev.stepladder.snapshot.seen;

import dev.stepladder.diagnostic.Place;

/**
 * Something that runs and that is no component of the matrices.
 *
 * @param version as the output writes it; empty where it gives none
 * @param where the object that shows it; may be empty
 * @param why what else there is to say of it; may be empty
 */
public record Other(String name, String version, String where, String why, Place place) {}
