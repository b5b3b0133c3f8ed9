"""Reads one lexicon file into a validated, frozen model."""

from __future__ import annotations

from importlib import resources
from typing import TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError


class LexiconModel(BaseModel):
    """Base of every lexicon file's schema: unknown keys are errors, values are frozen."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class LexiconError(Exception):
    """A lexicon file that cannot be used; the message names file, place and what was expected."""


Schema = TypeVar("Schema", bound=LexiconModel)


def load_table(name: str, schema: type[Schema], language: str = "en") -> Schema:
    """The lexicon file ``<language>/<name>.yaml``, validated against ``schema``.

    Raises LexiconError where the file is missing, is no YAML or does not fit the schema.
    """
    path = resources.files(__package__) / language / f"{name}.yaml"
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # scalars are text: "no" and "on" are words here
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 - the base loader makes nothing but text
        return schema.model_validate(data)
    except FileNotFoundError as error:
        raise LexiconError(f"{language}/{name}.yaml: there is no such lexicon file") from error
    except yaml.YAMLError as error:
        raise LexiconError(f"{language}/{name}.yaml: not valid YAML: {error}") from error
    except ValidationError as error:
        where = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
        raise LexiconError(f"{language}/{name}.yaml: {where}") from error
