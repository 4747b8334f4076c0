"""What every page is made with: the templates, the session behind it, its headers, and what goes wrong.

A module of pages has `router = pages.router()` and routes that take `page: ThePage`; `page.desk` is the desk the API
uses, so a page loads and discloses what the API does, and `page.render` answers. `public` renders for anybody.
"""

import hmac
import re
from collections.abc import Callable, Coroutine, Mapping
from functools import partial
from typing import Annotated, Any, ClassVar, TypeVar
from urllib.parse import parse_qsl, quote, urlsplit

from fastapi import APIRouter, Depends, FastAPI, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from jinja2 import Environment, PackageLoader, PrefixLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from app.api import problems
from app.api.deciding import decided
from app.api.desk import Desk
from app.api.identity import mark
from app.api.late import LateRoute
from app.api.problems import Problem
from app.base import references
from app.web import assets, caught_up, spoken
from app.web.needed import called
from app.web.sessions import Session, Sessions, same_origin
from app.web.uploads import parts
from app.wording import labels, language, words
from app.wording.language import say, texts
from app.wording.sorry import sorry
from domain import policy
from domain.vocabulary import PARTNER_ROLES, Role, Source

HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()",
}
SECTIONS = (
    ("home", texts("Home")),
    ("queue", texts("Queue")),
    ("find", texts("Find")),
    ("cases", texts("Cases")),
    ("timescales", texts("Timescales")),
    ("notices", texts("Notices")),
    ("audit", texts("Audit")),
    ("procedure", texts("Procedure")),
)
OF_AN_AGENCY = (
    ("agency", texts("Home")),
    ("agency/cases", texts("Referrals")),
    ("agency/concerns", texts("Concerns")),
    ("agency/challenges", texts("Challenges")),
    ("agency/requests", texts("Asked of you")),
)
ENQUIRIES = (("agency/enquiries", texts("Enquiries")),)
"""Of a prison and of the Probation Service alone."""

SERVICE = "Front Door"
COMPONENTS = (
    "back-link", "breadcrumbs", "button", "checkboxes", "date-input", "details", "error-message", "error-summary",
    "fieldset", "file-upload", "generic-header", "hint", "input", "inset-text", "label", "notification-banner",
    "pagination", "panel", "radios", "select", "service-navigation", "skip-link", "summary-list", "table", "tabs",
    "tag", "textarea", "warning-text",
)  # fmt: skip
MOST_FIELDS = 2_000
LONGEST_PATH = 2_000


Taking = TypeVar("Taking", bound=Callable[..., Any])


class SignInNeeded(Exception):
    """Nobody is signed in who may see the page."""


class PageInstead(Exception):
    """A page instead of the page: `raise PageInstead(403, "This form is out of date", "Go back and try again.")`."""

    def __init__(self, status: int, title: str, *paragraphs: str) -> None:
        super().__init__(title)
        self.status, self.title, self.paragraphs = status, title, paragraphs


class PageRoute(LateRoute):
    """A route whose errors are pages too, made anew when what it relied on moved meanwhile.

    whose: the kinds of caller it is for; without more, the authority's own.
    """

    whose: ClassVar[frozenset[str]] = frozenset({"workforce"})

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """What answers it, in the language of whoever asks."""
        answer = super().get_route_handler()

        async def answers(request: Request) -> Response:
            spoken.speak(request)
            return caught_up.left(request, await decided(partial(answer, request)))

        return answers


class AgencysRoute(PageRoute):
    """A page for the people of an agency."""

    whose = frozenset({"agency"})


class EverybodysRoute(PageRoute):
    """A page for everybody: whoever is signed in, or nobody."""

    whose = PageRoute.whose | AgencysRoute.whose


def router(prefix: str = "", route: type[PageRoute] = PageRoute) -> APIRouter:
    """A router for pages, which are not in the OpenAPI document. route: whose pages they are."""
    return APIRouter(prefix=prefix, route_class=route, include_in_schema=False, default_response_class=HTMLResponse)


