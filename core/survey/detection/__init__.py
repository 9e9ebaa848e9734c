# SPDX-License-Identifier: GPL-3.0-or-later
"""Outlines of connected ground loss between two surfaces, as drafts for the surveyor."""
