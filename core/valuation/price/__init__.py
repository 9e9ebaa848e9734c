# SPDX-License-Identifier: GPL-3.0-or-later
"""From quantities and prices to the three figures Va, Vb and Vc."""
