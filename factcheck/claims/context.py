"""What stands around a sentence: places named before it, the headline, the dateline, the speaker of a quotation."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from factcheck.claims.attributions import read_sources
from factcheck.claims.clauses import read_clauses, read_groups
from factcheck.claims.gazetteer import Mention, seen_at
from factcheck.claims.scene import Scene
from factcheck.lexicon import Lexicon
from factcheck.lexicon.places import PlaceWords
from factcheck.model.dates import DateMention
from factcheck.model.document import BlockKind
from factcheck.model.place import Nearness, PlaceMention
from factcheck.model.text import Sentence, Text
from factcheck.text.verb_groups import VerbGroup

_BACK = 3  # sentences before, in which a place spoken of may still be meant
_MENTIONS_BACK = 8
_TOKENS_BACK = 120
_CELLS = 24  # cells before and after, of which the labels tell what their column is of
_SETTLEMENTS = frozenset({"city", "town", "village", "municipality", "township"})
_WITHIN = frozenset({"city", "county", "district", "municipality", "province", "region", "state", "town", "village"})
_DATELINE_TOKENS = 14
_DASHES = frozenset({"-", "–", "—", "--", ":"})


class Surroundings:
    """Places and speakers of a whole text, asked by sentence."""

    def __init__(
        self, text: Text, mentions: Sequence[Mention], dates: Sequence[DateMention], words: PlaceWords
    ) -> None:
        """``mentions`` are all places of the text in order, ``words`` the words of places of its language."""
        self._labels, self._no_names = words.labels, words.no_names
        self._dates = dates
        self._date_firsts = [date.first for date in dates]
        self._last_sentence = {sentence.block: sentence for sentence in text.sentences}
        self._firsts_of_blocks = {sentence.block: sentence.first for sentence in reversed(text.sentences)}
        self._openers: dict[int, VerbGroup | None] = {}
        self._text = text
        self._mentions = mentions
        self._firsts = [mention.first for mention in mentions]
        self._sentence_firsts = [sentence.first for sentence in text.sentences]
        self._starts = [mention.place.span.start for mention in mentions]
        self._block_ends = [block.span.end for block in text.blocks]
        self._quote_starts = [quotation.start for quotation in text.quotations]
        heads = [m.place for m in mentions if self._kind_at(m) in (BlockKind.HEADLINE, BlockKind.SUMMARY)]
        self._headline = [seen_at(place, Nearness.HEADLINE) for place in heads]
        self._dateline = [seen_at(place, Nearness.DATELINE) for place in self._read_dateline()]
        self._previous = [seen_at(mention.place, Nearness.PREVIOUS) for mention in mentions]

    def mentions_in(self, sentence: Sentence) -> Sequence[Mention]:
        """The places named in a sentence."""
        start, end = self._range_of(sentence)
        return self._mentions[start:end]

    def _range_of(self, sentence: Sentence) -> tuple[int, int]:
        """Which of all places the sentence names: from the first number up to, not including, the second."""
        return bisect_left(self._firsts, sentence.first), bisect_left(self._firsts, sentence.last)

    def dates_in(self, sentence: Sentence) -> Sequence[DateMention]:
        """The dates of a sentence."""
        start = bisect_left(self._date_firsts, sentence.first)
        return self._dates[start : bisect_left(self._date_firsts, sentence.last)]

    def places_around(self, number: int) -> list[PlaceMention]:
        """Places outside sentence ``number`` that it may be about, nearest first."""
        sentences = self._text.sentences
        block = self._text.blocks[sentences[number].block]
        found: list[PlaceMention] = []
        for index in (block.row, block.column):
            found += [] if index is None else self._in_block(index, Nearness.CELL)
        if block.heading is not None:
            found += self._in_block(block.heading, Nearness.HEADING)
        for back in range(number - 1, max(-1, number - 1 - _BACK), -1):
            start, end = self._range_of(sentences[back])
            found += self._previous[start:end][::-1]
        return [*found, *self._headline, *self._dateline]

    def is_quoted(self, offset: int) -> bool:
        """Whether a clean offset stands inside a quotation."""
        at = bisect_right(self._quote_starts, offset) - 1
        return at >= 0 and offset < self._text.quotations[at].end

    def spoken_of(self, index: int) -> str | None:
        """The place last named before token ``index``."""
        at = bisect_left(self._firsts, index)
        return self._mentions[at - 1].place.name if at else None

    def resumed(self, index: int, kind: str, lexicon: Lexicon) -> str | None:
        """The place that "the county" before token ``index`` means: one of that kind, else the one last named."""
        at = bisect_left(self._firsts, index)
        near = [m for m in reversed(self._mentions[max(0, at - _MENTIONS_BACK) : at]) if index - m.last < _TOKENS_BACK]
        same = next((m for m in near if self._is_of_kind(m, kind)), None)
        if same is not None:
            return same.place.name
        words = lexicon.places
        if kind not in words.resumed:
            return None
        if kind in _WITHIN:
            near = [m for m in near if m.place.name not in words.countries]
        elif kind == "country":
            near = [m for m in near if m.place.name in words.countries]
        if kind not in _SETTLEMENTS:
            near = [m for m in near if m.place.name not in words.cities]
        left = [m for m in near if not self._is_of_other_kind(m, words.kinds) and not m.place.name.isupper()]
        heads = [m for m in left if self._heads_sentence(m)]
        if heads:
            return heads[0].place.name
        return left[0].place.name if len({m.place.name for m in left}) == 1 else None

    def _heads_sentence(self, mention: Mention) -> bool:
        """Whether a place sets the scene: it stands after a preposition at the head of its sentence."""
        at = bisect_right(self._sentence_firsts, mention.first) - 1
        return at >= 0 and mention.first - self._sentence_firsts[at] == 1

    def _is_of_other_kind(self, mention: Mention, kinds: frozenset[str]) -> bool:
        """As "Ndosho hospital" is no city."""
        tokens = self._text.tokens
        return mention.last < len(tokens) and tokens[mention.last].lower in kinds

    def _is_of_kind(self, mention: Mention, kind: str) -> bool:
        """As "Nakuru County" and "Zamzam camp" are of the kinds county and camp."""
        tokens = self._text.tokens
        after = tokens[mention.last].lower if mention.last < len(tokens) else ""
        return kind in (tokens[mention.last - 1].lower, after)

    def label(self, sentence: Sentence) -> str | None:
        """The place on the label of a cell's row, where the column of labels says that places stand in it."""
        block = self._text.blocks[sentence.block]
        if block.row is None:
            return None
        row = self._text.blocks[block.row]
        named = self._in_block(block.row, Nearness.CELL)
        if named:
            return named[0].name
        header = None if row.column is None else self._text.blocks[row.column].span.of(self._text.text).strip().lower()
        label = row.span.of(self._text.text).strip()
        if not self._no_names.isdisjoint(label.lower().split()):
            return None  # "Total", "Required"
        if header in self._labels:
            return label
        is_table = header is None and block.column is not None
        return label if is_table and label.istitle() and self._lists_places(sentence.block) else None

    def _lists_places(self, cell: int) -> bool:
        """Whether a place stands on one of the labels of the rows around a cell, of a table without their header."""
        blocks = self._text.blocks
        near = range(max(0, cell - _CELLS), min(len(blocks), cell + _CELLS))
        rows = {blocks[at].row for at in near if blocks[at].kind is BlockKind.CELL}
        return any(self._in_block(row, Nearness.CELL) for row in rows if row is not None)

    def headed(self, sentence: Sentence) -> str | None:
        """The place before the colon with which the sentence's line opens: "Mali: 12 dead. 900 fled."."""
        first = self._firsts_of_blocks.get(sentence.block, sentence.first)
        at = bisect_left(self._firsts, first)
        if first == sentence.first or at == len(self._mentions) or self._mentions[at].first > first + 1:
            return None
        mention = self._mentions[at]
        return mention.place.name if self._text.tokens[mention.last].text == ":" else None

    def list_opener(self, sentence: Sentence, lexicon: Lexicon) -> VerbGroup | None:
        """The last verb of the paragraph that opens the sentence's list with a colon, or of a lone figure's label."""
        blocks = self._text.blocks
        own = blocks[sentence.block]
        if own.kind is BlockKind.CELL and own.column is None and own.row in self._last_sentence:
            groups = read_groups(self._text.tokens, self._last_sentence[own.row], (), (), lexicon)
            return groups[-1] if groups else None
        if blocks[sentence.block].kind is not BlockKind.BULLET:
            return None
        index = self._opening(sentence.block)
        if index not in self._openers:
            self._openers[index] = self._read_opener(index, lexicon)
        return self._openers[index]

    def _opening(self, bullet: int) -> int:
        """The block before the list that a bullet is of, -1 where none is."""
        blocks = self._text.blocks
        index = bullet - 1
        while index >= 0 and blocks[index].kind is BlockKind.BULLET:
            index -= 1
        return index

    def _read_opener(self, block: int, lexicon: Lexicon) -> VerbGroup | None:
        last = self._last_sentence.get(block)
        if last is None or self._text.tokens[last.last - 1].text != ":":
            return None
        groups = read_groups(self._text.tokens, last, (), self.dates_in(last), lexicon)
        return groups[-1] if groups else None

    def speaker_around(self, scene: Scene) -> str | None:
        """Who says what a quotation says, where the quoted sentence does not: in the sentence after or before.

        For a list, who speaks in the line that opens it: "UNHCR says that:".
        """
        is_bullet = self._text.blocks[scene.sentence.block].kind is BlockKind.BULLET
        if is_bullet and scene.opener is not None and scene.opener.lemma in scene.lexicon.verbs.say:
            return self._speaker_of(self._last_sentence[self._opening(scene.sentence.block)], scene)
        if not self.is_quoted(scene.tokens[scene.sentence.first].start + 1):
            return None
        number = bisect_left(self._text.sentences, scene.sentence)
        for other in (number + 1, number - 1, number + 2):
            if not 0 <= other < len(self._text.sentences):
                continue
            sentence = self._text.sentences[other]
            if sentence.block != scene.sentence.block:
                continue
            name = self._speaker_of(sentence, scene)
            if name is not None:
                return name
        return None

    def _speaker_of(self, sentence: Sentence, scene: Scene) -> str | None:
        groups = read_groups(self._text.tokens, sentence, (), (), scene.lexicon)
        clauses = read_clauses(self._text.tokens, sentence, groups, (), scene.lexicon)
        other = replace(scene, sentence=sentence, groups=groups, clauses=clauses, mentions=(), dates=(), quantities=())
        sources = read_sources(other)
        if not sources:
            return None
        first, last = sources[-1].speaker
        return " ".join(self._text.span(first, last).of(self._text.text).split())

    def _in_block(self, index: int, nearness: Nearness) -> list[PlaceMention]:
        span = self._text.blocks[index].span
        start = bisect_left(self._starts, span.start)
        end = bisect_left(self._starts, span.end)
        return [seen_at(m.place, nearness) for m in self._mentions[start:end]]

    def _kind_at(self, mention: Mention) -> BlockKind:
        blocks = self._text.blocks
        index = bisect_left(self._block_ends, mention.place.span.end)
        return blocks[min(index, len(blocks) - 1)].kind

    def _read_dateline(self) -> list[PlaceMention]:
        """Places before the dash of a dateline in one of the first paragraphs."""
        seen = 0
        for sentence in self._text.sentences:
            if self._text.blocks[sentence.block].kind is not BlockKind.PARAGRAPH:
                continue
            seen += 1
            if seen > 3:
                break
            for index in range(sentence.first, min(sentence.last, sentence.first + _DATELINE_TOKENS)):
                if self._text.tokens[index].text in _DASHES and index > sentence.first:
                    return [m.place for m in self.mentions_in(sentence) if m.first < index]
        return []
