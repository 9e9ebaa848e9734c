# SPDX-License-Identifier: GPL-3.0-or-later
"""Volumes to tonnes to yuan to classification, each figure with its trace; the entry is `determine.determine`."""
