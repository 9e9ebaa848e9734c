# SPDX-License-Identifier: GPL-3.0-or-later
"""The evidence package: a case with everything it stands on, sealed, checked and computed again."""
