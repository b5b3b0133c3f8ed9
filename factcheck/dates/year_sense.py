"""Whether a bare number from 1800 to 2099 is a year: its neighbours decide, as in "the 2022 floods", "2022 people"."""

from __future__ import annotations

from factcheck.dates.scan import COMMA, Scan, digits, ends_before
from factcheck.model.text import HYPHEN, NUMBER, PUNCT, SUFFIX, SYMBOL, WORD

_MODERN, _LAST = 1900, 2100
# How far back a list of years is followed: "in 2019, 2020 and 2021".
_LONGEST_LIST = 6
_LONGEST_STREET = 3
_BRACKET = 5
_OPENERS = frozenset({"", ".", "!", "?", ":", ";", "“", '"', "‘", "•", "*", "|", "–", "—", "-"})
_QUALIFYING = frozenset({PUNCT, SUFFIX})


def is_measured(scan: Scan, i: int) -> bool:
    """Whether a unit, a percent sign, a magnitude or "GMT" stands at ``i``, right after a number."""
    years = scan.words.years
    return scan.lower(i) in years.units or scan.lower(i) in years.clock or scan.follows(i, years.unit_phrases) > i


def counts_something(scan: Scan, i: int) -> bool:
    """Whether a common noun in the plural, an adjective before it or not, stands at ``i``, right after a number."""
    if is_measured(scan, i):
        return True
    if not _is_common(scan, i) or scan.lower(i) in scan.words.years.nouns:
        return False
    if _is_plural(scan, i):
        return True
    words = scan.words
    functional = words.outlook.linking | words.outlook.boundaries | words.years.verbs | words.years.weak
    is_adjective = scan.lower(i) not in functional and scan.lower(i) not in words.years.no_plurals
    return is_adjective and _is_common(scan, i + 1) and scan.lower(i + 1) in words.years.counted


def is_free(scan: Scan, i: int) -> bool:
    """Whether no noun stands there to which the words before it would belong."""
    words = scan.words
    functional = words.outlook.linking | words.outlook.boundaries | words.years.verbs | words.join.both | words.join.to
    if scan.at(i).kind is HYPHEN:
        return not scan.is_glued(i)
    return not scan.is_word(i) or scan.lower(i) in functional or scan.lower(i) in words.outlook.past


def is_year(scan: Scan, i: int, depth: int = 0) -> bool:
    """Whether the plain four-digit number at ``i`` is a year."""
    years = scan.words.years
    value = digits(scan, i, 4)
    if value is None or not 1800 <= value <= 2099 or not _stands_free(scan, i):
        return False
    before = scan.lower(i - 1)
    is_origin = before in scan.words.join.to and scan.lower(i - 2) in years.to_heads  # "dates back to 1865"
    if value < _MODERN and before not in years.older and not is_origin:
        return False
    if _is_code_or_amount(scan, i) or is_measured(scan, i + 1) or _is_address(scan, i):
        return False
    if before in years.strong or scan.at(i - 1).kind is HYPHEN:
        return not (value % 100 == 0 and counts_something(scan, i + 1))
    if before in years.hedges:
        return _is_compared(scan, i) or _after_hedge(scan, i)
    return (
        _after_preposition(scan, i)
        or _is_abbreviated(scan, i)
        or _is_compared(scan, i)
        or _is_attribute(scan, i)
        or _is_pointed_at(scan, i)
        or _stands_in_list(scan, i, depth)
        or _stands_alone(scan, i)
        or _opens_range(scan, i, value)
    )


def _stands_free(scan: Scan, i: int) -> bool:
    """Whether nothing that makes it part of a code is glued to either side."""
    before, after = scan.at(i - 1), scan.at(i + 1)
    if scan.is_glued(i) and before.kind is not PUNCT:
        is_prefixed = before.kind is HYPHEN and scan.lower(i - 2) in scan.words.years.strong
        if not is_prefixed and before.text != "/":
            return False
    is_open = after.kind is HYPHEN and scan.lower(i + 2) in scan.words.join.now
    is_prose = is_open or after.kind in _QUALIFYING or after.text == "/"
    return not scan.is_glued(i + 1) or is_prose


