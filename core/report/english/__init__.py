# SPDX-License-Identifier: GPL-3.0-or-later
"""Finished Chinese results said in English."""
