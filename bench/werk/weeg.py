"""Weigh one command: ``python -m bench.werk.weeg COMMAND...`` prints what it and its children used, as JSON.

A process of its own, because a new process starts with the peak of memory of who started it: a large measuring program
would hide a small peer.
"""

import json
import os
import subprocess
import sys
import time


def main() -> None:
    """Run the command, and leave as it left."""
    start = time.perf_counter()
    process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
    _pid, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    figures = {"cpu_seconds": usage.ru_utime + usage.ru_stime, "wall_seconds": wall, "peak_mb": usage.ru_maxrss / 1024}
    print(json.dumps(figures))
    sys.exit(process.returncode)


if __name__ == "__main__":
    main()
