"""Clean text to tokens, sentences and quotations."""
