# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole calculation, from evidence to report, without QGIS or Qt."""
