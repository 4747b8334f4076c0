"""What the server serves: the API, and the pages beside it."""

from fastapi import FastAPI

from app.api import application
from app.api.application import Options
from app.api.edge import Guard
from app.web import (
    about,
    assets,
    audit,
    case,
    case_management,
    cases,
    equality,
    exported,
    history,
    notices,
    pages,
    procedure,
    queue,
    records,
    sign_in,
    timescales,
    verification,
)
from app.web.sessions import Sessions
from app.web.sign_in import Links

MODULES = (
    assets,
    sign_in,
    about,
    queue,
    cases,
    timescales,
    equality,
    notices,
    case_management,
    audit,
    procedure,
    verification,
    case,
    records,
    history,
    exported,
)
"""Every module of pages, each with its router."""


def create(options: Options) -> FastAPI:
    """The FastAPI application, not yet guarded."""
    app = application.create(options)
    identity = app.state.identity
    app.state.sessions = Sessions(identity, identity.registry)
    app.state.sign_in = Links(identity, identity.registry)
    app.state.synthetic = options.synthetic
    for module in MODULES:
        app.router.routes.extend(module.router.routes)
    pages.install(app)
    return app


def guarded(options: Options) -> Guard:
    """The application behind the edge."""
    return Guard(create(options))
