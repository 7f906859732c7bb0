"""A Source becomes a Plan: the document as a reviewer sees it."""
