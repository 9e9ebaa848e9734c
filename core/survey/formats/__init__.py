# SPDX-License-Identifier: GPL-3.0-or-later
"""What surveyors and licence offices hand in, read strictly: every conclusion has its reason, every flaw its line."""
