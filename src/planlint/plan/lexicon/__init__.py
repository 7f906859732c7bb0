"""The words of the domain, as data."""
