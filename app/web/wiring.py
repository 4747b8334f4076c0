"""Every module of pages, each with its router. Apart, so that who wants one of them does not load them all."""

from app.web import about, assets, audit, case, cases, exported, history, queue, sign_in, timescales, verification

MODULES = (assets, sign_in, about, queue, cases, timescales, audit, verification, case, history, exported)
