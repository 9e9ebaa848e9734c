# SPDX-License-Identifier: GPL-3.0-or-later
"""Write the templates of all error sentences as calls of ``translate``, for pylupdate.

A template is a literal handed to an error class of ``core/errors.py`` (or to `Words`), directly or through functions
that add to it and pass it on: ``raise where.error("is empty.", ...)`` gives the whole sentence that the user reads.
Anything that cannot be followed to literals is named, and nothing is written.
"""

from __future__ import annotations

import ast
import itertools
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Union

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("core", "adapters", "layouts", "algorithms", "ui")
ERRORS = ("core", "errors.py")
Function = Union[ast.FunctionDef, ast.AsyncFunctionDef]


class UnreadableError(Exception):
    """A template that is not made of literals."""


@dataclass(frozen=True)
class Slot:
    """A parameter that takes a template, or a part of one: what stands before and after it is known."""

    function: str
    position: int
    keyword: str
    home: Path | None = None  # the module the function stands in; None for the classes of core/errors.py
    method: bool = False
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class Hole:
    """A parameter of a function that a text is made of."""

    function: Function
    keyword: str


Piece = Union[str, Hole]


@dataclass
class Source:
    """One module: its calls, each with the functions around it, and its constants."""

    path: Path
    tree: ast.Module
    constants: dict[str, ast.expr]
    imports: dict[str, Path]  # name -> the module or package it comes from
    calls: list[tuple[ast.Call, tuple[Function, ...], str]] = field(default_factory=list)

    @classmethod
    def read(cls, path: Path) -> Source:
        tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
        constants = {
            target.id: node.value
            for node in tree.body
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        imports = {
            alias.asname or alias.name: path.parents[node.level - 1].joinpath(*(node.module or "").split("."))
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and node.level
            for alias in node.names
        }
        source = cls(path, tree, constants, imports)
        source._walk(tree, (), "")
        return source

    def means(self, name: str, slot: Slot) -> bool:
        """Tell whether a bare name in this module is the function of a slot."""
        if name != slot.function:
            return False
        origin = self.imports.get(name)
        if slot.home is None:  # a class of core/errors.py, not another one of its name
            homes = (self.path, *([origin.with_suffix(".py")] if origin is not None else []))
            return any(home.parts[-2:] == ERRORS for home in homes)
        if slot.home == self.path:
            return not slot.method
        return origin is not None and (origin.with_suffix(".py") == slot.home or origin in slot.home.parents)

    def _walk(self, node: ast.AST, around: tuple[Function, ...], family: str) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Call):
                self.calls.append((child, around, family))
            if isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef)):
                self._walk(child, (*around, child), family)
            elif isinstance(child, ast.ClassDef):
                self._walk(child, around, ast.unparse(child.bases[0]) if child.bases else "")
            else:
                self._walk(child, around, family)


def error_slots(errors: ast.Module) -> list[Slot]:
    """Return the slots of the error classes and of `Words`."""
    family = {"PitProofError"}
    for node in errors.body:
        if isinstance(node, ast.ClassDef) and any(ast.unparse(base) in family for base in node.bases):
            family.add(node.name)
    slots = [Slot(name, place, word) for name in family for place, word in enumerate(("message", "advice"))]
    return [*slots, Slot("Words", 0, "template")]


def calls_slot(call: ast.Call, source: Source, family: str, slot: Slot) -> bool:
    """Tell whether a call is one of a slot's function; methods go by their name alone."""
    if isinstance(call.func, ast.Name):
        return source.means(call.func.id, slot)
    if not isinstance(call.func, ast.Attribute):
        return False
    owner = ast.unparse(call.func.value)
    if owner == "super()" and call.func.attr == "__init__":
        return slot.home is None and family == slot.function
    return call.func.attr == slot.function and slot.method


def handed(call: ast.Call, slot: Slot) -> ast.expr | None:
    """Return the argument that a call hands to a slot."""
    for keyword in call.keywords:
        if keyword.arg == slot.keyword:
            return keyword.value
    return call.args[slot.position] if slot.position < len(call.args) else None


