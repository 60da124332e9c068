/**
 * The plan's file formats: YAML to keep and review, CSV for spreadsheets, a table for the terminal.
 *
 * <p>Floor 8. Only YAML is read back; the others are for people.
 */
@NullMarked
package dev.stepladder.planfile;

import org.jspecify.annotations.NullMarked;
