"""Settings: what they are, where they are found, and where each value came from."""
