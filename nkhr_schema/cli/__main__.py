"""``python -m nkhr_schema.cli`` does what ``nkhr`` does."""

import sys

from nkhr_schema.cli import main

sys.exit(main())
