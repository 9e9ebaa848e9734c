# SPDX-License-Identifier: GPL-3.0-or-later
"""What fills a case from files: terrains to be registered, and tables of evidence."""