def _is_code_or_amount(scan: Scan, i: int) -> bool:
    """Whether the word before makes it a name, a number in a list or money."""
    years = scan.words.years
    before = scan.at(i - 1)
    if before.lower == "." and scan.is_glued(i - 1) and scan.lower(i - 2) in years.code_heads:
        return True
    is_number_before = before.kind in (NUMBER, SYMBOL) and before.text != "/"
    return before.lower in years.code_heads or before.lower in years.currencies or is_number_before


def _is_abbreviated(scan: Scan, i: int) -> bool:
    """As in "c. 1950", "(b. 1950)"; and "as early as 1950"."""
    years = scan.words.years
    if scan.lower(i - 1) == "." and scan.is_glued(i - 1) and scan.lower(i - 2) in years.short:
        return not counts_something(scan, i + 1)
    is_timed = any(ends_before(scan, i, phrase) for phrase in scan.words.outlook.as_early_as)
    return is_timed and not counts_something(scan, i + 1)


def _is_address(scan: Scan, i: int) -> bool:
    """As in "2001 Main Street": names up to one for a street; not "the 2019 Duke Street fire"."""
    place = i + 1
    while scan.is_title(place) and place <= i + _LONGEST_STREET:
        if scan.lower(place) in scan.words.years.streets:
            return not _is_determined(scan, i - 1)
        place += 1
    return False


def _after_hedge(scan: Scan, i: int) -> bool:
    """As in "since around 2015", "worse than 2022"; but "around 2015 people", "more than 2022"."""
    years = scan.words.years
    if counts_something(scan, i + 1):
        return False
    if scan.lower(i - 1) in years.than:
        return scan.lower(i - 2) not in years.than_counts
    return scan.lower(i - 2) in years.strong


def _after_preposition(scan: Scan, i: int) -> bool:
    """As in "by 2028", "of 2010"; but "by 2000 soldiers", "rose by 2020", "a total of 2020"."""
    years = scan.words.years
    before, earlier = scan.lower(i - 1), scan.lower(i - 2)
    if before in years.heads:
        return not counts_something(scan, i + 1)
    if before in scan.words.join.to and before not in years.weak:
        return earlier in years.to_heads | scan.words.join.moves and not counts_something(scan, i + 1)
    if before not in years.weak or earlier in years.changes or earlier in years.totals:
        return False
    return not counts_something(scan, i + 1) and not counts_something(scan, _after_range(scan, i))


def _is_compared(scan: Scan, i: int) -> bool:
    """As in "compared with 2016", "an increase over 2018", "lower than 2016, when"; not "against 2016 in May"."""
    years, before, earlier = scan.words.years, scan.lower(i - 1), scan.lower(i - 2)
    if counts_something(scan, i + 1):
        return False
    is_before = before in years.compared | years.than | scan.words.join.to
    if is_before and scan.lower(scan.skip(i + 1, COMMA)) in years.told:
        return True
    if before in years.gained:
        return earlier in years.gains
    is_figure = scan.lower(i + 1) in scan.words.outlook.linking | scan.words.small.indefinite
    return before in years.compared and earlier in years.compared_heads and not is_figure


def _after_range(scan: Scan, i: int) -> int:
    """The place after "to 2050" where it follows the number, else the place after the number."""
    is_range = scan.lower(i + 1) in scan.words.join.to | scan.words.join.both and digits(scan, i + 2, 4) is not None
    return i + 3 if is_range else i + 1


def _is_attribute(scan: Scan, i: int) -> bool:
    """As in "the 2010 floods", "their deadly 2022 floods", "2022 and 2023 seasons", "2024 Joint Response Plan"."""
    words, years, after = scan.words, scan.words.years, scan.at(_after_range(scan, i))
    if after.kind is not WORD or after.lower in years.counted:
        return False
    if _is_determined(scan, i - 1):
        return True
    is_adjective = _is_common(scan, i - 1) and scan.lower(i - 1) not in years.quantifiers
    if is_adjective and _is_determined(scan, i - 2) and after.lower not in words.outlook.linking:
        return True
    if after.lower in years.nouns:
        return True
    return after.text[0].isupper() and (after.text.isupper() or not after.lower.endswith("s") or scan.is_title(i + 2))


