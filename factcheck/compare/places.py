"""Where a claim may be meant to hold, nearest first, and where looking further would be guessing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import NamedTuple

from factcheck.compare.index import Index
from factcheck.compare.neighbours import lead_in
from factcheck.compare.view import View
from factcheck.model.place import Nearness, PlaceMention
from factcheck.model.span import Span
from factcheck.model.text import Text, TokenKind

_NEAR = frozenset({Nearness.PHRASE, Nearness.CLAUSE, Nearness.CELL})
_JOINED = 3  # "and", a name, and the comma or the full stop after it
_NATIONWIDE = "nationw"
_EXAMPLE = 20  # code points in which "including" stands before a place
_ORIGIN = 40  # code points from "from" to a place: "from New Fangak, Jonglei State"
_OWNER = 3  # code points of "'s " between a place and one in it
_AROUND = 5  # claims on either side that may stand in one sentence


@dataclass(frozen=True, slots=True)
class Level:
    """Places that are equally near to a claim.

    ``is_binding``  the claim speaks of these and of no other place: where nothing is on record for them, the search
                    ends, so that a figure about Rafah is never taken for one about Gaza
    ``weight``      how sure it is that they are meant
    ``firm``        those of them that are sure enough to contradict the claim
    ``is_contested``  they compete: sure enough only where just one of them has anything on record
    """

    ids: tuple[str, ...]
    is_binding: bool
    weight: int
    firm: frozenset[str] = frozenset()
    is_contested: bool = False


class _Scene(NamedTuple):
    """What finding the place of a claim needs to know: the claim, those around it, the text and the reference."""

    view: View
    views: Sequence[View]
    text: Text
    reference: Index


def place_levels(view: View, views: Sequence[View], text: Text, index: Index) -> tuple[Level, ...]:
    """The places to look up for a claim, in order.

    A place that the claim names itself binds, whether the reference knows it or not. Places of the wider context
    only suggest: for them the places that they lie in are looked up as well.

    views   those of all claims: a place in the phrase of another figure may not be this one's
    """
    mentions = _of_itself(_meant(view, views, text, index), view, views, text, index)
    is_placed = any(mention.nearness is Nearness.PHRASE and mention.id for mention in mentions)
    if not is_placed and _is_of_country(view, views, text, index):
        return _of_country(mentions, index)
    if (
        view.claim.quantity.phrase_last < len(text.tokens)
        and text.tokens[view.claim.quantity.phrase_last].lower == "elsewhere"
    ):
        return ()
    named = view.placed.place
    is_name = named is not None and not _is_dropped(named, view, mentions)
    return (
        _of_context(mentions, view, views, index)
        if named is None or not is_name
        else _of_named(named, mentions, _Scene(view, views, text, index))
    )


def _of_named(named: str, mentions: Sequence[PlaceMention], scene: _Scene) -> tuple[Level, ...]:
    """For a place that the claim names itself."""
    view, views, text, index = scene
    own = _named(named, mentions, index)
    if any(_is_joined(mention, mentions, text, index) for mention in own):
        return (Level((), is_binding=True, weight=0),)
    if not own and _is_kind(named, view, index):
        return _of_kind(named, mentions, view, views, index)
    if all(mention.nearness >= Nearness.PREVIOUS for mention in own):
        return _of_context(mentions, view, views, index)
    if all(_is_origin(mention, text) for mention in own):
        wider = [mention for mention in mentions if not _is_origin(mention, text)]
        return (Level(_ids(own), is_binding=False, weight=10), *_of_context(wider, view, views, index))
    if not _ids(own):
        return _of_unknown(own, mentions, scene)
    return _of_known(own, mentions, scene)


def _is_origin(mention: PlaceMention, text: Text) -> bool:
    """Whether a place is where somebody or something comes from: "646,000 people from neighbouring Myanmar"."""
    for word in reversed(text.text[max(0, mention.span.start - _ORIGIN) : mention.span.start].split()):
        if word == "from":
            return True
        if not (word[0].isupper() or word in ("neighbouring", "neighboring", "nearby", "the", "and")):
            return False
    return False


def _of_kind(
    named: str, mentions: Sequence[PlaceMention], view: View, views: Sequence[View], index: Index
) -> tuple[Level, ...]:
    """For a place named by its kind alone: "in both provinces" may be any; "in relief camps", "Total" leave it open."""
    levels = _of_context(mentions, view, views, index)
    is_open = (
        named.lower() in index.words.whole_cues or named.rsplit(" ", 1)[-1].removesuffix("s") in index.words.site_nouns
    )
    return levels if is_open else tuple(replace(level, firm=frozenset(), is_contested=False) for level in levels)


def _of_known(own: Sequence[PlaceMention], mentions: Sequence[PlaceMention], scene: _Scene) -> tuple[Level, ...]:
    """For a place of the reference: it alone; less surely where it is another figure's or only of the sentence."""
    view, views, text, index = scene
    ids, spans = _ids(own), {mention.span for mention in own}
    if _is_of_part(view, own, views):
        return _of_context([mention for mention in mentions if mention.span not in spans], view, views, index)
    if _is_of_another(view, own, views):
        wider = [mention for mention in mentions if mention.nearness not in _NEAR]
        return (Level(ids, is_binding=False, weight=14, firm=frozenset(ids)), *_of_context(wider, view, views, index))
    level = Level(ids, is_binding=True, weight=20, firm=frozenset(ids))
    goals = _ids([m for m in mentions if m.nearness is Nearness.CLAUSE and m.id not in ids and _is_goal(m, text)])
    if goals and all(mention.nearness is Nearness.CLAUSE for mention in own if mention.nearness in _NEAR):
        return (Level(goals, is_binding=True, weight=16, firm=frozenset(goals)),)
    if any(mention.nearness in _NEAR for mention in own):
        others = _ids([m for m in mentions if m.nearness is Nearness.CLAUSE and m.id not in ids])
        if not others or any(mention.nearness is not Nearness.CLAUSE for mention in own if mention.nearness in _NEAR):
            return (level,)
        return (replace(level, is_binding=False), Level(others, is_binding=True, weight=14))
    around = tuple(place for place in _with_ancestors(ids, index) if place not in ids)
    return (replace(level, is_binding=False), Level(around, is_binding=True, weight=6))


