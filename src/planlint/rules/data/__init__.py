"""Rules that a project writes as data: words and patterns in its settings file, no Python."""
