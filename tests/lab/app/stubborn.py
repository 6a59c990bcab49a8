"""Two processes that do not end when asked to: what the lab must be able to end."""

import os
import signal
import time

signal.signal(signal.SIGTERM, signal.SIG_IGN)
if os.fork() != 0:
    print("ready", flush=True)
time.sleep(60)
