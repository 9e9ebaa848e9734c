# SPDX-License-Identifier: GPL-3.0-or-later
"""Evidence rows from plain tables: headings, units, faults, and what cannot be."""
