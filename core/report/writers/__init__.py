# SPDX-License-Identifier: GPL-3.0-or-later
"""One document into PDF, DOCX, XLSX and HTML."""
