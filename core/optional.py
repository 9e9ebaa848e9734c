# SPDX-License-Identifier: GPL-3.0-or-later
"""Optional libraries, imported where they are used, with advice when one is missing."""

from __future__ import annotations

import importlib
from types import ModuleType

from .errors import MissingDependencyError, Words

_PACKAGES = {  # module -> (Debian package, name in OSGeo4W and on PyPI)
    "docx": ("python3-docx", "python-docx"),
    "geopandas": ("python3-geopandas", "geopandas"),
    "openpyxl": ("python3-openpyxl", "openpyxl"),
    "osgeo": ("python3-gdal", "gdal"),
    "PIL": ("python3-pil", "pillow"),
    "pypdf": ("python3-pypdf", "pypdf"),
    "pyproj": ("python3-pyproj", "pyproj"),
    "rasterio": ("python3-rasterio", "rasterio"),
    "reportlab": ("python3-reportlab", "reportlab"),
    "shapely": ("python3-shapely", "shapely"),
    "yaml": ("python3-yaml", "PyYAML"),
}


def require(module: str, needed_for: str) -> ModuleType:
    """Import ``module`` (dotted names allowed) or raise a sentence that says what to install on which system."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        debian, name = _PACKAGES.get(module.split(".", maxsplit=1)[0], (module, module))
        raise MissingDependencyError(
            "{needed_for} needs the Python library '{name}', which this QGIS does not have.",
            "Debian and Ubuntu: apt install {debian}; Windows: OSGeo4W Setup, package python3-{lower}; "
            "macOS and others: install '{name}' into the Python that QGIS uses.",
            needed_for=Words(needed_for),
            name=name,
            debian=debian,
            lower=name.lower(),
        ) from error