def _words_before(mention: PlaceMention, text: Text) -> list[str]:
    """The last words before a place, lower case."""
    return text.text[max(0, mention.span.start - _EXAMPLE) : mention.span.start].lower().split()


def _is_goal(mention: PlaceMention, text: Text) -> bool:
    """Whether a place is where somebody goes: "Karabakh: 110,000 flee to Armenia"."""
    before = _words_before(mention, text)
    return before[-1:] in (["to"], ["into"])


def _is_aside(mention: PlaceMention, text: Text, index: Index) -> bool:
    """Whether a place is only one of those meant, or says where another one lies.

    "33 districts in 11 provinces, including Luanda"; "Uige, about 300 km north of Luanda".
    """
    before = _words_before(mention, text)
    last = before[-1] if before else ""
    if last in ("including", "notably", "especially") or before[-2:] == ["such", "as"]:
        return True
    return last == "of" and len(before) > 1 and before[-2] in index.words.directions


def _is_joined(mention: PlaceMention, mentions: Sequence[PlaceMention], text: Text, index: Index) -> bool:
    """Whether a place is named together with another one, known or not, so that a figure is of both."""
    if any(_is_listed(mention, other, text, index) for other in mentions):
        return True
    return mention.nearness in _NEAR and _goes_on(mention, text, index)


