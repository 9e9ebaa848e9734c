# SPDX-License-Identifier: GPL-3.0-or-later
"""What follows from the figure: kind of act, thresholds, fines, procedure."""
