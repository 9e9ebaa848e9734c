# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

from ..core.samplecase import SamplePaths, write_sample_case
from .files import CRS


class Listener(QgsProcessingFeedback):
    """Keeps what a run says; cancels once it has reported ``cancel_at`` percent."""

    def __init__(self, cancel_at: float | None = None):
        super().__init__(False)
        self.infos: list[str] = []
        self.warnings: list[str] = []
        self.progressChanged.connect(lambda percent: self.cancel() if cancel_at and percent >= cancel_at else None)

    def pushInfo(self, info):  # noqa: N802
        self.infos.append(info)

    def pushWarning(self, warning):  # noqa: N802
        self.warnings.append(warning)


@dataclass
class Runner:
    """Runs an algorithm of the plugin as a script or model does."""

    context: QgsProcessingContext | None
    listener: Listener | None

    def __call__(self, algorithm: str, **parameters: Any) -> dict[str, Any]:
        from qgis import processing

        return processing.run(f"pitproof:{algorithm}", parameters, feedback=self.listener, context=self.context)

    def refused(self, algorithm: str, **parameters: Any) -> str:
        """Run it and return the sentence with which it refuses."""
        with pytest.raises(QgsProcessingException) as caught:
            self(algorithm, **parameters)
        sentence = str(caught.value)
        assert "\n" not in sentence
        assert "Traceback" not in sentence
        assert "Error" not in sentence
        return sentence


@pytest.fixture
def provider(qgis_processing):
    """The provider, registered; taken away afterwards."""
    from ..algorithms.provider import PitProofProvider

    registry = QgsApplication.processingRegistry()
    provider = PitProofProvider()
    registry.addProvider(provider)
    yield provider
    registry.removeProvider(provider)


@pytest.fixture
def run(provider):
    runner = Runner(QgsProcessingContext(), Listener())
    runner.context.setProject(QgsProject.instance())
    yield runner
    runner.context = runner.listener = None  # its layers must go before QGIS does


def polygon_layer(
    outlines: Mapping[str, str] | Iterable[tuple[Any, ...]],
    *,
    crs: str = CRS,
    kind: str = "Polygon",
    fields: str = "field=pit_id:string",
    name: str = "pits",
) -> QgsVectorLayer:
    """A memory layer; ``outlines`` maps ids to WKT, or gives rows of attributes with the WKT last."""
    layer = QgsVectorLayer(f"{kind}?crs={crs}&{fields}", name, "memory")
    rows = outlines.items() if isinstance(outlines, Mapping) else outlines
    for *values, wkt in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(values))
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        assert layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    return layer


@dataclass(frozen=True)
class SampleFiles:
    """A sample case in a folder of its own, and what is true in it."""

    paths: SamplePaths
    truth: dict[str, dict[str, float]]

    @property
    def folder(self) -> Path:
        return self.paths.case.parent


def _sample(folder: Path, **options: Any) -> SampleFiles:
    paths = write_sample_case(folder, **options)
    return SampleFiles(paths, json.loads(paths.truth.read_text(encoding="utf-8")))


@pytest.fixture(scope="session")
def sample(tmp_path_factory):
    """The sample case as it is handed out; read only."""
    return _sample(tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="session")
def exact_sample(tmp_path_factory):
    """The sample case without survey noise; read only."""
    return _sample(tmp_path_factory.mktemp("exact"), noise=False)


@pytest.fixture
def own_sample(sample, tmp_path):
    """A copy of the sample case to work on, in a folder with Chinese characters and a blank in its name."""
    folder = tmp_path / "示例 案件"
    shutil.copytree(sample.folder, folder)
    names = (sample.paths.case, sample.paths.before, sample.paths.after, sample.paths.truth)
    return SampleFiles(SamplePaths(*(folder / path.name for path in names)), sample.truth)


@pytest.fixture(scope="session")
def shared_data():
    """Real terrain, which is not part of the project."""
    named = os.environ.get("PITPROOF_SHARED_DATA", "")
    if not named:
        pytest.skip("PITPROOF_SHARED_DATA names no folder with real terrain")
    if not Path(named).is_dir():
        pytest.skip(f"the folder with real terrain, {named}, is not there")
    return Path(named)
