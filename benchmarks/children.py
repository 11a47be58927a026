"""Measures that need a process of their own: what an import costs, and how much memory a run takes at its peak."""

import os
import subprocess
import sys
from collections.abc import Sequence

__all__ = ["PEAK", "output_of", "seconds_of"]

PEAK = """
def peak():
    # what the kernel has seen of this process alone; `ru_maxrss` may still hold the peak of the one that started it
    try:
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) * 1024
    except OSError:
        import resource, sys
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
"""
"""Source text of ``peak()``: the largest resident size of the process so far, in bytes."""

_FLAGS = ("-I",)


def seconds_of(arguments: Sequence[str]) -> float:
    """Return the processor seconds that a Python process with these arguments takes from start to end."""
    child = subprocess.Popen([sys.executable, *_FLAGS, *arguments], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise RuntimeError(f"python {' '.join(arguments)} ended with {child.returncode}")
    return usage.ru_utime + usage.ru_stime


def output_of(code: str, *arguments: str) -> list[int]:
    """Run source text in a process of its own and return the whole numbers that it printed."""
    done = subprocess.run([sys.executable, *_FLAGS, "-c", code, *arguments], capture_output=True, text=True, check=True)
    return [int(word) for word in done.stdout.split()]
