"""Werkzeug's run_simple with the keyword arguments of the command line: python3 run_simple.py threaded=True."""

import os
import sys

from app import app
from werkzeug.serving import run_simple

options = {name: value == "True" for name, value in (argument.split("=") for argument in sys.argv[1:])}
run_simple("127.0.0.1", int(os.environ["PORT"]), app, **options)
