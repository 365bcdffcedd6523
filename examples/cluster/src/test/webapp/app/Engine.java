package app;

/** A value that cannot be serialized. */
public record Engine(String label) {}
