"""An application whose import takes 5 seconds."""

import time

from app import app  # noqa: F401

time.sleep(5)
