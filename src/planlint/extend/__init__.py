"""The plugin host: what plugins may hook, how they are found and loaded."""

PROJECT = "planlint"
