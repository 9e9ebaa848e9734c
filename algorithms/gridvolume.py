# SPDX-License-Identifier: GPL-3.0-or-later
"""``pitproof:gridvolume``: cut and fill by squares with the figures in their corners (方格网, R92)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from qgis.core import Qgis, QgsProcessingContext, QgsProcessingParameterDistance

from ..core.progress import Progress, Stage
from ..core.volume.methods.squares import SquarePit, square_volumes
from .methodbase import PairAlgorithm

CORNERS = ("nw", "ne", "se", "sw")
COLUMNS: dict[str, type] = {
    "pit_id": str, "period": str, "square": str, "edge": int, "area_m2": float, "measured_m2": float,
    **{f"before_{corner}": float for corner in CORNERS},
    **{f"after_{corner}": float for corner in CORNERS},
    **{f"depth_{corner}": float for corner in CORNERS},
    "mean_m": float, "cut_m3": float, "fill_m3": float,
}  # fmt: skip


class GridVolumeAlgorithm(PairAlgorithm):
    """Computes pits by the square grid method, with corner heights, cut and fill of every square."""

    def name(self) -> str:
        """Return the fixed id."""
        return "gridvolume"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Volume by square grid")

    def tags(self) -> list[str]:
        """Return the words people search for."""
        return ["grid", "squares", "cut", "fill", "CASS", "方格网", "方格网法", "土方", "方量", "挖填方", "第二种方法"]

    def shortDescription(self) -> str:
        """Return the purpose in one sentence."""
        return self.tr("Cut and fill by squares of a given side, with the heights in their corners, as CASS prints it.")

    def shortHelpString(self) -> str:
        """Return the help."""
        return self.tr(
            "<p>Each square of side <i>a</i> has the heights before and after in its corners (bilinear), and "
            "V = a² (h1 + h2 + h3 + h4) / 4; where signs mix, V<sub>cut</sub> = a² (Σh<sub>cut</sub>)² / (4 Σ|h|).</p>"
            "<p>A square that the outline cuts counts with its exact area inside and the weighted mean depth of that "
            "part's corners. A corner without a height leaves its share of the square unmeasured, which lowers the "
            "coverage.</p><p>Sides of 2 to 5 m suit small pits, 5 to 20 m large ones. The squares lie at multiples of "
            "their side, so anybody can lay the same grid.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.add_pair()
        self.addParameter(
            QgsProcessingParameterDistance("SIZE", self.tr("Side of the squares"), 2.0, "BEFORE", minValue=0.0)
        )
        self.addCoverage()
        self.add_pair_advanced()
        self.addOutputs(self.tr("Pits with volumes"))
        self.addOptionalSink("SQUARES", self.tr("Squares with figures"), Qgis.ProcessingSourceType.VectorPolygon)
        self.addOptionalSink("TABLE", self.tr("Table of squares"), Qgis.ProcessingSourceType.Vector)

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress) -> dict[str, Any]:
        """Compute, then write the outputs that were asked for."""
        with self.terrains() as terrains:
            pits = self.pits(parameters, context)
            made = square_volumes(
                terrains,
                pits,
                crs=self.crs(),
                size_m=self.parameterAsDouble(parameters, "SIZE", context),
                options=self.options(parameters, context),
                progress=Stage(progress, 0, 80),
            )
        shapes = [outline for found in made.found for outline in found.squares.outlines]

        def extras() -> dict[str, Any]:
            kind = Qgis.WkbType.MultiPolygon
            return self.sink(parameters, context, "SQUARES", COLUMNS, rows(made.found), kind, shapes) | self.sink(
                parameters, context, "TABLE", COLUMNS, rows(made.found)
            )

        outlines = {pit.pit_id: pit.outline for pit in pits}
        return self.write(parameters, context, made.run, outlines, Stage(progress, 80, 100), write_rasters=extras)


def rows(found: tuple[SquarePit, ...]) -> Iterator[dict[str, object]]:
    """Yield the figures square by square; a square is called by its row and column from the north-west."""
    for each in found:
        squares = each.squares
        first_row, first_col = int(squares.rows.min(initial=0)), int(squares.cols.min(initial=0))
        depth = squares.before_m - squares.after_m
        for number in range(len(squares)):
            row: dict[str, object] = {
                "pit_id": each.volume.pit_id,
                "period": each.volume.period,
                "square": f"{squares.rows[number] - first_row + 1}-{squares.cols[number] - first_col + 1}",
                "edge": int(squares.edge[number]),
            }
            for key, values in (("before", squares.before_m), ("after", squares.after_m), ("depth", depth)):
                row |= {f"{key}_{corner}": float(z) for corner, z in zip(CORNERS, values[number])}
            for key in ("area_m2", "measured_m2", "mean_m", "cut_m3", "fill_m3"):
                row[key] = float(getattr(squares, key)[number])
            yield row
