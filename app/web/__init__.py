"""The pages: server-rendered, no script, for people of the authority.

A page is a route with a template; it asks `app.desk` for what it shows, so that it shows no more than the API would.
"""

from app.web import about, assets, audit, case, cases, exported, history, queue, sign_in, timescales, verification

MODULES = (assets, sign_in, about, queue, cases, timescales, audit, verification, case, history, exported)
"""Every module of pages, each with its router."""
