# SPDX-License-Identifier: GPL-3.0-or-later
"""Surfaces out of survey evidence: triangles to a DEM, and the original terrain under a pit (R35, R97)."""
