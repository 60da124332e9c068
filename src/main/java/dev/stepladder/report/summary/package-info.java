/**
 * A plan in a few lines: the headline, and the short words that every form of a plan shares.
 *
 * <p>Floor 6. A form only lays out what it finds here, so a figure or a word is the same in all of them.
 */
@NullMarked
package dev.stepladder.report.summary;

import org.jspecify.annotations.NullMarked;
