"""The language server: what editors ask of planlint, answered from the same engine as the command line."""
