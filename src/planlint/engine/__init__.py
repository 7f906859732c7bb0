"""Runs rules over plans and decides what is shown."""
