"""Quantities to claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.claims.attributions import agent, attribution, read_sources
from factcheck.claims.bases import read_base
from factcheck.claims.clauses import read_clauses, read_groups
from factcheck.claims.context import Surroundings
from factcheck.claims.gazetteer import Gazetteer, Mention, seen_at
from factcheck.claims.groups import read_group_name
from factcheck.claims.kinds import Generic, generic_place
from factcheck.claims.measures import is_negated, read_measure
from factcheck.claims.places import places_in_sentence, stated_place
from factcheck.claims.predicates import governor
from factcheck.claims.scene import Scene
from factcheck.claims.sources import Source
from factcheck.claims.times import read_time
from factcheck.lexicon import Lexicon
from factcheck.model.claim import Claim
from factcheck.model.dates import DateMention
from factcheck.model.place import Nearness, PlaceMention
from factcheck.model.quantity import Kind, Quantity
from factcheck.model.text import Sentence, Text
from factcheck.text.lemmas import singular

_BESIDE = 5  # tokens


def read_claims(
    text: Text,
    quantities: Sequence[Quantity],
    dates: Sequence[DateMention],
    gazetteer: Gazetteer,
    lexicon: Lexicon,
) -> tuple[Claim, ...]:
    """One claim for each quantity, in the same order.

    ``gazetteer`` has the names of places to look for; fields that the text does not tell are null.
    """
    surroundings = Surroundings(text, gazetteer.mentions(text, dates), dates, lexicon.places)
    claims: list[Claim] = []
    speakers: dict[int, str] = {}  # block to who spoke last in it
    for number, sentence, own in _by_sentence(text, quantities):
        scene = read_scene(text, sentence, own, surroundings, lexicon)
        sources = read_sources(scene)
        around = surroundings.places_around(number)
        for quantity in own:
            index = len(claims)
            claim = _claim(scene, quantity, number, sources, around, surroundings)
            speaker = _named_speaker(claim.attribution, speakers.get(sentence.block), lexicon)
            if speaker is not None:
                speakers[sentence.block] = speaker
            base = read_base(text, quantities, index)
            is_told = base is None and speaker == claim.attribution
            claims.append(claim if is_told else replace(claim, attribution=speaker, base=base))
    return tuple(claims)


def _named_speaker(attribution: str | None, before: str | None, lexicon: Lexicon) -> str | None:
    """Who a speaker is that only a pronoun names: who spoke before in the same paragraph."""
    is_name = attribution is not None and len(attribution) > 1 and attribution.isupper()  # WHO is no "who"
    if attribution is None or is_name or attribution.lower() not in lexicon.words.pronouns:
        return attribution
    return before or (None if attribution.lower() == "it" else attribution)


def _by_sentence(text: Text, quantities: Sequence[Quantity]) -> Iterator[tuple[int, Sentence, list[Quantity]]]:
    """The sentences that hold quantities, with their numbers and quantities."""
    start = 0
    for number, sentence in enumerate(text.sentences):
        end = start
        while end < len(quantities) and quantities[end].first < sentence.last:
            end += 1
        if end > start:
            yield number, sentence, list(quantities[start:end])
        start = end


def read_scene(
    text: Text,
    sentence: Sentence,
    quantities: Sequence[Quantity],
    surroundings: Surroundings,
    lexicon: Lexicon,
) -> Scene:
    """A sentence with its clauses, verbs, places and dates; ``quantities`` are its own."""
    own = surroundings.dates_in(sentence)
    groups = read_groups(text.tokens, sentence, quantities, own, lexicon)
    return Scene(
        text=text,
        lexicon=lexicon,
        sentence=sentence,
        clauses=read_clauses(text.tokens, sentence, groups, quantities, lexicon),
        groups=groups,
        mentions=surroundings.mentions_in(sentence),
        dates=own,
        tokens=text.tokens,
        opener=surroundings.list_opener(sentence, lexicon),
        quantities=quantities,
    )


def _claim(
    scene: Scene,
    quantity: Quantity,
    number: int,
    sources: list[Source],
    around: Sequence[PlaceMention],
    surroundings: Surroundings,
) -> Claim:
    text = scene.text
    clause = scene.clause_at(quantity.first)
    is_quoted = surroundings.is_quoted(quantity.span.start)
    found = governor(scene, quantity)
    speakers = [source.speaker for source in sources]
    ranked = places_in_sentence(scene, quantity, speakers)
    near = [seen_at(mention.place, nearness) for nearness, _, mention in ranked]
    return Claim(
        quantity=quantity,
        sentence=number,
        clause=(clause.first, clause.last),
        subject=_subject(text, quantity, scene.lexicon),
        predicate=found.group.lemma if found is not None else None,
        place=_place(scene, quantity, ranked, surroundings),
        group=read_group_name(scene, quantity),
        time=read_time(scene, quantity, speakers),
        attribution=attribution(scene, quantity, sources, is_quoted=is_quoted)
        or surroundings.speaker_around(scene)
        or agent(scene, quantity, found),
        quoted=is_quoted,
        negated=is_negated(scene, quantity, found),
        measure=read_measure(scene, quantity, found),
        head=_head(scene, quantity),
        places=(*near, *around),
        span=quantity.phrase,
    )


def _place(
    scene: Scene,
    quantity: Quantity,
    ranked: Sequence[tuple[Nearness, int, Mention]],
    surroundings: Surroundings,
) -> str | None:
    """The place said: named in the sentence, by its kind ("in both countries"), or on the label of a table's row."""
    stated = stated_place(ranked, scene, quantity)
    if stated is not None and stated.nearness is Nearness.PHRASE:
        return stated.name
    if _says_there(scene, quantity):
        return surroundings.spoken_of(quantity.first)
    generic = generic_place(scene, quantity)
    if stated is not None and stated.nearness is Nearness.CLAUSE and not _is_beside(generic, ranked[0][1]):
        return stated.name
    if generic is not None:
        return _resumed(scene, generic, surroundings) or generic.name
    if stated is not None:
        return stated.name
    return surroundings.label(scene.sentence) or surroundings.headed(scene.sentence)


def _is_beside(generic: Generic | None, far: int) -> bool:
    """Whether a kind of place stands so near its number that a name ``far`` (twice the tokens) from it is not meant."""
    return generic is not None and 0 <= generic.far <= _BESIDE and 2 * generic.far <= far


def _resumed(scene: Scene, generic: Generic, surroundings: Surroundings) -> str | None:
    """The place spoken of before that "the county" or "the island" means."""
    words = scene.tokens[generic.first : generic.last]
    if len(words) != 2 or words[0].lower not in ("the", "this", "that"):
        return None
    return surroundings.resumed(generic.first, words[1].lower, scene.lexicon)


def _says_there(scene: Scene, quantity: Quantity) -> bool:
    """As in "316 homes there have been destroyed"."""
    last = quantity.phrase_last
    return any(token.lower == "there" for token in scene.tokens[last : min(last + 2, scene.sentence.last)])


def _subject(text: Text, quantity: Quantity, lexicon: Lexicon) -> str | None:
    words = None if quantity.subject is None else " ".join(quantity.subject.of(text.text).split())
    return None if words in lexicon.grammar.not_counted else words


def _head(scene: Scene, quantity: Quantity) -> str | None:
    """The lemma of the thing counted or measured: the last word of the subject, else the unit of a count."""
    if quantity.subject is not None:
        return singular(quantity.subject.of(scene.text.text).split()[-1].lower(), scene.lexicon)
    return quantity.unit if quantity.kind is Kind.COUNT else None
