# SPDX-License-Identifier: GPL-3.0-or-later
"""From the cut, documents, stockpiles and samples to the quantity a price is for."""
