"""Reads one lexicon file into a validated, frozen model.

pydantic and yaml are imported when a file is read, not before: a program that finds its lexicon compiled
(`factcheck.checker.store`) starts without either.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, dataclass_transform, get_type_hints

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, ValidationError
    from pydantic_core import CoreSchema


@dataclass_transform(frozen_default=True, kw_only_default=True)
class LexiconModel:
    """Base of every lexicon file's schema: annotated fields, unknown keys are errors, values are frozen.

    A plain class that tells pydantic how it is validated, instead of a pydantic model: making one of those takes a
    millisecond for each class, whether or not anything is validated.
    """

    def __init__(self, **values: Any) -> None:
        """``values`` by field; a field left out has the default of its class."""
        self.__dict__.update(values)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        """Nothing changes after validation."""
        raise AttributeError(f"{type(self).__name__} is frozen: {name} cannot be set")

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        """Every field with its value, those of base classes first."""
        return ((name, getattr(self, name)) for name in field_types(type(self)))

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """A dictionary with exactly these keys, made into an instance (pydantic, "Custom types")."""
        from pydantic_core import core_schema  # noqa: PLC0415 - paid only by who validates

        fields = {
            name: core_schema.typed_dict_field(handler.generate_schema(hint), required=not hasattr(cls, name))
            for name, hint in field_types(cls).items()
        }
        keys = core_schema.typed_dict_schema(fields, extra_behavior="forbid")
        return core_schema.no_info_after_validator_function(lambda values: cls(**values), keys)


class LexiconError(Exception):
    """A lexicon file that cannot be used; the message names file, place and what was expected."""


Schema = TypeVar("Schema", bound=LexiconModel)


def field_types(schema: type[LexiconModel]) -> dict[str, Any]:
    """The fields of a schema with their types, in the order they are written, those of base classes first."""
    return {name: hint for name, hint in get_type_hints(schema).items() if not name.startswith("_")}


def load_table(name: str, schema: type[Schema], language: str = "en") -> Schema:
    """The lexicon file ``<language>/<name>.yaml``, validated against ``schema``.

    Raises LexiconError where the file is missing, is no YAML or does not fit the schema.
    """
    import yaml  # noqa: PLC0415 - paid only by who reads a file

    shown = f"{language}/{name}.yaml"
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # scalars are text: "no" and "on" are words here
    try:
        data = yaml.load(_file(shown).read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 - the base loader makes nothing but text
    except FileNotFoundError as error:
        raise LexiconError(f"{shown}: there is no such lexicon file") from error
    except yaml.YAMLError as error:
        raise LexiconError(f"{shown}: not valid YAML: {error}") from error
    return validated(data, schema, shown)


def load_generated(name: str, schema: type[Schema], language: str = "en") -> Schema:
    """The file ``<language>/<name>_generated.json``, which ``tools/generate_<name>.py`` writes.

    Raises LexiconError where it is missing, is no JSON or does not fit the schema.
    """
    import json  # noqa: PLC0415 - paid only by who reads a file

    shown = f"{language}/{name}_generated.json"
    try:
        data = json.loads(_file(shown).read_bytes())
    except (FileNotFoundError, ValueError) as error:
        raise LexiconError(f"{shown}: {error}; run tools/generate_{name}.py") from error
    return validated(data, schema, shown)


def validated(data: object, schema: type[Schema], shown: str) -> Schema:
    """``data``, as a parser gives it, in the form of ``schema``.

    Raises LexiconError, with ``shown`` as the name of the file, where it does not fit.
    """
    from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415 - paid only by who validates

    try:
        return TypeAdapter(schema).validate_python(data)
    except ValidationError as error:
        raise LexiconError(f"{shown}: {_complaints(error)}") from error


def _complaints(error: ValidationError) -> str:
    return "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())


def _file(shown: str) -> Traversable:
    return resources.files(__package__) / shown
