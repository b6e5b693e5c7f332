"""The front door: hands the command line to podsite, also where it is not installed."""

import sys

try:
    from podsite.cli import main
except ModuleNotFoundError as error:
    sys.exit(
        f"podsite needs '{error.name}', which is not installed here. In this folder, once:\n"
        "    python3 -m venv .venv && .venv/bin/pip install -e .\n"
        "and then\n"
        "    .venv/bin/python build.py"
    )

if __name__ == "__main__":
    sys.exit(main())
