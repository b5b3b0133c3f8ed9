"""Whether a number is a state, a new amount, a rise or fall, or a need or plan; and whether it is denied."""

from __future__ import annotations

from factcheck.claims.predicates import Governor
from factcheck.claims.scene import Scene
from factcheck.model.claim import Measure
from factcheck.model.quantity import Kind, Quantity
from factcheck.model.text import TokenKind
from factcheck.text.lemmas import lemma, singular
from factcheck.text.verb_groups import VerbGroup

_KINDS_OF_PLAN = frozenset({"emergency", "flash", "funding", "humanitarian", "preliminary", "revised"})
_CARRIES = frozenset({"bring", "lift", "move", "push", "take"})
_NOBODY = frozenset({"nobody", "none", "neither"})
_GROWING = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION})
_SHARES = frozenset({Kind.PERCENT, Kind.FRACTION, Kind.MEASURE, Kind.MONEY, Kind.COUNT})


def read_measure(scene: Scene, quantity: Quantity, found: Governor | None) -> Measure:
    """Level, increment, change or target."""
    if _is_increment(scene, quantity):
        return Measure.INCREMENT
    if quantity.kind in _SHARES and (_is_change(scene, quantity, found) or _shares_change(scene, quantity)):
        return Measure.CHANGE
    if _is_target(scene, quantity, found):
        return Measure.TARGET
    return Measure.LEVEL


def _is_increment(scene: Scene, quantity: Quantity) -> bool:
    """As in "another 150 people", "a further 20", "40 new cases", "3,000 more", "two more"; a share is none."""
    tokens, sentence, grammar = scene.tokens, scene.sentence, scene.lexicon.grammar
    if quantity.kind not in _GROWING:
        return False
    before = tokens[max(sentence.first, quantity.phrase_first - 2) : quantity.first]
    if not grammar.increments.isdisjoint([token.lower for token in before]):
        return True
    after = quantity.last
    if after >= sentence.last or tokens[after].lower not in grammar.new:
        return False
    following = tokens[after + 1].lower if after + 1 < sentence.last else ""
    if tokens[after].lower in ("new", "fresh"):
        return singular(tokens[quantity.phrase_last - 1].lower, scene.lexicon) in scene.lexicon.nouns.people_events
    return following != "than"


def _shares_change(scene: Scene, quantity: Quantity) -> bool:
    """As in "up 0.8 per cent compared with August and 4.3 per cent compared with last year": carried over "and"."""
    tokens, first = scene.tokens, quantity.phrase_first
    if tokens[first - 1].lower == "or" and tokens[first - 2].text == "," and first - 2 > scene.sentence.first:
        other = next((q for q in scene.quantities if q.phrase_last == first - 2), None)
        return other is not None and _is_change(scene, other, None)  # "a fall of 4 per cent, or 19,240 people"
    if (
        quantity.kind is not Kind.PERCENT
        or first - 1 < scene.sentence.first
        or tokens[first - 1].lower not in ("and", "or")
    ):
        return False
    earlier = [q for q in scene.quantities if q.first < quantity.first]
    if not earlier or earlier[-1].kind is not Kind.PERCENT:
        return False
    if any(
        earlier[-1].last <= group.main < first and group.lemma in scene.lexicon.verbs.lemmas for group in scene.groups
    ):
        return False
    return _is_change(scene, earlier[-1], None)


def _is_change(scene: Scene, quantity: Quantity, found: Governor | None) -> bool:
    tokens, sentence = scene.tokens, scene.sentence
    after = [token.lower for token in tokens[quantity.phrase_last : min(sentence.last, quantity.phrase_last + 4)]]
    if after and _compares(scene, quantity, after):
        return True
    first = quantity.phrase_first
    before = [token.lower for token in tokens[max(sentence.first, first - 4) : first]]
    return bool(before) and _is_after_change(scene, quantity, before, found)


