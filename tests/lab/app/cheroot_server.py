"""Cheroot with the keyword arguments of the command line: python3 cheroot_server.py request_queue_size=128."""

import os
import sys

from app import app
from cheroot.wsgi import Server

options = {name: int(value) for name, value in (argument.split("=") for argument in sys.argv[1:])}
server = Server(("127.0.0.1", int(os.environ["PORT"])), app, **options)
try:
    server.start()
except KeyboardInterrupt:
    server.stop()
