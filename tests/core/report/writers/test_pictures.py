# SPDX-License-Identifier: GPL-3.0-or-later
"""Large pictures of maps become smaller for Word, and look the same."""

from __future__ import annotations

import io

import numpy as np
import pytest

from .....core.report.writers.pictures import compact

image = pytest.importorskip("PIL.Image")


def png(pixels, palette=False):
    picture = image.fromarray(pixels)
    buffer = io.BytesIO()
    (picture.quantize(256) if palette else picture).save(buffer, "PNG")
    return buffer.getvalue()


def shown(content):
    return np.asarray(image.open(io.BytesIO(content)).convert("RGB")).astype(int)


@pytest.fixture(scope="module")
def shaded():
    """A drawing: grey noise of a hillshade with a black line, on white paper."""
    rng = np.random.default_rng(1)
    pixels = np.repeat(rng.integers(180, 256, (900, 900, 1)), 3, axis=2).astype(np.uint8)
    pixels[:50] = 255
    pixels[100:110] = 0
    return pixels


def test_a_drawing_keeps_its_size_its_white_and_its_lines(shaded):
    before = png(shaded, palette=True)
    after = compact(before)
    assert len(after) < 0.8 * len(before)
    assert np.abs(shown(after) - shown(before)).max() <= 4
    assert shown(after)[0, 0].tolist() == [255, 255, 255]
    assert shown(after)[105].max() == 0


def test_a_photograph_becomes_jpeg_at_300_dpi():
    rng = np.random.default_rng(2)
    rough = rng.integers(0, 256, (40, 40, 3)).astype(np.uint8)
    photo = np.asarray(image.fromarray(rough).resize((900, 900), image.Resampling.BICUBIC))
    after = image.open(io.BytesIO(compact(png(photo))))
    assert (after.format, after.size, round(after.info["dpi"][0])) == ("JPEG", (900, 900), 300)


def test_a_small_picture_stays_as_it_is():
    small = png(np.full((20, 20, 3), 252, dtype=np.uint8))
    assert compact(small) == small