def _compares(scene: Scene, quantity: Quantity, after: list[str]) -> bool:
    """As in "15 per cent more than", "4 cm lower", "7 per cent below the average", "a 20 per cent rise"."""
    word = after[0]
    is_share = quantity.kind in (Kind.PERCENT, Kind.FRACTION)
    if word in scene.lexicon.grammar.comparatives and (is_share or "than" in after or word in ("lower", "higher")):
        return True
    if not is_share:
        return False
    return word in ("above", "below") or lemma(word, scene.lexicon) in scene.lexicon.verbs.change_nouns


def _is_after_change(scene: Scene, quantity: Quantity, before: list[str], found: Governor | None) -> bool:
    """As in "up 20 per cent", "a fall of 16", "rose by a third", "has dropped 1.5 m"."""
    verbs = scene.lexicon.verbs
    if before[-2:-1] and before[-1] == "up" and lemma(before[-2], scene.lexicon) in scene.lexicon.grammar.makes_up:
        return False
    if before[-1] in ("up", "down"):
        after = scene.tokens[quantity.phrase_last : quantity.phrase_last + 1]
        return quantity.kind in (Kind.PERCENT, Kind.FRACTION) or any(token.lower in ("from", "on") for token in after)
    if before[-1] == "of" and len(before) > 1 and lemma(before[-2], scene.lexicon) in verbs.change_nouns:
        return True
    changes = found is not None and not found.is_subject and found.group.lemma in verbs.change
    if before[-1] == "by":
        return changes or any(lemma(word, scene.lexicon) in verbs.change for word in before)
    is_share = quantity.kind in (Kind.PERCENT, Kind.FRACTION) or _is_measured(quantity, found)
    is_place = scene.tokens[quantity.phrase_last : quantity.phrase_last + 1]
    if any(token.lower in ("off", "from", "away", "inland", "offshore") for token in is_place):
        return False  # "sank 12 miles off the coast"
    return is_share and changes and found is not None and found.group.last == quantity.phrase_first


def _is_measured(quantity: Quantity, found: Governor | None) -> bool:
    """Whether what rose or fell is measured ("fell 3 metres"), not what was carried: "moved 400 tonnes of grain"."""
    is_bare = quantity.kind is Kind.MEASURE and quantity.subject is None
    return is_bare and found is not None and found.group.lemma not in _CARRIES


def _is_target(scene: Scene, quantity: Quantity, found: Governor | None) -> bool:
    """The object of a need, an appeal or a plan, what is needed (passive), or what the money asked for is to do."""
    if _is_plan_noun(scene, quantity):
        return True
    if found is None:
        return _under_plan(scene) or _labelled_plan(scene, quantity)
    return (
        _is_needed(scene, found)
        or _is_listed_plan(scene, found)
        or _serves_plan(scene, found)
        or (_under_plan(scene) and not found.is_subject)
    )


def _is_needed(scene: Scene, found: Governor) -> bool:
    """Object of a verb of need, subject of its passive, what "the target is", what somebody will do."""
    group = found.group
    if group.lemma in scene.lexicon.verbs.target and not (found.is_subject and not group.is_passive):
        return True
    if found.is_subject:
        return False
    if group.lemma == "be" and _is_plan_subject(scene, group.first):
        return True
    helpers = {token.lower for token in scene.tokens[group.first : group.main]}
    is_to_be = "to" in helpers and bool(helpers & scene.lexicon.grammar.be)  # "The plan is to move 1,650 families"
    return is_to_be or bool(helpers & scene.lexicon.grammar.future)


def _is_listed_plan(scene: Scene, found: Governor) -> bool:
    """As in "The cluster plans to:" and under it "• repair 80 schools"."""
    opener, group = scene.opener, found.group
    is_first = group.first == group.main <= scene.sentence.first + 2  # "2. repair"
    if _goes_on_list(scene, group.first):
        opener, is_first = _before_colon(scene, group.first), group.first == group.main
    if opener is None or not is_first or scene.tokens[group.main].lower not in scene.lexicon.verbs.bases:
        return False
    helpers = {token.lower for token in scene.tokens[opener.first : opener.last]}
    return opener.lemma in scene.lexicon.verbs.target or bool(helpers & scene.lexicon.grammar.future)


