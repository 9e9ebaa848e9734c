# SPDX-License-Identifier: GPL-3.0-or-later
"""A program that writes results into a case and meets with a fault on the way; run in a process of its own.

Arguments: the folder of the package, the case file, the fault ("kill" with a number of calls, "disk" with a number of
bytes beyond which no file may grow, "nobody" to run without the right to write, "none").
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PLUGINS = Path(sys.modules[__name__.split(".")[0]].__file__ or "").parent.parent
PROGRAM = """
import os, sys
sys.path.insert(0, sys.argv[1])
case, fault, amount = sys.argv[2], sys.argv[3], int(sys.argv[4])
from pitproof.core.casefile import write_results, gdalcalls, store, recording
from pitproof.core.errors import PitProofError
from pitproof.tests.core.casefile.factories import JOURNAL, determination, volumes
if fault == "kill":
    left = amount
    plain = gdalcalls.call
    def counted(function, *arguments):
        global left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), 9)
        return plain(function, *arguments)
    store.call = recording.call = counted
elif fault == "disk":
    import resource, signal
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (amount, amount))
elif fault == "nobody":
    os.setgid(65534)
    os.setuid(65534)
try:
    write_results(case, volumes(), determination(), JOURNAL)
except PitProofError as error:
    print(error)
    sys.exit(3)
"""
REFUSED = 3


def run_with(case: Path, fault: str, amount: int = 0) -> subprocess.CompletedProcess[str]:
    """Write results in another process that meets with the fault."""
    command = [sys.executable, "-P", "-c", PROGRAM, str(PLUGINS), str(case), fault, str(amount)]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
