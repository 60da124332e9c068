package dev.stepladder.manifest.tree;

import com.fasterxml.jackson.databind.JsonNode;

/** A value and the places of its parts. */
public record Located(JsonNode node, Places places) {}
