"""Whether a sentence looks forward at a date: the verb nearest to it in its clause decides."""

from __future__ import annotations

from factcheck.dates.scan import Scan, ends_before
from factcheck.lexicon.dates import Outlook
from factcheck.model.text import TokenKind

# How many tokens are looked at on either side.
_REACH = 30
_CLAUSE_ENDS = frozenset({";", ":", "(", ")", "–", "—", "--", "“", "”", '"', ".", "!", "?", "•"})
_AUXILIARY_REACH = 3


def looks_forward(scan: Scan, first: int, last: int) -> bool:
    """Whether the date at tokens ``first`` to ``last`` lies ahead, as far as its sentence tells.

    scan    the sentence that the date stands in
    returns False where nothing tells: news is about what has happened
    """
    cues = _Cues(scan, first, last)
    if any(ends_before(scan, first, phrase) for phrase in cues.words.deadlines):
        return True
    if scan.lower(first - 1) in cues.words.until:
        return cues.until()
    nearest, boundary = cues.before(first - 1, stop=True)
    if nearest is None:
        nearest = cues.after(last)
    if nearest is None and boundary >= scan.first:
        nearest, _ = cues.before(boundary - 1, stop=False)
    return bool(nearest)


class _Cues:
    """The verbs around one date, as signs of past or future."""

    def __init__(self, scan: Scan, first: int, last: int) -> None:
        self.scan, self.first, self.last = scan, first, last
        self.words: Outlook = scan.words.outlook

    def before(self, start: int, *, stop: bool) -> tuple[bool | None, int]:
        """What the nearest verb from ``start`` backwards says, and where the clause begins.

        stop    end at the beginning of the clause
        """
        lowest = max(self.scan.first, start - _REACH)
        infinitive: bool | None = None
        for i in range(start, lowest - 1, -1):
            found = self.sign(i)
            if found is not None:
                return found, i
            if self.is_infinitive(i):
                infinitive = True
            word = self.scan.lower(i)
            if stop and (word in _CLAUSE_ENDS or word in self.words.boundaries):
                return infinitive, i
        return infinitive, lowest - 1

    def after(self, start: int) -> bool | None:
        """What the first verb after the date says."""
        for i in range(start, min(self.scan.last, start + _REACH)):
            found = self.sign(i)
            if found is not None or self.scan.lower(i) in _CLAUSE_ENDS - {"“", "”", '"', "(", ")"}:
                return found
            if self.is_infinitive(i):
                return True
        return None

    def until(self) -> bool:
        """Until a date that lies ahead, unless something lasted until it."""
        for i in range(self.first - 2, max(self.scan.first, self.first - _REACH) - 1, -1):
            if self.scan.lower(i) in self.words.lasting:
                return False
            if self.sign(i) is not None:
                return True
        return self.after(self.last) is not False

    def sign(self, i: int) -> bool | None:
        """True for a verb of the future at ``i``, False for one of the past, None for anything else."""
        token = self.scan.at(i)
        if token.kind not in (TokenKind.WORD, TokenKind.SUFFIX):
            return None
        for read in (self._ahead, self._present, self._past):
            found = read(i, token.lower)
            if found is not None:
                return found
        return None

    def _ahead(self, i: int, word: str) -> bool | None:
        """As in "will", "may resume", "is due on", "agreed to", "Next update:"."""
        words, scan = self.words, self.scan
        if word in words.future:
            return True if scan.lower(i - 1) not in scan.words.years.determiners else None
        if word in words.modals:
            is_name = scan.at(i).text.istitle()
            return None if is_name else not self._is_perfect(i)
        if word in words.planned:
            return self._planned(i)
        is_intended = word in words.before_to and scan.lower(i + 1) in scan.words.small.infinitive
        return True if is_intended or (word in words.heralds and i <= scan.first + 1) else None

    def is_infinitive(self, i: int) -> bool:
        """As in "to vote", which looks forward where no finite verb stands."""
        return (
            self.scan.lower(i) in self.scan.words.small.infinitive and self.scan.lower(i + 1) in self.words.infinitives
        )

    def _is_perfect(self, i: int) -> bool:
        """Whether a modal is one of the past: "may have been killed"."""
        return any(self.scan.lower(k) in self.words.have for k in range(i + 1, i + 1 + _AUXILIARY_REACH))

    def _planned(self, i: int) -> bool | None:
        """As in "is due on Sunday"; not "was due on Sunday", "due to rain"."""
        before = self._auxiliary(i)
        if before in self.words.past_be or before in self.words.be:
            return False
        is_because = (
            self.scan.lower(i) in self.words.because and self.scan.lower(i + 1) in self.scan.words.small.infinitive
        )
        return None if is_because and before not in self.words.copulas else True

    def _present(self, i: int, word: str) -> bool | None:
        """As in "opens on Monday", "schools open on Monday", "the vote is on Sunday", "needs 20 trucks by Friday"."""
        words, scan = self.words, self.scan
        if word in words.opens:
            return None if scan.lower(i - 1) in scan.words.years.determiners | scan.words.numbers.words.keys() else True
        is_next = i in (self.first - 1, self.first - 2) and (i == self.first - 1 or scan.lower(i + 1) in words.linking)
        if is_next and (
            word in words.copulas or (word in words.open and scan.lower(i - 1).endswith(scan.words.small.plural))
        ):
            return True
        return True if word in words.needs and scan.lower(self.first - 1) in scan.words.small.by_day else None

    def _past(self, i: int, word: str) -> bool | None:
        """False for a finite past tense, None for a participle that an auxiliary further left decides."""
        words, scan = self.words, self.scan
        if word in words.have:
            before = scan.lower(i - 1)
            return (
                None
                if before in words.modals or before in words.future or before in scan.words.small.infinitive
                else False
            )
        if not self._is_past_form(word):
            return None
        if word not in words.past and (scan.at(i).text != word or self._is_attributive(i, word)):
            return None
        before = self._auxiliary(i)
        if before in words.be or before in words.copulas or before in words.have or before in words.future:
            return None
        return None if before in scan.words.small.infinitive or before in words.modals else False

    def _is_past_form(self, word: str) -> bool:
        """Whether it has the form of a past tense or participle."""
        is_regular = word.endswith(self.words.past_ending) and len(word) > 3
        return word in self.words.past or (is_regular and word not in self.words.not_past)

    def _is_attributive(self, i: int, word: str) -> bool:
        """Whether a participle stands before its noun: "displaced people"."""
        after = self.scan.at(i + 1)
        is_noun = after.kind is TokenKind.WORD and after.lower not in self.words.linking | self.words.boundaries
        return word in self.words.attributive and is_noun

    def _auxiliary(self, i: int) -> str:
        """The word before, adverbs left out; for the second of two participles, the word before the first."""
        place = i - 1
        if self.scan.lower(place) in self.scan.words.join.both and self._is_past_form(self.scan.lower(place - 1)):
            place -= 2
        for _ in range(_AUXILIARY_REACH):
            word = self.scan.lower(place)
            if word not in self.words.adverbs and not word.endswith(self.words.adverb_ending):
                break
            place -= 1
        return self.scan.lower(place)
