"""Expressions of time: how they are written, which of them are deadlines, and the days they mean."""
