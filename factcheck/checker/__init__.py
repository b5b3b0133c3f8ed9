"""The pipeline from a document to what was read, compared and found in it, and the library built on it."""