def _is_listed(mention: PlaceMention, other: PlaceMention, text: Text, index: Index) -> bool:
    """Whether two places of a clause are named together, so that a figure is of both: "in Türkiye and Syria"."""
    if mention.nearness not in _NEAR or other.nearness not in _NEAR:
        return False
    first, last = sorted((mention.span, other.span))
    between = text.text[first.end : last.start].lower().replace(",", " , ").split()
    if not {"and", "&"}.intersection(between) or not index.words.name_links.issuperset(between):
        return False
    families = [{m.id, *index.ancestors(m.id)} if m.id else {m.name} for m in (mention, other)]
    return families[0].isdisjoint(families[1]) or len(families[0] & families[1]) < min(map(len, families))


def _goes_on(mention: PlaceMention, text: Text, index: Index) -> bool:
    """Whether a name that no gazetteer knows is joined to a place: "in Caldra and Ossovia, 2,950 people"."""
    at = bisect_left(text.tokens, mention.span.end, key=lambda token: token.start)
    joined = text.tokens[at : at + 3]
    if len(joined) < _JOINED or joined[0].lower not in ("and", "&"):
        return False
    name, after = joined[1:]
    verbs = index.lexicon.verbs
    is_name = name.kind is TokenKind.WORD and name.text[0].isupper()
    return is_name and after.kind is TokenKind.PUNCT and name.lower not in verbs.lemmas


def _named(name: str, mentions: Sequence[PlaceMention], index: Index) -> list[PlaceMention]:
    """The mentions of the place that a claim names, the very name before one within it or around it."""
    name = name.removeprefix("the ").removeprefix("The ")
    same = [mention for mention in mentions if mention.name.removeprefix("the ") == name]
    inner = [m for m in mentions if m.nearness in _NEAR and m.id and _is_within(m, same, index)]
    if inner:
        return inner  # "Pakistan's North West Frontier Province"
    near = [m for m in mentions if m.nearness <= Nearness.CELL and (m.name in name or name in m.name)]
    return same or near


def _is_within(mention: PlaceMention, others: Sequence[PlaceMention], index: Index) -> bool:
    """Whether a place lies in one of the others, which stands right before it and owns it."""
    around = set(index.ancestors(mention.id)) if mention.id else set()
    return any(other.id in around and 0 < mention.span.start - other.span.end <= _OWNER for other in others)


def _is_kind(name: str, view: View, index: Index) -> bool:
    """Whether a place is named by its kind alone, in a sentence: "in relief camps"; or is the label of a total."""
    return (name.islower() and not view.is_cell) or name.lower() in index.words.whole_cues


def _meant(view: View, views: Sequence[View], text: Text, index: Index) -> list[PlaceMention]:
    """The places around a claim: no names within longer ones, no cues taken for names, datelines as such."""
    if view.is_cell and not view.claim.places:
        return _above(view, views)
    start = text.tokens[lead_in(view.placed.sentence, text)].start
    first = text.tokens[text.sentences[view.placed.sentence].first].start
    found: list[PlaceMention] = []
    for mention in _outermost(view.placed.places):
        if start > first and mention.nearness is Nearness.PREVIOUS:
            continue  # what stands before a dateline is headline, byline or caption
        if first <= mention.span.start < start:
            found.append(replace(mention, nearness=Nearness.DATELINE))
        elif _is_aside(mention, text, index):
            continue
        elif mention.id is not None or not _is_cue(mention, view, text):
            found.append(mention)
    return found


def _is_of_included(mention: PlaceMention, view: View, text: Text, index: Index) -> bool:
    """Whether a place is that of some of them: "2.6 million people are hungry, including some in Turkana"."""
    end = view.placed.quantity.phrase.end
    is_after = mention.nearness in (Nearness.CLAUSE, Nearness.SENTENCE) and mention.span.start > end
    return is_after and not index.words.some_of_them.isdisjoint(text.text[end : mention.span.start].lower().split())


