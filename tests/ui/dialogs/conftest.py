# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest

from ..fakes import FakeSession


@pytest.fixture
def session(own_sample):
    return FakeSession(own_sample.paths.case)


@pytest.fixture
def evidence(own_sample):
    """The folder with the sample's evidence as files."""
    return own_sample.folder / "evidence"
