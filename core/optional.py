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
        found = importlib.import_module(module)
        if module == "pyproj":
            keep_proj_context()
        return found
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


_contexts: list[object] = []  # pyproj's, of every thread that ever used it


def keep_proj_context() -> None:
    """Keep pyproj's context of the present thread for good; to be called in a thread before pyproj is used in it.

    pyproj from 3.7 on remembers a context by thread of the system, but frees it with Python's state of the thread. In a
    thread that Qt made, such as one that runs a task, that state goes with each task, and the next one to use pyproj
    there crashes QGIS (https://github.com/pyproj4/pyproj/issues/1509 and 1622). A thread takes one context, once.
    """
    try:
        context = importlib.import_module("pyproj._context")
    except ImportError:  # pyproj before 3.7
        return
    importlib.import_module("pyproj.datadir").get_user_data_dir()  # makes the context, where there is none yet
    made = context.get_context_manager()
    if made is not None and all(made is not kept for kept in _contexts):
        _contexts.append(made)
