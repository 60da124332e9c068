/**
 * Documents as tools print them: JSON, YAML with the places of its values, tables for people.
 *
 * <p>Floor 3.
 */
@NullMarked
package dev.stepladder.snapshot.document;

import org.jspecify.annotations.NullMarked;