class Reader:
    """Follows templates from the error classes back to the literals."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._sources = list(sources)

    def templates(self, slots: list[Slot]) -> set[str]:
        """Return every template; raises `UnreadableError`."""
        found: set[str] = set()
        pending, known = list(slots), set(slots)
        while pending:
            slot = pending.pop()
            for source, call, around in self._calls(slot):
                argument = handed(call, slot)
                if argument is None:
                    continue
                for pieces in self._alternatives(argument, source, around):
                    made = self._made(slot, (slot.before, *pieces, slot.after), source, call)
                    if isinstance(made, str):
                        found.add(made)
                    elif made not in known:
                        known.add(made)
                        pending.append(made)
        return found - {""}

    def _calls(self, slot: Slot) -> Iterator[tuple[Source, ast.Call, tuple[Function, ...]]]:
        for source in self._sources:
            for call, around, family in source.calls:
                if calls_slot(call, source, family, slot):
                    yield source, call, around

    def _made(self, slot: Slot, pieces: tuple[Piece, ...], source: Source, call: ast.Call) -> str | Slot:
        holes = [number for number, piece in enumerate(pieces) if isinstance(piece, Hole)]
        if not holes:
            return "".join(str(piece) for piece in pieces)
        hole = pieces[holes[0]]
        if len(holes) > 1 or not isinstance(hole, Hole):
            raise UnreadableError(f"{source.path}:{call.lineno}: more than one part of the template is passed on")
        names = [parameter.arg for parameter in (*hole.function.args.posonlyargs, *hole.function.args.args)]
        position = names.index(hole.keyword) if hole.keyword in names else sys.maxsize
        method = names[:1] in (["self"], ["cls"])
        before, after = pieces[: holes[0]], pieces[holes[0] + 1 :]
        return Slot(
            hole.function.name,
            position - method,
            hole.keyword,
            source.path,
            method,
            "".join(map(str, before)),
            "".join(map(str, after)),
        )

    def _alternatives(self, node: ast.expr, source: Source, around: tuple[Function, ...]) -> list[tuple[Piece, ...]]:
        """Return what a text may be made of: literals and at most one parameter of a function around it."""
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            return [(node.value,)]
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            sides = (self._alternatives(side, source, around) for side in (node.left, node.right))
            return [(*left, *right) for left, right in itertools.product(*sides)]
        if isinstance(node, ast.IfExp):
            return [
                *self._alternatives(node.body, source, around),
                *self._alternatives(node.orelse, source, around),
            ]
        if isinstance(node, ast.Name):
            return self._named(node, source, around)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Words":
            return []  # its own template is found by itself
        raise UnreadableError(f"{source.path}:{node.lineno}: '{ast.unparse(node)}' is no literal template")

    def _named(self, node: ast.Name, source: Source, around: tuple[Function, ...]) -> list[tuple[Piece, ...]]:
        for function in reversed(around):
            values = [
                inner.value
                for inner in ast.walk(function)
                if isinstance(inner, ast.Assign)
                and any(isinstance(target, ast.Name) and target.id == node.id for target in inner.targets)
            ]
            if values:
                return [made for value in values for made in self._alternatives(value, source, around)]
            arguments = function.args
            if node.id in {arg.arg for arg in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)}:
                return [(Hole(function, node.id),)]
        for other in (source, *self._sources):  # its own constant, or one it imports
            if node.id in other.constants:
                return self._alternatives(other.constants[node.id], other, ())
        raise UnreadableError(f"{source.path}:{node.lineno}: '{node.id}' is not followed to a literal")


def error_templates(root: Path = ROOT) -> list[str]:
    """Return every template of the shipped code, sorted; raises `UnreadableError`."""
    paths = sorted(path for room in ROOMS for path in (root / room).rglob("*.py"))
    errors = ast.parse((root / "core" / "errors.py").read_text(encoding="utf-8"))
    return sorted(Reader(map(Source.read, paths)).templates(error_slots(errors)))


def main() -> None:
    try:
        templates = error_templates()
    except UnreadableError as problem:
        sys.exit(f"error_templates: {problem}")
    print("from qgis.PyQt.QtCore import QCoreApplication\n")
    for template in templates:
        print(f'QCoreApplication.translate("errors", {json.dumps(template, ensure_ascii=False)})')


if __name__ == "__main__":
    main()
