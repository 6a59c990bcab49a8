"""The application that the lab serves: views of a known length that record when a request enters and leaves them.

Each request writes two records of 28 bytes to one file that every process has opened for appending: nanoseconds of the
monotonic clock, a number of the request, process, thread, and +1 or -1. One write each, no lock, so records are whole
whether processes, threads or greenlets write them; sorted by time, their running sum is the requests in flight.
"""

import ctypes
import json
import os
import struct
import threading
import time
import urllib.request

from flask import Flask, Response, request, stream_with_context

FOLDER = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(FOLDER, "lab.json")) as settings:
    SETTINGS = json.load(settings)

RECORD = struct.Struct("<qQIIi")
LOG = os.open(os.path.join(FOLDER, "flight.log"), os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o666)
# usleep gives the interpreter lock up and knows nothing of greenlets: a wait that nothing can patch.
C = ctypes.CDLL(None)

app = Flask(__name__)
hits = 0

with open(os.path.join(FOLDER, "imports.log"), "a") as imports:
    imports.write(f"{os.getpid()}\n")


def record(step):
    now = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
    thread = threading.get_native_id() & 0xFFFFFFFF
    os.write(LOG, RECORD.pack(now, id(request._get_current_object()), os.getpid(), thread, step))


def in_flight(view):
    def counted():
        record(+1)
        try:
            view(float(request.args.get("ms", 0)) / 1000)
        finally:
            record(-1)
        return f"{os.getpid()}\n"

    counted.__name__ = view.__name__
    return counted


@app.route("/sleep")
@in_flight
def sleep(seconds):
    """Waits; gevent and eventlet let other requests go on meanwhile."""
    time.sleep(seconds)


@app.route("/raw")
@in_flight
def raw(seconds):
    """Waits in C: threads overlap, greenlets do not."""
    C.usleep(int(seconds * 1_000_000))


@app.route("/cpu")
@in_flight
def cpu(seconds):
    """Computes for this much CPU time of its thread."""
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


@app.route("/work")
@in_flight
def work(_):
    """Computes a fixed number of steps, whatever else the machine does."""
    total = 0
    for step in range(int(request.args["steps"])):
        total += step


@app.route("/async")
async def in_async():
    import asyncio

    record(+1)
    try:
        await asyncio.sleep(float(request.args.get("ms", 0)) / 1000)
    finally:
        record(-1)
    return f"{os.getpid()}\n"


@app.route("/info")
def info():
    """Says that this is the lab's own server, and what the server says of itself. Is not counted."""
    return {
        "token": SETTINGS["token"],
        "pid": os.getpid(),
        "multithread": bool(request.environ["wsgi.multithread"]),
        "multiprocess": bool(request.environ["wsgi.multiprocess"]),
    }


@app.route("/hits")
def count_hits():
    """A counter in a module global."""
    global hits
    hits += 1
    return f"{os.getpid()} {hits}\n"


@app.route("/unread", methods=["POST"])
def unread():
    """Answers without reading the body."""
    return "not read\n"


@app.route("/stream")
def stream():
    """An event every tenth of a second, for as long as the client stays or a minute at most."""

    def events():
        record(+1)
        try:
            for event in range(600):
                yield f"data: {event}\n\n"
                time.sleep(0.1)
        finally:
            record(-1)

    return Response(stream_with_context(events()), mimetype="text/event-stream")


@app.route("/self")
def call_itself():
    """Asks the server that runs it, as a view that uses its own HTTP interface does."""
    with urllib.request.urlopen(f"http://127.0.0.1:{os.environ['PORT']}/info", timeout=20) as answer:
        return f"{answer.status}\n"


@app.route("/abort", methods=["GET", "POST"])
def abort():
    """The process ends in the middle of a request."""
    os._exit(1)