class Page:
    """One request for a page by somebody who is signed in."""

    def __init__(self, request: Request, session: Session) -> None:
        self.request, self.session = request, session
        self.desk = Desk(request, session.caller)
        self.csrf = session.csrf
        self.form: Mapping[str, str] = {}
        self.is_trusted = True
        """Whether the form came from a page of this session. Of another, what keeps its words takes nothing else."""
        self.files: Mapping[str, bytes] = {}
        self.beside: Any = None
        """What a form that is laid out in a way of its own is shown with."""

    @property
    def enquires(self) -> bool:
        """Whether somebody of a prison or the Probation Service looks."""
        return _enquires(self.session)

    def render(self, template: str, /, *, status: int = 200, **context: Any) -> HTMLResponse:
        """The template as the answer; `now` in it is the moment of the request."""
        return _answer(self.request, template, status, {"now": self.desk.now, **context})

    def see(self, path: str) -> RedirectResponse:
        """After a form: have the browser get that page."""
        return RedirectResponse(path, 303, HEADERS)


async def _page(request: Request) -> Page:
    sessions: Sessions = request.app.state.sessions
    route = request.scope["route"]
    session = await sessions.read(request, is_use=not _asks_by_itself(request))
    if session is None:
        raise SignInNeeded
    request.scope["state"] |= {"session": session, "pack": _pack(request, session)}
    request.scope["state"] |= {"caller": session.caller, "token": mark(session.jti)}
    if session.caller.kind not in route.whose:
        raise _for_others(session)
    page = Page(request, session)
    if request.method == "POST":
        page.form, page.files = await form_of(request)
        ours = hmac.compare_digest(page.form.get("csrf", "").encode(), page.csrf.encode())
        page.is_trusted = ours and same_origin(request)
        if not (page.is_trusted or _keeps(request)):
            raise form_refused()
    if not _asks_by_itself(request):
        await caught_up.wait(request, page.desk)
    return page


def _enquires(session: Session) -> bool:
    return session.caller.kind == "agency" and session.caller.source_code == Source.OTHER_LEGAL_AGENCY


def _for_others(session: Session) -> PageInstead:
    """Whose page it is, which is none of whoever asks for it."""
    if session.caller.kind == "agency":
        return PageInstead(
            403,
            say("This page is for the authority’s own staff"),
            say("Your agency has pages of its own, with what it sent and what became of it."),
            say("If you work for the authority, sign out and use the link you were given there."),
        )
    return PageInstead(
        403,
        say("This page is for the people of an agency"),
        say("Its concerns are its own. What it sent has a case here."),
    )


ThePage = Annotated[Page, Depends(_page)]
"""A parameter of a page's route. A POST has passed the check of its form, into which `{{ csrf_field(csrf) }}` goes."""


def by_itself(taking: Taking) -> Taking:
    """Marks what a page asks for by itself while it is open, which is no use of the session."""
    taking.by_itself = True  # type: ignore[attr-defined] # read by `_page`
    return taking


def keeping(taking: Taking) -> Taking:
    """Marks what takes a form whose words are not lost when the session ended: they wait on a page, and are sent again.

    It records nothing of a page that is not `is_trusted`.
    """
    taking.keeps = True  # type: ignore[attr-defined] # read by `_keeps`
    return taking


def _asks_by_itself(request: Request) -> bool:
    return getattr(request.scope["route"].endpoint, "by_itself", False)


def _keeps(request: Request) -> bool:
    """Whether a form of ours was sent to what keeps its words."""
    kept = getattr(getattr(request.scope.get("route"), "endpoint", None), "keeps", False)
    return bool(kept) and request.method == "POST" and same_origin(request)


def form_refused() -> PageInstead:
    """A form that did not come from a page of this session."""
    return PageInstead(
        403,
        say("This form cannot be used any more"),
        say(
            "It did not come from a page of your session, or you have signed in again since it was shown. "
            "Nothing was changed."
        ),
        say("Go back, load the page again and try once more."),
    )


