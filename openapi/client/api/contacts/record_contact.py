from http import HTTPStatus
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.contact_body import ContactBody
from ...models.contact_received import ContactReceived
from ...models.contact_rehearsed import ContactRehearsed
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: ContactBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(prefer, Unset):
        headers["Prefer"] = prefer

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/contacts",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ContactReceived | ContactRehearsed | Problem:
    if response.status_code == 200:
        response_200 = ContactRehearsed.from_dict(response.json())

        return response_200

    if response.status_code == 201:
        response_201 = ContactReceived.from_dict(response.json())

        return response_201

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ContactReceived | ContactRehearsed | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: ContactBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[ContactReceived | ContactRehearsed | Problem]:
    """Record a contact about one or several children

     A partner sends its written referral; the authority's staff record what they took.

    Each child gets a case of its own (A24). The clocks run from `received_at`: for a partner the
    server's time,
    for staff what they say, if it is not later than now. A child named by its reference has its case
    under that
    record; when it is an open case, whoever works on it or the Duty Social Worker records, nobody else
    (C9, C10).
    Permission that comes after a hypothetical consultation makes a new contact, which names it in
    `after_consultation`: nothing of the one is filled in at the other (A16).

    Args:
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (ContactBody): A contact about one or several children; each child gets a case of its
            own (C1, C11, A24).

            A partner names its `professional`; the authority's staff name the `referrer`, `source`,
            `channel` and `route`.
            `received_at` is what the sender says; for partners the server's time counts and the claim
            is kept beside it.
            Of several children `siblings` says whether they are: true links them to one another,
            `not-yet-known` has to be
            settled before one of them progresses (SIB6). `particulars` follow the order of
            `children`: an agency that makes the
            contact of a concern of its own says there which of its entries it shares. Only staff name
            a known child there, send
            `information`, or name the `agency` of a professional who telephoned, which then sees the
            contact.
            A request `step-up-from-tac` says in `step_up` who leads the Team Around the Child and
            whether the family agrees.
            `after_consultation` is the reference of the hypothetical consultation that the contact
            follows.
            `route` and `taken_by` follow from who records (C4, C5): what is said of them is compared.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ContactReceived | ContactRehearsed | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
        prefer=prefer,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: ContactBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> ContactReceived | ContactRehearsed | Problem | None:
    """Record a contact about one or several children

     A partner sends its written referral; the authority's staff record what they took.

    Each child gets a case of its own (A24). The clocks run from `received_at`: for a partner the
    server's time,
    for staff what they say, if it is not later than now. A child named by its reference has its case
    under that
    record; when it is an open case, whoever works on it or the Duty Social Worker records, nobody else
    (C9, C10).
    Permission that comes after a hypothetical consultation makes a new contact, which names it in
    `after_consultation`: nothing of the one is filled in at the other (A16).

    Args:
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (ContactBody): A contact about one or several children; each child gets a case of its
            own (C1, C11, A24).

            A partner names its `professional`; the authority's staff name the `referrer`, `source`,
            `channel` and `route`.
            `received_at` is what the sender says; for partners the server's time counts and the claim
            is kept beside it.
            Of several children `siblings` says whether they are: true links them to one another,
            `not-yet-known` has to be
            settled before one of them progresses (SIB6). `particulars` follow the order of
            `children`: an agency that makes the
            contact of a concern of its own says there which of its entries it shares. Only staff name
            a known child there, send
            `information`, or name the `agency` of a professional who telephoned, which then sees the
            contact.
            A request `step-up-from-tac` says in `step_up` who leads the Team Around the Child and
            whether the family agrees.
            `after_consultation` is the reference of the hypothetical consultation that the contact
            follows.
            `route` and `taken_by` follow from who records (C4, C5): what is said of them is compared.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ContactReceived | ContactRehearsed | Problem
    """

    return sync_detailed(
        client=client,
        body=body,
        idempotency_key=idempotency_key,
        prefer=prefer,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: ContactBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[ContactReceived | ContactRehearsed | Problem]:
    """Record a contact about one or several children

     A partner sends its written referral; the authority's staff record what they took.

    Each child gets a case of its own (A24). The clocks run from `received_at`: for a partner the
    server's time,
    for staff what they say, if it is not later than now. A child named by its reference has its case
    under that
    record; when it is an open case, whoever works on it or the Duty Social Worker records, nobody else
    (C9, C10).
    Permission that comes after a hypothetical consultation makes a new contact, which names it in
    `after_consultation`: nothing of the one is filled in at the other (A16).

    Args:
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (ContactBody): A contact about one or several children; each child gets a case of its
            own (C1, C11, A24).

            A partner names its `professional`; the authority's staff name the `referrer`, `source`,
            `channel` and `route`.
            `received_at` is what the sender says; for partners the server's time counts and the claim
            is kept beside it.
            Of several children `siblings` says whether they are: true links them to one another,
            `not-yet-known` has to be
            settled before one of them progresses (SIB6). `particulars` follow the order of
            `children`: an agency that makes the
            contact of a concern of its own says there which of its entries it shares. Only staff name
            a known child there, send
            `information`, or name the `agency` of a professional who telephoned, which then sees the
            contact.
            A request `step-up-from-tac` says in `step_up` who leads the Team Around the Child and
            whether the family agrees.
            `after_consultation` is the reference of the hypothetical consultation that the contact
            follows.
            `route` and `taken_by` follow from who records (C4, C5): what is said of them is compared.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ContactReceived | ContactRehearsed | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
        prefer=prefer,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: ContactBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> ContactReceived | ContactRehearsed | Problem | None:
    """Record a contact about one or several children

     A partner sends its written referral; the authority's staff record what they took.

    Each child gets a case of its own (A24). The clocks run from `received_at`: for a partner the
    server's time,
    for staff what they say, if it is not later than now. A child named by its reference has its case
    under that
    record; when it is an open case, whoever works on it or the Duty Social Worker records, nobody else
    (C9, C10).
    Permission that comes after a hypothetical consultation makes a new contact, which names it in
    `after_consultation`: nothing of the one is filled in at the other (A16).

    Args:
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (ContactBody): A contact about one or several children; each child gets a case of its
            own (C1, C11, A24).

            A partner names its `professional`; the authority's staff name the `referrer`, `source`,
            `channel` and `route`.
            `received_at` is what the sender says; for partners the server's time counts and the claim
            is kept beside it.
            Of several children `siblings` says whether they are: true links them to one another,
            `not-yet-known` has to be
            settled before one of them progresses (SIB6). `particulars` follow the order of
            `children`: an agency that makes the
            contact of a concern of its own says there which of its entries it shares. Only staff name
            a known child there, send
            `information`, or name the `agency` of a professional who telephoned, which then sees the
            contact.
            A request `step-up-from-tac` says in `step_up` who leads the Team Around the Child and
            whether the family agrees.
            `after_consultation` is the reference of the hypothetical consultation that the contact
            follows.
            `route` and `taken_by` follow from who records (C4, C5): what is said of them is compared.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ContactReceived | ContactRehearsed | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
            prefer=prefer,
        )
    ).parsed
