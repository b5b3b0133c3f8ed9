"""The nouns of the program: frozen values that the rooms hand to each other."""
