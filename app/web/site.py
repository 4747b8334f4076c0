"""What the server serves: the API, and the pages beside it."""

from fastapi import FastAPI

from app.api import application
from app.api.application import Options
from app.api.edge import Guard
from app.record.sign_ins import SignIns
from app.web import (
    about,
    acts,
    agency,
    assets,
    attachments,
    audit,
    case,
    case_management,
    cases,
    claims,
    developers,
    directory,
    drafts,
    equality,
    erasures,
    exported,
    find,
    history,
    home,
    inspection,
    need_to_know,
    notices,
    pages,
    procedure,
    queue,
    reads,
    recording,
    records,
    retention,
    returns,
    saved_views,
    screening,
    sign_in,
    subject_access,
    timescales,
    verification,
    work_account,
)
from app.web.sessions import Sessions
from app.web.sign_in import Links
from app.web.work_account import WorkAccounts

MODULES = (
    assets,
    sign_in,
    work_account,
    about,
    acts,
    developers,
    agency,
    queue,
    claims,
    find,
    saved_views,
    home,
    cases,
    timescales,
    directory,
    equality,
    returns,
    need_to_know,
    notices,
    case_management,
    audit,
    erasures,
    procedure,
    verification,
    case,
    attachments,
    drafts,
    reads,
    recording,
    screening,
    records,
    retention,
    subject_access,
    history,
    inspection,
    exported,
)
"""Every module of pages, each with its router."""


def create(options: Options) -> FastAPI:
    """The FastAPI application, not yet guarded."""
    app = application.create(options)
    identity = app.state.identity
    app.state.sessions = Sessions(identity, identity.registry, SignIns(app.state.journal))
    app.state.links = Links(identity, identity.registry) if options.links else None
    app.state.work_accounts = WorkAccounts(
        app.state.sessions, app.state.providers, identity.outside, options.keys_directory
    )
    app.state.synthetic = options.synthetic
    for module in MODULES:
        app.router.routes.extend(module.router.routes)
    pages.install(app)
    return app


def guarded(options: Options) -> Guard:
    """The application behind the edge."""
    return Guard(create(options))
