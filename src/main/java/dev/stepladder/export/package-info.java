/**
 * A finished plan as a page, a calendar, a graph: for those who don't read it as a file.
 *
 * <p>Floor 9. Says nothing that the plan doesn't say, and what isn't text and tables comes from libraries: Mustache pages, iCalendar, graphs.
 */
@NullMarked
package dev.stepladder.export;

import org.jspecify.annotations.NullMarked;
