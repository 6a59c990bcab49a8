"""An application with a thread of its own, started at import; /ticks says how often it has run."""

import threading
import time

from app import app

ticks = 0


def tick():
    global ticks
    while True:
        ticks += 1
        time.sleep(0.1)


threading.Thread(target=tick, daemon=True).start()


@app.route("/ticks")
def count_ticks():
    return f"{ticks}\n"
