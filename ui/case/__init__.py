# SPDX-License-Identifier: GPL-3.0-or-later
"""The open case: its file, its state, its layers in the project."""
