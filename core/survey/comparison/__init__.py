# SPDX-License-Identifier: GPL-3.0-or-later
"""Two surfaces compared on stable ground: bias, spread, correlation, horizontal shift, tilt, blunders."""
