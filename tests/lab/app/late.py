"""A view that took `sleep` out of its module when the application was imported: patching the module later misses it."""

from time import sleep

from app import app


@app.route("/late")
def late():
    sleep(1)
    return "late\n"
