"""How one figure of a draft was read and compared: every value that the rooms gave it, with the words it came from."""

from factcheck.explain.explain import explain
from factcheck.explain.model import Explanation, NothingHereError

__all__ = ["Explanation", "NothingHereError", "explain"]
