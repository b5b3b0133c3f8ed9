"""Every rule, and the order in which they are asked: the order is policy, so it stands here in one place."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.rules import (
    fc101_value_mismatch,
    fc102_magnitude_slip,
    fc103_outdated_figure,
    fc104_wrong_bound,
    fc105_wrong_rate,
    fc106_wrong_unit,
    fc107_wrong_date,
    fc108_wrong_place,
    fc109_wrong_indicator,
    fc110_figure_from_later,
    fc111_digit_slip,
    fc112_loose_bound,
    fc201_conflicting_figures,
    fc202_share_mismatch,
    fc203_sum_mismatch,
    fc204_weekday_mismatch,
    fc205_impossible_value,
    fc206_headline_mismatch,
    fc207_change_mismatch,
    fc301_unsourced_figure,
    fc302_undated_total,
    fc303_unverified_figure,
    fc304_unresolved_date,
    fc305_stale_reference,
    fc306_unused_suppression,
)
from factcheck.rules.rule import ClaimRule, DocumentRule, Rule

# A claim that disagrees gets one finding: of the first of these that explains it, most special first. An impossible
# value (FC205) goes before them all.
EXPLANATIONS: tuple[ClaimRule, ...] = (
    fc106_wrong_unit.RULE,
    fc105_wrong_rate.RULE,
    fc103_outdated_figure.RULE,
    fc110_figure_from_later.RULE,
    fc109_wrong_indicator.RULE,
    fc108_wrong_place.RULE,
    fc104_wrong_bound.RULE,
    fc102_magnitude_slip.RULE,
    fc111_digit_slip.RULE,
    fc101_value_mismatch.RULE,
)

# What is said of a claim that agrees.
REMARKS: tuple[ClaimRule, ...] = (fc112_loose_bound.RULE,)

# What looks at the whole document. A headline that disagrees (FC206) is not reported as a conflict (FC201) as well.
DOCUMENT_RULES: tuple[DocumentRule, ...] = (
    fc107_wrong_date.RULE,
    fc206_headline_mismatch.RULE,
    fc201_conflicting_figures.RULE,
    fc202_share_mismatch.RULE,
    fc203_sum_mismatch.RULE,
    fc204_weekday_mismatch.RULE,
    fc205_impossible_value.RULE,
    fc207_change_mismatch.RULE,
    fc301_unsourced_figure.RULE,
    fc302_undated_total.RULE,
    fc303_unverified_figure.RULE,
    fc304_unresolved_date.RULE,
    fc305_stale_reference.RULE,
    fc306_unused_suppression.RULE,
)

RULES: tuple[Rule, ...] = tuple(sorted((*EXPLANATIONS, *REMARKS, *DOCUMENT_RULES), key=lambda rule: rule.code))
BY_CODE: Mapping[str, Rule] = {rule.code: rule for rule in RULES}
IMPOSSIBLE = fc205_impossible_value.RULE.code


def chosen_codes(select: tuple[str, ...], ignore: tuple[str, ...]) -> frozenset[str]:
    """The codes of the rules that may fire.

    select, ignore  codes or their beginnings ("FC2"); nothing selected means the rules that are on by default
    """
    wanted = {rule.code for rule in RULES if (rule.code.startswith(select) if select else rule.is_on)}
    return frozenset(code for code in wanted if not (ignore and code.startswith(ignore)))
