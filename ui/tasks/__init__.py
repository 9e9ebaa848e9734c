# SPDX-License-Identifier: GPL-3.0-or-later
"""Long work beside the interface."""
