"""The pages: server-rendered, no script, for people of the authority.

A page is a route with a template; it asks `app.api.desk` for what it shows, so that it shows no more than the API
would.
"""