def _before_colon(scene: Scene, index: int) -> VerbGroup | None:
    """The verb right before a colon that stands before the token."""
    tokens = scene.tokens
    for group in scene.groups:
        at = group.last + (tokens[group.last].lower == "to") if group.last < index else index
        if at < index and tokens[at].text == ":":
            return group
    return None


def _goes_on_list(scene: Scene, index: int) -> bool:
    """Whether a list after a colon goes on at the token: "will: 1. feed 900 people; 2. repair 30 schools"."""
    before = [token.text for token in scene.tokens[max(scene.sentence.first, index - 3) : index]]
    return bool({":", ";"} & set(before))


def _serves_plan(scene: Scene, found: Governor) -> bool:
    """As in "plans to vaccinate 80,000", "seeks 10 million to reach 5,000"."""
    group = found.group
    if not _is_infinitive(scene, group.first):
        return _follows_infinitive(scene, group)
    if _follows_plan(scene, group.first) or scene.tokens[group.first - 2].lower in scene.lexicon.grammar.ready:
        return True
    verbs = scene.lexicon.verbs
    follows = any(other.lemma in verbs.target for other in scene.groups if other.main < group.main)
    return group.lemma in scene.lexicon.grammar.purposes and (follows or _under_plan(scene))


def _follows_infinitive(scene: Scene, group: VerbGroup) -> bool:
    """As "treat" in "to feed 30,000 children, treat 9,000": a base form that goes on after an infinitive."""
    tokens, index = scene.tokens, group.first
    is_bare = group.first == group.main and tokens[index].lower in scene.lexicon.verbs.bases
    joints = (",",) if tokens[index - 1].lower not in ("and", "or") else ("and", "or")
    if not is_bare or index - 1 <= scene.sentence.first or tokens[index - 1].lower not in joints:
        return False
    earlier = [other for other in scene.groups if other.main < group.main]
    return bool(earlier) and _serves_plan(scene, Governor(earlier[-1], is_subject=False))


def _follows_plan(scene: Scene, index: int) -> bool:
    """As in "plans to vaccinate", "are urged to give": a verb of need or plan right before "to"."""
    return any(group.last == index - 1 and group.lemma in scene.lexicon.verbs.target for group in scene.groups)


def _is_plan_subject(scene: Scene, index: int) -> bool:
    """As in "The target is 90 per cent"."""
    clause = scene.clause_at(index)
    return any(token.lower in scene.lexicon.nouns.plans for token in scene.tokens[clause.first : index])


def _is_infinitive(scene: Scene, index: int) -> bool:
    return index > scene.sentence.first and scene.tokens[index - 1].lower == "to"


def _is_plan_noun(scene: Scene, quantity: Quantity) -> bool:
    """As in "the urgent need for about 100 trucks", "a £12.5m appeal", "an appeal for €14 million"."""
    tokens, sentence = scene.tokens, scene.sentence
    before = [token.lower for token in tokens[max(sentence.first, quantity.phrase_first - 3) : quantity.phrase_first]]
    nouns = scene.lexicon.nouns.plans
    if len(before) >= 2 and before[-1] in ("for", "of") and before[-2] in nouns:
        return True
    if quantity.kind is not Kind.MONEY or quantity.phrase_last >= sentence.last:
        return False
    after = [token.lower for token in tokens[quantity.phrase_last : min(sentence.last, quantity.phrase_last + 2)]]
    return after[0] in nouns or (after[0] in _KINDS_OF_PLAN and after[-1] in nouns)


def _labelled_plan(scene: Scene, quantity: Quantity) -> bool:
    """As in "Funding requirement, Malawi: CHF 14.5 million": a label without a verb that speaks of a need."""
    before = scene.tokens[scene.sentence.first : quantity.phrase_first]
    return any(token.lower in scene.lexicon.nouns.plan_headings for token in before)


def _under_plan(scene: Scene) -> bool:
    """Whether the heading above speaks of what is planned or needed, or the list's opening line does."""
    block = scene.text.blocks[scene.sentence.block]
    if block.heading is None or _is_done(scene, (block.row, block.column)):
        return False
    heading = scene.text.blocks[block.heading]
    words = heading.span.of(scene.text.text).lower().split()
    return heading.level > 1 and any(word.strip(".,:") in scene.lexicon.nouns.plan_headings for word in words)


