# SPDX-License-Identifier: GPL-3.0-or-later
"""What may happen to an open case from outside: another program holds it, its folder cannot be written, it goes."""

from __future__ import annotations

import os
import sqlite3
import time

import pytest
from qgis.core import QgsProject, QgsSettings

from ....core.casefile import read_case, restate_head
from ....core.errors import CaseFileError
from ....ui.case import session as sessions
from ....ui.case.session import CaseSession


@pytest.fixture
def session(qgis_new_project):
    QgsSettings().remove("pitproof/recent")
    session = CaseSession()
    session.sentences = []
    session.failed.connect(session.sentences.append)
    yield session
    session.shut_down()
    QgsProject.instance().clear()
    session.deleteLater()


@pytest.fixture
def holder(own_sample):
    """Another program in the midst of writing into the case."""
    connection = sqlite3.connect(own_sample.paths.case, isolation_level=None)
    connection.execute("BEGIN EXCLUSIVE")
    yield connection
    if connection.in_transaction:
        connection.execute("ROLLBACK")
    connection.close()


def test_a_case_that_another_program_holds_is_said_in_one_sentence_and_opens_afterwards(
    session, own_sample, holder, until
):
    began = time.monotonic()
    opened = session.open(own_sample.paths.case)
    if opened:
        until(lambda: session.state.error or session.state.findings is not None, 60)
        said = session.state.error
    else:
        said = session.sentences[-1]
    assert time.monotonic() - began < 60
    assert own_sample.paths.case.name in said
    assert "Traceback" not in said
    holder.execute("ROLLBACK")
    assert session.open(own_sample.paths.case)
    until(lambda: session.state.findings is not None and not session.state.error)


def test_a_head_that_cannot_be_saved_now_is_refused_and_the_case_stays_whole(own_sample, holder):
    with pytest.raises(CaseFileError):
        restate_head(own_sample.paths.case, {"province": "湖北省"})
    holder.execute("ROLLBACK")
    assert read_case(own_sample.paths.case).info.province == ""
    restate_head(own_sample.paths.case, {"province": "湖北省"})
    assert read_case(own_sample.paths.case).info.province == "湖北省"


@pytest.mark.parametrize("protected", ["file", "folder"])
def test_what_cannot_be_written_is_open_for_reading_only(session, own_sample, monkeypatch, until, protected):
    """A protected folder counts too: SQLite writes beside the file first. Root may write everywhere, so it is asked."""
    refused = own_sample.paths.case if protected == "file" else own_sample.folder
    allowed = os.access

    def access(path, mode):
        return allowed(path, mode) and not (mode & os.W_OK and os.fspath(path) == os.fspath(refused))

    monkeypatch.setattr(sessions.os, "access", access)
    before = own_sample.paths.case.read_bytes()
    assert session.open(own_sample.paths.case)
    assert session.read_only
    until(lambda: session.state.findings is not None)
    assert not any(layer.startEditing() for layer in session.layers.values())
    session.close()
    assert own_sample.paths.case.read_bytes() == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_medium_is_open_for_reading_only(session, own_sample, until):
    own_sample.paths.case.chmod(0o444)
    own_sample.folder.chmod(0o555)
    try:
        assert session.open(own_sample.paths.case)
        assert session.read_only
        until(lambda: session.state.findings is not None)
    finally:
        own_sample.folder.chmod(0o755)


def test_all_layers_taken_away_while_the_case_is_read(session, own_sample, until):
    assert session.open(own_sample.paths.case)
    assert session.reading
    QgsProject.instance().removeAllMapLayers()
    assert session.layers == {}
    until(lambda: session.state.findings is not None)
    session.restore_layers()
    assert session.missing_layers() == []


def test_a_session_shut_down_while_it_reads_hears_nothing_more(qgis_new_project, own_sample, until):
    session = CaseSession()
    heard = []
    session.refreshed.connect(lambda: heard.append(1))
    assert session.open(own_sample.paths.case)
    task = session._task
    session.shut_down()
    session.deleteLater()
    until(lambda: not type(task).running)
    assert heard == []
