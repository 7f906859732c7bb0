"""Shows what a run found: one module a format, each a pure function of the run and a style."""
