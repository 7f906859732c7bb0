"""Findings that are known and let be: comments in a draft, entries beside it, and the baseline of old drafts."""
