/**
 * What must hold for every platform, tried on seeded random ones.
 *
 * <p>{@link dev.stepladder.laws.Platforms} makes small platforms as text, {@link dev.stepladder.laws.BruteForce} knows the cheapest path of each
 * by looking everywhere, and each test class holds one family of laws against them. A failing law names the seed: {@code
 * Platforms.random(seed)} makes the same platform again, and its {@code toString} is all its files.
 */
@NullMarked
package dev.stepladder.laws;

import org.jspecify.annotations.NullMarked;