def public(request: Request, template: str, /, *, status: int = 200, **context: Any) -> HTMLResponse:
    """A page that needs nobody signed in."""
    return _answer(request, template, status, context)


async def form_of(request: Request) -> tuple[dict[str, str], dict[str, bytes]]:
    """The fields and files of a form; a name given twice counts once, by its last value."""
    body = await request.body()
    kind = request.headers.get("content-type", "")
    if kind.startswith("multipart/form-data"):
        return parts(body, kind)
    try:
        return dict(parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=MOST_FIELDS)), {}
    except ValueError:
        raise Problem("malformed-request", "The body is not a form.") from None


_local = re.compile(r"/(?![/\\])[^\\\x00-\x20\x7f-\U0010ffff]*").fullmatch


def local_path(wanted: str, otherwise: str = "/queue") -> str:
    """Where to go on, if that is a page of ours; an address elsewhere is never followed."""
    known = len(wanted) <= LONGEST_PATH and _local(wanted) and not urlsplit(wanted).netloc
    return wanted if known and not wanted.startswith(("/sign-", "/static/")) else otherwise


def begins_at(role: Role) -> str:
    """The page somebody in a role begins at."""
    return "/agency" if role in PARTNER_ROLES else "/home"


# Templates


_theirs = Environment(
    loader=PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")}),
    autoescape=True,
    auto_reload=False,
)  # their components look for options nobody gave; ours are strict
templates = Environment(
    loader=PackageLoader("app.web"),
    autoescape=True,
    auto_reload=False,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    extensions=["jinja2.ext.i18n"],
)
templates.install_gettext_callables(  # type: ignore[attr-defined] # the extension adds it
    language.say, lambda one, many, count: language.plural(count, one, many), newstyle=True
)


def _text(text: str, /, **values: Any) -> Markup:
    """A text of a template in its language, as the extension's own makes it; of most there is nothing to fill in."""
    said = Markup(say(text))  # noqa: S704 - ours, as the extension takes it
    return said % values if values or "%" in said else said


def _macro(component: str) -> tuple[str, Callable[..., Markup]]:
    """A component's macro under its name; its template is compiled when a page first needs it."""
    name = "govuk" + "".join(part.title() for part in component.split("-"))

    def written(*given: Any, **named: Any) -> Markup:
        found = _theirs.get_template(f"govuk_frontend_jinja/components/{component}/macro.html")
        text: Markup = getattr(found.module, name)(*map(_in_its_language, given), **named)
        return text

    return name, written


def _in_its_language(given: Any) -> Any:
    """What a component is given, with the word for a mistake, which it would say in English."""
    if not (isinstance(given, Mapping) and given.get("errorMessage")):
        return given
    return {**given, "errorMessage": {"visuallyHiddenText": say("Error"), **given["errorMessage"]}}


@pass_context
def _role(context: Context, role: Role | str) -> str:
    """A role's title, in the pack in force for whose pages these are."""
    pack: policy.Pack = context["in_force"]
    return called(Role(role), pack)


@pass_context
def _in_its_words(context: Context, text: str) -> str:
    """A sentence of ours, which names roles by the titles of the first pack, by those of the pack in force."""
    pack: policy.Pack = context["in_force"]
    return pack.in_its_words(str(text))


templates.globals |= {
    **dict(map(_macro, COMPONENTS)),
    "_": _text,
    "gettext": _text,
    "static": assets.address,
    "integrity": assets.integrity,
    "service": SERVICE,
    "quoted_lang": spoken.quoted,
    "language": language.spoken,
    "csrf_field": lambda csrf: Markup('<input type="hidden" name="csrf" value="{}">').format(csrf),
}
templates.filters |= {
    "moment": words.moment, "exact": words.exact, "short": words.short, "time": words.time, "day": words.day,
    "short_day": words.short_day, "iso": words.iso, "duration": words.duration,
    "short_duration": words.short_duration, "measured": words.measured, "words": words.words,
    "role": _role, "in_its_words": _in_its_words,
    "grouped": words.grouped,
    "plural": language.plural, "uncoded": labels.uncoded,
    "several": references.plural, "spoken": references.spoken,
}  # fmt: skip


