# SPDX-License-Identifier: GPL-3.0-or-later
"""The chapters of the report, each from the case to blocks of a document."""
