# SPDX-License-Identifier: GPL-3.0-or-later
"""Packages from somebody who means harm: nothing is written outside, run or fetched, and each is refused by name."""

from __future__ import annotations

import sqlite3
import stat
import zipfile
from contextlib import closing, suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ....core.errors import PackageError, PitProofError
from ....core.package.again import compute_again
from ....core.package.bag import read_listing, require_inside
from ....core.package.unzip import Limits, unzip
from ....core.package.verify import Answer, verify_package
from ....core.progress import Silent
from .test_seal_and_verify import reseal, unpacked  # noqa: F401 (a fixture)


def zipped(path, *entries):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content, *attributes in entries:
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            if attributes:
                entry.create_system, entry.external_attr = 3, attributes[0] << 16
            archive.writestr(entry, content)
    return path


@pytest.mark.parametrize(
    "name",
    ["../evil", "/etc/evil", "a/../../evil", "C:/evil", "C:evil", "a\\..\\evil", "..\\evil", "a//b", "./a", "~/evil",
     "a\0b", "a\nb", "NUL", "data/con.txt", "a./b", "a /b", "x:stream", "", "a/", "\ud800"],
)  # fmt: skip
def test_names_that_lead_out_are_refused(name):
    with pytest.raises(PackageError, match="does not lie inside"):
        require_inside(name, "x")


@given(st.text())
def test_whatever_is_let_through_stays_inside(tmp_path_factory, text):
    folder = tmp_path_factory.getbasetemp()
    try:
        inside = require_inside(text, "x")
    except PackageError:
        return
    assert (folder / inside).resolve().is_relative_to(folder.resolve())
    assert (folder / inside).resolve() != folder.resolve()


@pytest.mark.parametrize("name", ["../evil.txt", "/var/evil.txt", "a/../../evil.txt", "..\\evil.txt"])
def test_a_zip_cannot_write_outside(tmp_path, name):
    path = zipped(tmp_path / "a.zip", ("p/bagit.txt", "x"), (name, "evil"))
    target = tmp_path / "in"
    target.mkdir()
    with pytest.raises(PackageError, match="does not lie inside"):
        unzip(path, target, Silent())
    assert not list(tmp_path.rglob("evil*"))


def test_a_zip_with_a_link(tmp_path):
    path = zipped(tmp_path / "a.zip", ("p/link", "/etc/passwd", stat.S_IFLNK | 0o777))
    with pytest.raises(PackageError, match="link or a device"):
        verify_package(path, compute_again, Silent())


def test_a_zip_with_two_names_that_are_one_on_some_systems(tmp_path):
    path = zipped(tmp_path / "a.zip", ("p/A.txt", "1"), ("p/a.TXT", "2"))
    with pytest.raises(PackageError, match="twice"):
        verify_package(path, compute_again, Silent())


def test_a_zip_with_two_names_that_are_one_in_another_form(tmp_path):
    path = zipped(tmp_path / "a.zip", ("p/caf\u00e9.txt", "1"), ("p/cafe\u0301.txt", "2"))
    with pytest.raises(PackageError, match="twice"):
        verify_package(path, compute_again, Silent())


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_zip_with_the_same_name_twice(tmp_path):
    path = zipped(tmp_path / "a.zip", ("p/a.txt", "1"), ("p/a.txt", "2"))
    with pytest.raises(PackageError, match="twice"):
        verify_package(path, compute_again, Silent())