def _is_done(scene: Scene, labels: tuple[int | None, int | None]) -> bool:
    """Whether a cell's row or column is of what has come in or been done: "Received", "People reached"."""
    done = scene.lexicon.nouns.done_headings
    blocks = (scene.text.blocks[index] for index in labels if index is not None)
    return any(word in done for block in blocks for word in block.span.of(scene.text.text).lower().split())


def is_negated(scene: Scene, quantity: Quantity, found: Governor | None) -> bool:
    """Whether the claim is denied: "did not ask for 500 pumps", "not the 0.7 per cent", "denied that 300 had died"."""
    if _denied_beside(scene, quantity.phrase_first) or _is_denied(scene, quantity) or _has_no_proof(scene, quantity):
        return True
    if found is None or not _is_negated(scene, found):
        return _has_no_subject(scene, found) or _denied_before(scene, quantity.phrase_first)
    return found.group.lemma not in scene.lexicon.verbs.say


def _is_negated(scene: Scene, found: Governor) -> bool:
    """Whether the verb is denied, by "never" before it too; "no" behind it denies its object alone."""
    group, tokens = found.group, scene.tokens
    if group.first > scene.sentence.first and tokens[group.first - 1].lower == "never":
        return True
    if not group.is_negated or not found.is_subject:
        return group.is_negated
    behind = tokens[group.last].lower if group.last < scene.sentence.last else ""
    inside = {token.lower for token in tokens[group.first : group.last]}
    return behind != "no" or bool(inside & {"not", "never", "cannot", "'t", "’t"})


def _has_no_proof(scene: Scene, quantity: Quantity) -> bool:
    """As in "No evidence shows that 900 people were killed"."""
    clause = scene.clause_at(quantity.first)
    if clause.first <= scene.sentence.first or scene.tokens[clause.first].lower != "that":
        return False
    before = scene.clause_at(clause.first - 1)
    return scene.tokens[before.first].lower == "no" and scene.tokens[before.first + 1].kind is TokenKind.WORD


def _denied_beside(scene: Scene, first: int) -> bool:
    """As in "not 61,000": "not" or "never" right before the figure, or before its article."""
    index = first - 1
    if index > scene.sentence.first and scene.tokens[index].lower in ("the", "a"):
        index -= 1
    return index >= scene.sentence.first and scene.tokens[index].lower in ("not", "never", "’t", "'t")


def _is_denied(scene: Scene, quantity: Quantity) -> bool:
    """Whether a verb of denial governs the clause of the figure."""
    deny = scene.lexicon.verbs.deny
    if any(group.lemma in deny for group in scene.groups):
        before = [group for group in scene.groups if group.main < quantity.phrase_first]
        if any(group.lemma in deny for group in before[-3:]):
            return True
    near = scene.tokens[max(scene.sentence.first, quantity.phrase_first - 4) : quantity.phrase_first]
    behind = scene.tokens[quantity.phrase_last : min(scene.sentence.last, quantity.phrase_last + 3)]
    return not scene.lexicon.grammar.untrue.isdisjoint([token.lower for token in (*near, *behind)])


def _has_no_subject(scene: Scene, found: Governor | None) -> bool:
    """As in "nobody counted 300", "no evidence shows that 900 died"."""
    if found is None:
        return False
    clause = scene.clause_at(found.group.main)
    if any(q.phrase_first == clause.first for q in scene.quantities):
        return False  # "no fewer than 40 homes"
    words = [token.lower for token in scene.tokens[clause.first : found.group.first]]
    return words[:1] == ["no"] or not _NOBODY.isdisjoint(words)


def _denied_before(scene: Scene, first: int) -> bool:
    """As in "That is not, whatever the radio says, half of the valley"."""
    say = scene.lexicon.verbs.say
    for group in scene.groups:
        if scene.sentence.first <= group.main < first and group.is_negated and group.lemma == "be":
            return not any(group.main < other.main < first and other.lemma not in say for other in scene.groups)
    return False
