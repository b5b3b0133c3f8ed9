"""What one word of a sentence says about a date in it: ahead, past, or nothing."""

from __future__ import annotations

from factcheck.dates.scan import Scan
from factcheck.lexicon.dates import Outlook
from factcheck.model.text import SUFFIX, WORD

_AUXILIARY_REACH = 3
_SUBJECT_REACH = 8
# How far before a plan a verb of saying is looked for, and how many words may lead from it to its date.
_REPORT_REACH, _ARTICLES = 12, 2
# How far a place may lead from a verb to its date.
_WAY = 6
_NOW = frozenset({"now", "still"})  # "a crate that cost 4,000 in April now goes for 6,500"


class VerbSigns:
    """The words around the date at tokens ``first`` and after, as signs of future or past."""

    def __init__(self, scan: Scan, first: int) -> None:
        """``scan`` is the sentence of the date."""
        self._scan, self._first = scan, first
        self._words: Outlook = scan.words.outlook

    def sign(self, i: int) -> bool | None:
        """True for a verb of the future at ``i``, False for one of the past, None for anything else."""
        token = self._scan.at(i)
        if token.kind not in (WORD, SUFFIX):
            return None
        for read in (self._ahead, self._announced, self._present, self._past):
            found = read(i, token.lower)
            if found is not None:
                return found
        return None

    def is_infinitive(self, i: int) -> bool:
        """Whether "to" and a verb stand there: "to vote", "to leave"; not "to the camp", "to Gaza"."""
        after = self._scan.at(i + 1)
        is_verb = after.kind is WORD and after.text == after.lower
        return self._is_to(i) and is_verb and after.lower not in self._scan.words.years.determiners

    def is_plain_infinitive(self, i: int) -> bool:
        """Whether the infinitive is one that looks forward where no finite verb stands: "Council to vote"."""
        return self.is_infinitive(i) and self._scan.lower(i + 1) in self._words.infinitives

    def is_apposed(self, i: int) -> bool:
        """Whether it opens "to be" and a participle, set off by a comma: "a dam, to be finished in May"."""
        is_set_off = self._scan.lower(i - 1) == "," and self._scan.lower(i + 1) in self._words.be
        return is_set_off and self._is_to(i) and self._is_past_form(self._scan.lower(i + 2))

    def is_order(self, i: int) -> bool:
        """Whether the past verb there is one of saying what shall be done: "told residents to leave"."""
        return self._scan.lower(i) in self._words.orders

    def _is_to(self, i: int) -> bool:
        return self._scan.lower(i) in self._scan.words.small.infinitive

    def _ahead(self, i: int, word: str) -> bool | None:
        """As in "will", "may resume", "is due on", "agreed to", "Next update:"."""
        words, scan = self._words, self._scan
        if word in words.future:
            return True if scan.lower(i - 1) not in scan.words.years.determiners else None
        if word in words.modals:
            return None if scan.at(i).text.istitle() else not (self._is_perfect(i) or self._is_failure(i, word))
        if word in words.planned or (word in words.planned_for and scan.lower(i + 1) in words.planned_with):
            return self._planned(i)
        if word in words.prospective:
            return True if self._auxiliary(i) in words.copulas and scan.lower(i + 1) not in words.relatives else None
        is_intended = word in words.before_to and self._is_to(i + 1) and not self._is_resolved(i, word)
        return True if is_intended or (word in words.heralds and i <= scan.first + 1) else None

    def _is_perfect(self, i: int) -> bool:
        """Whether a modal is one of the past: "may have been killed"."""
        return any(self._scan.lower(k) in self._words.have for k in range(i + 1, i + 1 + _AUXILIARY_REACH))

    def _is_failure(self, i: int, word: str) -> bool:
        """Whether a modal tells what did not work out: "nobody could be reached", "could not stop"."""
        if word not in self._words.can:
            return False
        around = (*range(i - _SUBJECT_REACH, i), i + 1)
        return any(self._scan.lower(k) in self._words.negations for k in around)

    def _is_resolved(self, i: int, word: str) -> bool:
        """Whether the date is the day of the resolution itself: "On Sunday the council agreed to meet"."""
        if i <= self._first or word not in self._words.resolved:
            return False
        return self._auxiliary(i) not in self._words.have | self._words.copulas | self._words.be

    def _planned(self, i: int) -> bool | None:
        """As in "is due on Sunday"; not "was due on Sunday", "due to rain"."""
        before = self._auxiliary(i)
        if before in self._words.past_be or before in self._words.be:
            words = self._words
            if before in words.past_be and self._is_reported(i):
                return True
            return before in words.be and self._scan.lower(i - 2) in words.future | words.modals
        if self._is_resolved(i, self._scan.lower(i)):
            return None
        is_because = self._scan.lower(i) in self._words.because and self._is_to(i + 1)
        return None if is_because and before not in self._words.copulas else True

    def _is_reported(self, i: int) -> bool:
        """Whether it is told as a plan, for the date right after it: "said the vote was planned for early March"."""
        scan, words = self._scan, self._words
        is_close = (
            scan.lower(i + 1) in words.planned_with | scan.words.small.on_day and i + 2 >= self._first - _ARTICLES
        )
        if not is_close and not (self._is_to(i + 1) and self._first - i <= _REPORT_REACH):
            return False
        lowest = max(scan.first, i - _REPORT_REACH)
        return any(scan.lower(k) in words.saying for k in range(i - 2, lowest - 1, -1))

    def _announced(self, i: int, word: str) -> bool | None:
        """As in "predicted rain from 21 May", "is considering a strike for Friday", "has announced a vote"."""
        words = self._words
        if word not in words.foretold and word not in words.intending and word not in words.announced:
            return None
        before = self._auxiliary(i)
        if word in words.foretold:
            return before in words.copulas or self._foretold(i)
        if word in words.intending:
            return True if before in words.copulas else None
        # A day right after the verb does not go with "has announced": it belongs to something else.
        is_apart = word in words.announced and before in words.perfect and i < self._first - 2
        return True if is_apart else None

    def _foretold(self, i: int) -> bool:
        """As in "predicted heavy rain from 21 May"; not "predicted on Monday", "predicted in its May report"."""
        small = self._words.linking | self._scan.words.years.determiners | self._words.adverbs
        is_day_of_telling = all(self._scan.lower(k) in small for k in range(i + 1, self._first))
        return not is_day_of_telling and self._auxiliary(i) not in self._words.past_be | self._words.be

    def _present(self, i: int, word: str) -> bool | None:
        """As in "opens on Monday", "schools open on Monday", "the vote is on Sunday", "needs 20 trucks by Friday"."""
        words, scan = self._words, self._scan
        before = scan.lower(i - 1)
        if word in words.opens:
            is_noun = before in scan.words.years.determiners | scan.words.numbers.words.keys()
            return None if is_noun or before in _NOW else True
        if word in words.foresee:
            return True if before.endswith(scan.words.small.plural) or before in words.plural_subjects else None
        if word in words.open and self._leads_to_date(i):
            is_coordinated = before in scan.words.join.both
            is_relative = before in words.relatives
            return True if is_coordinated or is_relative or before.endswith(scan.words.small.plural) else None
        if word in scan.words.directed and scan.words.directed[word] > 0 and i == self._first - 1:
            return True
        is_next = i == self._first - 1 or (i == self._first - 2 and scan.lower(i + 1) in words.linking)
        if is_next and word in words.copulas:
            return True
        is_need = word in words.needs or (word in words.needed and self._auxiliary(i) in words.copulas)
        is_due = i < self._first and scan.lower(self._first - 1) in scan.words.small.by_day
        return True if is_need and is_due else None

    def _leads_to_date(self, i: int) -> bool:
        """Whether a date or a preposition of one follows the word."""
        words, after = self._scan.words, self._scan.lower(i + 1)
        is_on_the_way = self._is_to(i + 1) and self._first - i <= _WAY  # "voters go to the polls on Sunday"
        return i == self._first - 1 or is_on_the_way or after in words.outlook.linking or after in words.weekdays.all

    def _past(self, i: int, word: str) -> bool | None:
        """False for a finite past tense, True for "won't", None for a participle that an auxiliary decides."""
        words, scan = self._words, self._scan
        if word in words.have:
            before = scan.lower(i - 1)
            is_infinite = before in words.modals or before in words.future or self._is_to(i - 1)
            return None if is_infinite else False
        if not self._is_past_form(word):
            return None
        if scan.follows(i, words.will_not) > i:
            return True
        if word not in words.past and (scan.at(i).text != word or self._is_attributive(i, word)):
            return None
        before = self._auxiliary(i)
        is_participle = before in words.be or before in words.copulas or before in words.have
        is_infinitive = before in words.future or before in words.modals or before in scan.words.small.infinitive
        return None if is_participle or is_infinitive else False

    def _is_past_form(self, word: str) -> bool:
        """Whether it has the form of a past tense or participle."""
        is_regular = word.endswith(self._words.past_ending) and len(word) > 3
        return word in self._words.past or (is_regular and word not in self._words.not_past)

    def _is_attributive(self, i: int, word: str) -> bool:
        """Whether a participle stands before its noun: "displaced people"."""
        after = self._scan.at(i + 1)
        is_noun = after.kind is WORD and after.lower not in self._words.linking | self._words.boundaries
        if not is_noun or word in self._words.attributive:
            return is_noun
        before = self._auxiliary(i)
        return before in self._scan.words.years.determiners and before not in self._words.undetermined

    def _auxiliary(self, i: int) -> str:
        """The word before, adverbs left out; for the second of two participles, the word before the first."""
        place = i - 1
        if self._scan.lower(place) in self._scan.words.join.both and self._is_past_form(self._scan.lower(place - 1)):
            place -= 2
        for _ in range(_AUXILIARY_REACH):
            word = self._scan.lower(place)
            if word not in self._words.adverbs and not word.endswith(self._words.adverb_ending):
                break
            place -= 1
        return self._scan.lower(place)