def test_an_encrypted_zip(tmp_path):
    path = zipped(tmp_path / "a.zip", ("p/a.txt", "secret"))
    content = bytearray(path.read_bytes())
    content[content.index(b"PK\x03\x04") + 6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    with pytest.raises(PackageError, match="is encrypted"):
        verify_package(path, compute_again, Silent())


def test_a_file_that_no_list_names_and_one_that_is_gone(unpacked):  # noqa: F811
    (unpacked / "data" / "extra.py").write_text("raise SystemExit")
    (unpacked / "data" / "versions.json").unlink()
    found = verify_package(unpacked, compute_again, Silent())
    assert (found.bag.unlisted, found.bag.missing) == (("data/extra.py",), ("data/versions.json",))
    assert found.answer is Answer.FAILED


def test_a_zip_bomb(tmp_path):
    path = zipped(tmp_path / "a.zip", ("p/zeros", bytes(60 * 2**20)))
    (tmp_path / "in").mkdir()
    with pytest.raises(PackageError, match="times its packed size"):
        unzip(path, tmp_path / "in", Silent(), Limits(ratio=100))
    (tmp_path / "in2").mkdir()
    with pytest.raises(PackageError, match="more than 1000 bytes"):
        unzip(path, tmp_path / "in2", Silent(), Limits(octets=1000))


def test_too_many_files(tmp_path):
    path = zipped(tmp_path / "a.zip", *((f"p/{n}", "") for n in range(20)))
    (tmp_path / "in").mkdir()
    with pytest.raises(PackageError, match="20 files"):
        unzip(path, tmp_path / "in", Silent(), Limits(files=10))


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04" + bytes(40)])
def test_what_is_no_zip(tmp_path, content):
    path = tmp_path / "a.zip"
    path.write_bytes(content)
    with pytest.raises(PackageError, match="cannot be unpacked"):
        verify_package(path, compute_again, Silent())


def test_a_damaged_zip(package, tmp_path):
    content = bytearray(package.read_bytes())
    content[len(content) // 3] ^= 0xFF
    path = tmp_path / "a.zip"
    path.write_bytes(content)
    with pytest.raises(PitProofError):
        verify_package(path, compute_again, Silent())


def test_what_is_no_package(tmp_path):
    with pytest.raises(PackageError, match=r"has no 'bagit\.txt'"):
        verify_package(tmp_path, compute_again, Silent())
    with pytest.raises(PackageError, match="does not exist"):
        verify_package(tmp_path / "nowhere", compute_again, Silent())


def test_a_package_that_wants_to_fetch(unpacked):  # noqa: F811
    (unpacked / "fetch.txt").write_text("http://example.invalid/a 1 data/a\n")
    with pytest.raises(PackageError, match="fetches nothing"):
        verify_package(unpacked, compute_again, Silent())


def test_a_link_in_a_folder(unpacked):  # noqa: F811
    (unpacked / "data" / "link").symlink_to("/etc/passwd")
    with pytest.raises(PackageError, match="holds a link"):
        verify_package(unpacked, compute_again, Silent())


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER evil AFTER INSERT ON pits BEGIN DELETE FROM sales; END",
        "CREATE VIEW evil AS SELECT * FROM pits",
        "CREATE VIEW evil AS SELECT load_extension('/tmp/evil.so')",
        "CREATE VIEW evil AS SELECT readfile('/etc/passwd')",
        "CREATE TRIGGER rtree_pits_geom_insert2 AFTER INSERT ON pits BEGIN DELETE FROM sales; END",
        "CREATE TRIGGER trigger_insert_feature_count_x AFTER INSERT ON pits BEGIN "
        "UPDATE gpkg_ogr_contents SET feature_count = load_extension('x'); END",
    ],
)
def test_a_case_file_with_foreign_triggers(unpacked, statement):  # noqa: F811
    case = next((unpacked / "data" / "case").glob("*.gpkg"))
    with closing(sqlite3.connect(case)) as database:
        database.execute(statement)
        database.commit()
    reseal(unpacked)
    with pytest.raises(PackageError, match="what no case file has"):
        verify_package(unpacked, compute_again, Silent())


@pytest.mark.parametrize(
    "content",
    [
        "<VRTDataset rasterXSize='1' rasterYSize='1'><VRTRasterBand><SimpleSource><SourceFilename>/etc/passwd"
        "</SourceFilename></SimpleSource></VRTRasterBand></VRTDataset>",
        "<GDAL_WMS><Service name='TMS'><ServerUrl>http://example.invalid</ServerUrl></Service></GDAL_WMS>",
        '{"type": "FeatureCollection"}',
    ],
)
def test_a_terrain_that_reads_from_elsewhere_is_not_opened(unpacked, content):  # noqa: F811
    terrain = sorted((unpacked / "data" / "case").rglob("*.tif"))[0]
    terrain.write_text(content)
    reseal(unpacked)
    with pytest.raises(PackageError, match="is no GeoTIFF"):
        verify_package(unpacked, compute_again, Silent())


@given(st.text())
def test_a_manifest_is_read_or_refused(text):
    try:
        found = read_listing(text, "manifest-sha256.txt")
    except PackageError:
        return
    assert all(len(digest) == 64 for digest in found.values())


@given(st.binary(max_size=4000))
def test_a_list_of_files_is_read_or_refused(tmp_path_factory, content):
    from ....core.package.verify import _listed

    folder = tmp_path_factory.mktemp("bag")
    (folder / "data").mkdir()
    (folder / "data" / "files.json").write_bytes(content)
    with suppress(PackageError):
        assert isinstance(_listed(folder), list)
