"""app.run() with the keyword arguments of the command line: python3 run.py threaded=False processes=3."""

import os
import sys

from app import app

options = dict(argument.split("=") for argument in sys.argv[1:])
app.run(port=int(os.environ["PORT"]), **{name: {"True": True, "False": False}.get(value) if value in ("True", "False") else int(value) for name, value in options.items()})