def _is_pointed_at(scan: Scan, i: int) -> bool:
    """As in "both 2020 and 2021", "that 1978 resolution"; not "that 1978 schools"."""
    years, before, after = scan.words.years, scan.lower(i - 1), i + 1
    if before in years.pairing:
        is_pair = scan.lower(after) in scan.words.join.both and digits(scan, i + 2, 4) is not None
        return is_pair and not counts_something(scan, i + 3)
    outlook = scan.words.outlook
    is_verb = scan.lower(after) in outlook.past | outlook.linking | outlook.boundaries | years.verbs | outlook.copulas
    is_noun = _is_common(scan, after) and not is_verb and not scan.lower(after).endswith(outlook.past_ending)
    return before in years.pointing and is_noun and not counts_something(scan, after)


def _is_determined(scan: Scan, i: int) -> bool:
    """Whether a determiner or a possessive stands there."""
    return scan.lower(i) in scan.words.years.determiners or scan.at(i).kind is SUFFIX


def _stands_in_list(scan: Scan, i: int, depth: int) -> bool:
    """As in "in 2019, 2020 and 2021": the number before it is a year."""
    if depth >= _LONGEST_LIST:
        return False
    joins = scan.words.join.both | scan.words.small.either | {",", "/"}
    place = i - 1 if scan.lower(i - 1) in joins else i
    place = place - 1 if place < i and scan.lower(place - 1) == "," else place
    if place < i and scan.lower(place - 1) == ")":  # "in 2001 (2,590 deaths), 2003 (1,884)"
        place = _before_bracket(scan, place - 1)
    return place < i and scan.lower(i + 1) not in scan.words.years.counted and is_year(scan, place - 1, depth + 1)


def _before_bracket(scan: Scan, closing: int) -> int:
    """The place of the bracket that opens a short bracket, of a few words at most; else that where it closes."""
    inside = range(closing - 1, closing - 1 - _BRACKET, -1)
    return next((at for at in inside if scan.lower(at) == "("), closing)


def _stands_alone(scan: Scan, i: int) -> bool:
    """A cell or line of its own, "(2023)", "Geneva 2023", "Gaza, 2023", "2023 was ..."."""
    before, after = scan.at(i - 1), scan.at(i + 1)
    is_closed = after.kind in _QUALIFYING or after.text == ""
    if scan.first == i and (is_closed or after.lower in scan.words.years.verbs):
        return not (scan.is_value and after.text == "")
    if before.lower in _OPENERS and after.lower in scan.words.years.verbs:
        return True
    if before.lower in ("(", "["):
        return not counts_something(scan, i + 1)
    if before.lower == "," and is_closed:
        return scan.is_title(i - 2) or _is_cited(scan, i - 2)
    is_thing = scan.lower(i - 2) in scan.words.small.indefinite  # "a Peugeot 2008"
    return is_closed and ((scan.is_title(i - 1) and not is_thing) or _is_cited(scan, i - 1))


def _opens_range(scan: Scan, i: int, value: int) -> bool:
    """As in "2019 to present", and "2014 to 2018 was dry" at the start of a sentence."""
    joint, last = scan.at(i + 1), scan.skip(i + 2, scan.words.small.article)
    if joint.lower not in scan.words.join.to and joint.kind is not HYPHEN:
        return False
    if scan.lower(last) in scan.words.join.now:
        return scan.lower(last) in scan.words.join.to or not scan.is_word(last + 1) or scan.lower(i - 1) == "("
    year = digits(scan, i + 2, 4)
    is_later = year is not None and value < year < _LAST and joint.kind is not HYPHEN
    is_closed = scan.at(i + 3).text == "" or scan.lower(i + 3) in scan.words.years.verbs
    return is_later and is_closed and scan.lower(i - 1) in _OPENERS and not scan.is_value


def _is_cited(scan: Scan, i: int) -> bool:
    """Whether "et al.", full stop or not, ends at ``i``: "(Rahman et al., 2020)"."""
    return scan.lower(i - 1 if scan.lower(i) == "." else i) in scan.words.years.citing


def _is_common(scan: Scan, i: int) -> bool:
    """Whether a word in lower case stands there."""
    token = scan.at(i)
    return token.kind is WORD and token.text == token.lower


def _is_plural(scan: Scan, i: int) -> bool:
    """Whether the word looks like a plural noun."""
    word, years = scan.lower(i), scan.words.years
    if word in years.counted:
        return True
    is_verb = word in scan.words.outlook.opens or word in scan.words.outlook.past
    return len(word) > 3 and word[-1] == "s" and word[-2] not in "siu'" and word not in years.no_plurals and not is_verb
