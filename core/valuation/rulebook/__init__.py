# SPDX-License-Identifier: GPL-3.0-or-later
"""Rule files: read, checked as a whole, and shown as a page."""