def _of_itself(
    mentions: list[PlaceMention], view: View, views: Sequence[View], text: Text, index: Index
) -> list[PlaceMention]:
    """Without the places that parts named after the figure have: "54,000, including 13,000 in the north"."""
    after = (part for part in views[view.number + 1 : view.number + _AROUND] if part.is_part)
    mentions = [mention for mention in mentions if not _is_of_included(mention, view, text, index)]
    part = next((part for part in after if part.claim.sentence == view.claim.sentence), None)
    if part is None or view.is_part:
        return mentions
    start = text.tokens[part.claim.quantity.phrase_first].start
    return [m for m in mentions if m.nearness is not Nearness.SENTENCE or m.span.start < start]


def _above(view: View, views: Sequence[View]) -> list[PlaceMention]:
    """The places of the last figure before a table, for cells whose labels name none."""
    above = next((other for other in reversed(views[: view.number]) if not other.is_cell), None)
    places = above.claim.places if above else ()
    return [replace(place, nearness=Nearness.PREVIOUS) for place in places if place.nearness <= Nearness.SENTENCE]


def _outermost(mentions: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Without the mentions that lie within a longer one: "Syria" in "Türkiye and Syria"."""
    if len({mention.span for mention in mentions}) < 2:
        return list(mentions)
    inner = set[Span]()
    end = -1
    for start, last in sorted({(m.span.start, -m.span.end) for m in mentions}):
        if -last <= end:
            inner.add(Span(start, -last))
        end = max(end, -last)
    return [mention for mention in mentions if mention.span not in inner]


def _is_dropped(name: str, view: View, mentions: Sequence[PlaceMention]) -> bool:
    """Whether the place that a claim names is no place after all."""
    spans = {mention.span for mention in mentions}
    same = [mention for mention in _outermost(view.placed.places) if mention.name == name]
    return bool(same) and all(mention.span not in spans for mention in same)


def _is_cue(mention: PlaceMention, view: View, text: Text) -> bool:
    """Whether what looks like a name is a cue of an indicator: "IPC Phase 4"."""
    tokens = text.tokens
    return any(
        tokens[hit.first].start < mention.span.end and mention.span.start < tokens[hit.last - 1].end
        for hit in view.scan.cues
    )


def _is_of_country(view: View, views: Sequence[View], text: Text, index: Index) -> bool:
    """Whether the clause says that it holds in the whole country: "nationwide", "across the country"."""
    tokens = text.tokens
    first, last = view.claim.clause
    for at in range(first, min(last, len(tokens))):
        if tokens[at].lower not in index.words.whole_country or _is_in_other(at, view, views):
            continue
        before = [token.lower for token in tokens[max(first, at - 2) : at]]
        after = tokens[at + 1].kind if at + 1 < len(tokens) else None
        if tokens[at].lower.startswith(_NATIONWIDE):
            return True
        is_noun = before[-1:] in (["the"], ["whole"], ["entire"])
        if after is not TokenKind.SUFFIX and before[:1] != ["of"] and is_noun:
            return True
    return False


def _is_in_other(at: int, view: View, views: Sequence[View]) -> bool:
    """Whether a token stands in the phrase of another figure: "of 1,545 nationwide deaths, Punjab reported 191"."""
    near = views[max(0, view.number - _AROUND) : view.number + _AROUND]
    quantities = (other.claim.quantity for other in near if other.number != view.number)
    return any(quantity.phrase_first <= at < quantity.phrase_last for quantity in quantities)


def _of_country(mentions: Sequence[PlaceMention], index: Index) -> tuple[Level, ...]:
    """The countries in which the places around a claim lie."""
    ids = (
        tuple(dict.fromkeys([*_ids(mentions)[:1], *index.ancestors(_ids(mentions)[0])][-1:])) if _ids(mentions) else ()
    )
    return (Level(ids, is_binding=True, weight=14, firm=frozenset(ids)),)


def _of_unknown(own: Sequence[PlaceMention], mentions: Sequence[PlaceMention], scene: _Scene) -> tuple[Level, ...]:
    """For a name that the reference does not know: the known place beside it, which may be meant, else nothing.

    In "Tabayin, central Myanmar" the second name only explains the first.
    """
    view, views, text, index = scene
    known = [m for m in mentions if m.id is not None and m.nearness <= Nearness.SENTENCE]
    ids = _ids(known)
    explained = {m.id for m in known for o in own if text.text[m.span.end : o.span.start] == ", " and m.id is not None}
    if not ids and own and all(mention.nearness is Nearness.SENTENCE for mention in own):
        return _of_context(mentions, view, views, index)
    return (Level(ids, is_binding=True, weight=10, firm=frozenset(explained)),)


def _is_of_another(view: View, own: Sequence[PlaceMention], views: Sequence[View]) -> bool:
    """Whether the place stands in the phrase of another figure: "Türkiye's 10 provinces", "2.2 million in Gaza"."""
    if any(mention.nearness is Nearness.PHRASE for mention in own):
        return False
    spans = {mention.span for mention in own}
    near = views[max(0, view.number - _AROUND) : view.number + _AROUND]
    return any(
        place.span in spans and place.nearness is Nearness.PHRASE
        for other in near
        if other.number != view.number and other.claim.sentence == view.claim.sentence
        for place in other.claim.places
    )


def _is_of_part(view: View, own: Sequence[PlaceMention], views: Sequence[View]) -> bool:
    """Whether the place is that of a part named after the figure: "96 people are missing, 41 of them in Muisne"."""
    spans = {mention.span for mention in own}
    after = views[view.number + 1 : view.number + _AROUND]
    return any(
        part.is_part and part.claim.sentence == view.claim.sentence and place.nearness is Nearness.PHRASE
        for part in after
        for place in part.claim.places
        if place.span in spans
    )


def _of_context(mentions: Sequence[PlaceMention], view: View, views: Sequence[View], index: Index) -> tuple[Level, ...]:
    """The places of the clause, then of the sentence, then of what stands around it.

    A place of the sentence binds, unless it is that of another figure: then no place of the sentence does.
    """
    levels: list[Level] = []
    is_elsewhere = False  # an unknown place stands in the sentence: places of the wider context do not contradict
    for nearness, group in groupby(sorted(mentions, key=lambda m: m.nearness), key=lambda m: m.nearness):
        found = list(group)
        ids = _ids(found)
        if nearness in _NEAR:
            return (*levels, Level(ids, is_binding=True, weight=16, firm=frozenset(ids)))
        if nearness is Nearness.SENTENCE:
            is_elsewhere = len(ids) < len(found)
            firm = frozenset(ids) if len(ids) == 1 else frozenset[str]()
            is_binding = bool(ids) and not any(_is_of_another(view, [mention], views) for mention in found)
            levels.append(Level(ids, is_binding, 12, firm, is_contested=not is_elsewhere))
        elif ids:
            firm = frozenset[str]() if is_elsewhere else _chain(ids, index)
            ids = _with_ancestors(ids, index)
            levels.append(
                Level(ids, is_binding=False, weight=10 - nearness, firm=firm, is_contested=not (is_elsewhere or firm))
            )
    return tuple(levels)


def _chain(ids: Sequence[str], index: Index) -> frozenset[str]:
    """The places, if each lies in another or all are one; none where they compete."""
    for place in ids:
        around = {place, *index.ancestors(place)}
        if around.issuperset(ids):
            return frozenset(ids)
    return frozenset()


def _ids(mentions: Iterable[PlaceMention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mention.id for mention in mentions if mention.id is not None))


def _with_ancestors(ids: Sequence[str], index: Index) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*ids, *(above for place in ids for above in index.ancestors(place))]))


def known_places(views: Sequence[View], index: Index) -> frozenset[str]:
    """The ids of all places that a document's claims may mean, with those they lie in."""
    return index.around(mention for view in views for mention in view.claim.places)
