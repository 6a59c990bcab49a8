"""Hypercorn with its own WSGI adapter: its command line of 0.13 takes ASGI applications only."""

import asyncio
import os

from app import app
from hypercorn.asyncio import serve
from hypercorn.config import Config
from hypercorn.middleware import AsyncioWSGIMiddleware

config = Config()
config.bind = [f"127.0.0.1:{os.environ['PORT']}"]
asyncio.run(serve(AsyncioWSGIMiddleware(app), config))
