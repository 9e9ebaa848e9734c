# SPDX-License-Identifier: GPL-3.0-or-later
"""Section drawings (剖面图): where the lines lie, what is measured along them, and the drawing in millimetres."""
