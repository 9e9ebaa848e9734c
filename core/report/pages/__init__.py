# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages of single algorithms for a result viewer, and the small plots on them."""
