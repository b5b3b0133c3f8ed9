"""A whole string that is one figure, as references keep them: "2.3 million", "more than 500", "60%"."""

from __future__ import annotations

from factcheck.lexicon import Lexicon
from factcheck.model.document import Block, BlockKind, Document
from factcheck.model.quantity import Quantity
from factcheck.model.span import Span
from factcheck.numerals import read_numerals
from factcheck.quantities.read import read_quantities
from factcheck.text import read_text


def read_value(written: str, lexicon: Lexicon) -> Quantity | None:
    """The one figure that the whole of ``written`` states; null where it is none, or where words are left over."""
    stripped = written.strip()
    span = Span(0, len(stripped))
    text = read_text(Document("", stripped, stripped, (Block(span, BlockKind.PARAGRAPH),)), lexicon)
    quantities = read_quantities(text, read_numerals(text, lexicon), (), lexicon)
    if len(quantities) != 1 or len(text.sentences) != 1:
        return None
    quantity = quantities[0]
    return quantity if quantity.phrase == Span(0, len(stripped)) else None
