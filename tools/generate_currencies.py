"""Writes factcheck/lexicon/en/currencies_generated.json from the CLDR, as babel ships it.

    python tools/generate_currencies.py

Taken are the currencies that are legal tender somewhere today: their English names, and who uses them.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from babel import Locale
from babel.numbers import get_currency_name, get_territory_currencies

TARGET = Path(__file__).parent.parent / "factcheck" / "lexicon" / "en" / "currencies_generated.json"


def countries(locale: Locale) -> dict[str, list[str]]:
    """Lower-case English name of each country with the codes in use, the one that fewest others use first."""
    names = {territory: str(name).lower() for territory, name in locale.territories.items()}
    used = {names[t]: get_territory_currencies(t) for t in _territories(locale)}
    users = Counter(code for codes in used.values() for code in codes)
    return {name: sorted(codes, key=lambda code: users[code]) for name, codes in sorted(used.items()) if codes}


def generate() -> str:
    """The whole file."""
    locale = Locale("en")
    by_country = countries(locale)
    names = {code: _names(code) for code in sorted(_codes(locale))}
    lines = [f"{json.dumps(code)}: {json.dumps(called, ensure_ascii=False)}" for code, called in names.items()]
    rows = [
        f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(codes)}" for name, codes in sorted(by_country.items())
    ]
    return '{\n"names": {\n' + ",\n".join(lines) + '\n},\n"countries": {\n' + ",\n".join(rows) + "\n}\n}\n"


def _territories(locale: Locale) -> list[str]:
    """Two-letter codes: countries and their dependencies, not continents."""
    return [str(t) for t in locale.territories if len(str(t)) == 2]


def _codes(locale: Locale) -> set[str]:
    return {code for t in _territories(locale) for code in get_territory_currencies(t)}


def _names(code: str) -> list[str]:
    singular, plural = (get_currency_name(code, count=count, locale="en") for count in (1, 2))
    return sorted({singular, plural})


if __name__ == "__main__":
    TARGET.write_text(generate(), encoding="utf-8")