def _answer(request: Request, template: str, status: int, context: Mapping[str, Any]) -> HTMLResponse:
    found = templates.get_template(template)
    return HTMLResponse(found.render({**_frame(request), **context}), status, HEADERS)


def _frame(request: Request) -> dict[str, Any]:
    """What the layout shows: whose pages, who is signed in as the registry just said, and what signs them out."""
    state = request.app.state
    session: Session | None = request.scope["state"].get("session")
    caller = session.caller if session else None
    of_agency = caller is not None and caller.kind == "agency"
    return {
        "authority": session.authority_name if session else SERVICE,
        "person": session.person if session else None,
        "agency_name": caller.agency_name if caller and of_agency else None,
        "sections": (*OF_AN_AGENCY, *(ENQUIRIES if session and _enquires(session) else ())) if of_agency else SECTIONS,
        "home": ("/agency", say("Go to your agency’s home page")) if of_agency else ("/queue", say("Go to the queue")),
        "csrf": session.csrf if session else "",
        "languages": spoken.others(request),
        "synthetic": state.synthetic,
        "in_force": _pack(request, session),
        "lists_behind": request.scope["state"].get(caught_up.BEHIND, False),
    }


def _pack(request: Request, session: Session | None) -> policy.Pack:
    """The policy pack in force for whose pages these are."""
    return policy.pack_in_force(request.app.state.clock(), session.procedure if session else policy.LINCOLNSHIRE)


# What goes wrong


def install(app: FastAPI) -> None:
    """Have errors of pages answered by pages."""
    app.state.page_of_problem = _page_of_problem
    app.add_exception_handler(SignInNeeded, _sign_in_needed)
    app.add_exception_handler(PageInstead, _told)


async def _sign_in_needed(request: Request, _: Exception) -> Response:
    if _keeps(request):
        form, _files = await form_of(request)
        return public(request, "ended.html", status=401, form={**form, "csrf": ""})
    onward = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    wanted = local_path(onward, "") if request.method == "GET" else ""
    return RedirectResponse(f"/sign-in?next={quote(wanted, safe='/')}" if wanted else "/sign-in", 303, HEADERS)


async def _told(request: Request, exc: Exception) -> Response:
    assert isinstance(exc, PageInstead)
    problems.kept_out(request, exc.status, "page-refused")
    return public(
        request, "error.html", status=exc.status, title=exc.title, paragraphs=exc.paragraphs, trace=None, refusal=None
    )


def _page_of_problem(problem: Problem, scope: Mapping[str, Any], trace_id: str) -> Response | None:
    """The problem as a page, when the route is a page, or when there is no route and a browser asks."""
    route = scope.get("route")
    if route is None:
        headers = dict(scope["headers"])
        if b"text/html" not in headers.get(b"accept", b"") or scope["path"].startswith(("/v1", "/oauth")):
            return None
    elif not isinstance(route, PageRoute):
        return None
    title, paragraphs = sorry(problem.code, problem.status)
    refusal = problem.members if problem.code == "refused" else None
    request = Request(dict(scope))
    spoken.speak(request)
    answer = public(
        request,
        "error.html",
        status=problem.status,
        title=say("The procedure does not allow this") if refusal else title,
        paragraphs=() if refusal else paragraphs,
        trace=trace_id if problem.status >= 500 else None,
        refusal=refusal,
    )
    if route is None:
        answer.headers["Vary"] = "Accept"
    for name in ("Allow", "Retry-After"):
        if name in problem.headers:
            answer.headers[name] = problem.headers[name]
    return answer
