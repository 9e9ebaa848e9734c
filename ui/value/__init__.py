# SPDX-License-Identifier: GPL-3.0-or-later
"""The widgets of the page Value."""
