"""The application for ASGI servers, through asgiref's adapter."""

from app import app as wsgi_app
from asgiref.wsgi import WsgiToAsgi

app = WsgiToAsgi(wsgi_app)
