"""``python -m nkhr_schema.publish``: bring every generated file of the repository up to date.

With ``--check`` nothing is written; the exit code is 1 when a file is out of date, and each one is named.
"""

import argparse
import sys

from nkhr_schema.publish.artefacts import ROOT, write_all

__all__ = ["main"]


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m nkhr_schema.publish", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 if a file is out of date")
    check = parser.parse_args(arguments).check
    if not (ROOT / "pyproject.toml").is_file():
        parser.error("this is an installed copy; the generated files stand in a checkout of the repository")
    found = write_all(check=check)
    for difference in found:
        done = "" if check else " -> removed" if difference.problem == "orphaned" else " -> written"
        sys.stdout.write(f"{difference.problem}: {difference.path}{done}\n")
    if not found:
        sys.stdout.write("Every generated file is up to date.\n")
    return 1 if check and found else 0


if __name__ == "__main__":
    sys.exit(main())
