"""The pages of the documentation that are made of code."""
