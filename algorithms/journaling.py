# SPDX-License-Identifier: GPL-3.0-or-later
"""What the journal of a case keeps of a run: all parameters, and the SHA-256 of what went in and what came out.

Files are named as the case names them: by their place beside it, or else in full. A source that is no file, such as a
layer in memory or a table of a database, gets the hash over its features. The case's own tables are not hashed here:
the entry holds their fingerprints.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsDataSourceUri,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingUtils,
    QgsProviderRegistry,
)

from ..core.casefile import relative
from ..core.hashing import digest, sha256_of
from ..core.progress import Progress

CASE = "CASE"
_LAYERS = ("source", "vector", "raster", "layer", "multilayer")
_FROM_FOLDERS = (".yaml", ".qpt", ".pdf")  # what PitProof takes out of a folder: rules, layouts, maps
_SHAPE = (".shx", ".dbf", ".prj", ".cpg")  # without which a .shp is none


@dataclass(frozen=True)
class Given:
    """What a run was given: parameters as JSON can say them, files, and names of sources that are no file."""

    parameters: dict[str, Any]
    files: tuple[Path, ...] = ()
    sources: tuple[str, ...] = ()


def given_to(algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> Given:
    """Return what a run is given, defaults included; in the main thread, because layers are asked for their files."""
    declared = algorithm.parameterDefinitions()
    whole = {one.name(): one.defaultValue() for one in declared} | parameters
    files: list[Path] = []
    sources: list[str] = []
    for definition in declared:
        name = definition.name()
        if definition.isDestination() or name == CASE:
            continue
        if definition.type() == "file":
            files += _named(algorithm.parameterAsFile(parameters, name, context))
        elif definition.type() in _LAYERS:
            found = list(_layer_files(definition, parameters, context))
            files += [path for path in found if path is not None]
            sources += [name] if None in found and definition.type() == "source" else []
    said = {key: _without_password(value) for key, value in algorithm.asMap(whole, context)["inputs"].items()}
    return Given(said, tuple(dict.fromkeys(files)), tuple(sources))


def _named(text: str) -> Iterator[Path]:
    """Yield the file of a parameter, or what PitProof takes out of the folder it names."""
    path = Path(text)
    if text and path.is_file():
        yield from _with_companions(path)
    elif text and path.is_dir():
        yield from sorted(one for one in path.rglob("*") if one.suffix.lower() in _FROM_FOLDERS and one.is_file())


def _with_companions(path: Path) -> Iterator[Path]:
    yield path
    if path.suffix.lower() == ".shp":
        yield from (path.with_suffix(ending) for ending in _SHAPE if path.with_suffix(ending).is_file())


def _layer_files(
    definition: QgsProcessingParameterDefinition, parameters: dict[str, Any], context: QgsProcessingContext
) -> Iterator[Path | None]:
    """Yield the files of the layers of a parameter; None for a layer that is no file."""
    value = parameters.get(definition.name())
    for one in value if isinstance(value, (list, tuple)) else [value]:
        if isinstance(one, QgsProcessingFeatureSourceDefinition):
            one = one.source.staticValue()  # noqa: PLW2901
        if one in (None, ""):
            continue
        layer = one if isinstance(one, QgsMapLayer) else QgsProcessingUtils.mapLayerFromString(str(one), context)
        if layer is None:
            yield from _named(str(one))
            continue
        found = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source()).get("path") or ""
        edited = layer.isEditable() and layer.isModified()
        if found and Path(found).is_file() and not edited:
            yield from _with_companions(Path(found))
        else:
            yield None


def _without_password(value: Any) -> Any:
    """Return a value as it may stand in evidence that others read."""
    if isinstance(value, list):
        return [_without_password(one) for one in value]
    return QgsDataSourceUri.removePassword(value) if isinstance(value, str) and "password=" in value else value


def file_hashes(
    case: Path | str,
    paths: Iterable[Path | str | None],
    progress: Progress,
    final: Callable[[Path], Path] = Path,
) -> dict[str, str]:
    """Return the SHA-256 of those paths that are files, by the name the case has for them.

    ``final`` says where a file will lie that is still in a draft. The case file itself is left out.
    """
    found = {}
    for text in paths:
        path = Path(str(text or "").partition("|")[0])
        if path.is_file() and path.resolve() != Path(case).resolve():
            found[relative(case, final(path))] = sha256_of(path, progress)
    return found


def features_hash(source: QgsProcessingFeatureSource, progress: Progress) -> str:
    """Return the SHA-256 over fields and features of a source, in its order."""

    def lines() -> Iterator[bytes]:
        yield json.dumps([*source.fields().names(), source.sourceCrs().authid()]).encode()
        for feature in source.getFeatures():
            values = [None if value is None else str(value) for value in feature.attributes()]
            yield b"\n" + json.dumps(values).encode() + b" " + bytes(feature.geometry().asWkb())

    return digest(lines(), progress)[0]
