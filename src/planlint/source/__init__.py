"""Bytes become a Source: text that knows its positions."""
