# SPDX-License-Identifier: GPL-3.0-or-later
"""The runs that the panel starts, as steps: volume and value alone, or with maps and report."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication, QgsProcessingContext, QgsProject
from qgis.PyQt.QtCore import QCoreApplication

from ...adapters.person import person
from ...adapters.preferences import preferences
from ...core.progress import Progress
from .history import remember_run
from .work import Step, Worker

if TYPE_CHECKING:
    from ...algorithms.casejob import CaseJob, CaseOrder


def order_for(case: Path, folder: Path, **choices: Any) -> CaseOrder:
    """Return the order of a run as the algorithm 'Compute case' would give it; ``choices`` are fields of it."""
    from ...algorithms.casejob import CaseOrder

    chosen = preferences()
    order = CaseOrder(
        case=case, folder=folder, who=person(), font=chosen.report_font, own_rules=chosen.rule_folder, **choices
    )
    return replace(order, parameters=_as_parameters(order))


def start_run(worker: Worker, order: CaseOrder, title: str, done: Callable[[CaseJob], str]) -> bool:
    """Start a run; False when other work is running. ``done`` returns the sentence at the end."""
    from ...algorithms.casejob import CaseJob

    if worker.busy:
        return False
    stack = ExitStack()
    job = CaseJob(order)

    def begin_and_compute(progress: Progress) -> None:
        stack.enter_context(job)
        job.compute(progress)

    translate = QCoreApplication.translate
    steps = [Step(translate("Jobs", "Computing volumes and value"), begin_and_compute, weight=5.0)]
    if order.formats:
        steps += [
            Step(translate("Jobs", "Drawing the maps"), job.draw, main_thread=True, weight=4.0),
            Step(translate("Jobs", "Writing the report"), job.write, weight=3.0),
        ]
    steps.append(Step(translate("Jobs", "Writing into the case"), job.finish, weight=0.2))
    _remember(order)
    return worker.start(title, steps, lambda: done(job), stack)


def _as_parameters(order: CaseOrder) -> dict[str, str]:
    """Return the choices under the names of the algorithm's parameters, as the journal keeps them."""
    given = {
        "CASE": str(order.case),
        "FOLDER": str(order.folder) if order.formats else "",
        "MIN_COVERAGE": str(order.min_coverage_pct),
        "SECOND_METHODS": str(order.second_methods),
        "NET_REASON": order.net_reason,
        "BENCH_HEIGHT": "" if order.bench_height_m is None else str(order.bench_height_m),
        "RULES": order.own_rules,
        "FORMATS": str([item.value for item in order.formats]),
        "CHAPTERS": str(list(order.chapters)),
        "LANGUAGE": order.language.value,
    }
    return {name: text for name, text in given.items() if text}


def _remember(order: CaseOrder) -> None:
    """Keep a run with a report in Processing's history; one without is no run of the algorithm."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("pitproof:runcase")
    if algorithm is None or not order.formats:
        return
    parameters = {
        "CASE": str(order.case),
        "FOLDER": str(order.folder),
        "MIN_COVERAGE": order.min_coverage_pct,
        "SECOND_METHODS": order.second_methods,
        "NET_REASON": order.net_reason,
        "BENCH_HEIGHT": order.bench_height_m or 0.0,
        "FORMATS": [item.value for item in order.formats],
        "CHAPTERS": list(order.chapters),
        "LANGUAGE": order.language.value,
        "REPORT_DATE": order.report_date.isoformat(),
        **{key: text for key, text in (("FONT", order.font), ("RULES", order.own_rules)) if text},
    }
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    remember_run(algorithm, parameters, context)
