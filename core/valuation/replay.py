# SPDX-License-Identifier: GPL-3.0-or-later
"""A step computed again from what it carries: the proof that a trace holds every number its result needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_EVEN, Decimal

from ..model import Step
from .numbers import WIDE, ZERO, product, quotient, root, total

OPERATIONS = (
    "sum",
    "difference",
    "product",
    "quotient",
    "mean",
    "weighted_mean",
    "standard_error",
    "minimum",
    "excess",
    "given",
)


def recomputed(step: Step, rounding: str = ROUND_HALF_EVEN) -> Decimal | None:
    """Return the result that a step's operands give, or None for a step that computes nothing.

    Money yuan, quantities in their unit. Raises ValueError for an operation that is not one of `OPERATIONS`.
    """
    if not step.operation:
        return None
    exact = _exact(step.operation, [operand.value for operand in step.operands])
    return exact.quantize(Decimal(step.places), rounding=rounding, context=WIDE) if step.places else exact


def faults(step: Step, rounding: str = ROUND_HALF_EVEN) -> Iterator[str]:
    """Yield the titles of all steps of a tree whose result, or whose use of a child's result, does not recompute."""
    for operand in step.operands:
        if operand.child is not None and step.children[operand.child].result not in (operand.value, str(operand.value)):
            yield f"{step.title}: {operand.name}"
    again = recomputed(step, rounding)
    if again is not None and again != (step.result if isinstance(step.result, Decimal) else Decimal(step.result or 0)):
        yield step.title
    for child in step.children:
        yield from faults(child, rounding)


def _exact(operation: str, values: Sequence[Decimal]) -> Decimal:
    if operation in ("sum", "given"):
        return total(values)
    if operation in ("difference", "excess"):
        left = WIDE.subtract(values[0], total(values[1:]))
        return max(left, ZERO) if operation == "excess" else left
    if operation == "product":
        result = Decimal(1)
        for value in values:
            result = product(result, value)
        return result
    if operation == "quotient":
        return quotient(values[0], values[1])
    if operation == "minimum":
        return min(values)
    count = Decimal(len(values))
    if operation == "mean":
        return quotient(total(values), count)
    if operation == "standard_error":
        mean = quotient(total(values), count)
        return root(quotient(total(product(v - mean, v - mean) for v in values), count * (count - 1)))
    if operation == "weighted_mean":  # value, weight, value, weight …
        pairs = list(zip(values[::2], values[1::2]))
        return quotient(total(product(value, weight) for value, weight in pairs), total(w for _, w in pairs))
    raise ValueError(operation)
