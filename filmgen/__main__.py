"""`python -m filmgen` is the same as `filmgen`."""

import sys

from filmgen.cli import main

if __name__ == "__main__":
    sys.exit(main())
