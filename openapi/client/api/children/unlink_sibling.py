from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.child_recorded import ChildRecorded
from ...models.child_rehearsed import ChildRehearsed
from ...models.link_body import LinkBody
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    child: str,
    *,
    body: LinkBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    if not isinstance(prefer, Unset):
        headers["Prefer"] = prefer

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/children/{child}/siblings/withdrawal".format(
            child=quote(str(child), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ChildRecorded | ChildRehearsed | Problem:
    if response.status_code == 200:
        response_200 = ChildRehearsed.from_dict(response.json())

        return response_200

    if response.status_code == 201:
        response_201 = ChildRecorded.from_dict(response.json())

        return response_201

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ChildRecorded | ChildRehearsed | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    child: str,
    *,
    client: AuthenticatedClient,
    body: LinkBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[ChildRecorded | ChildRehearsed | Problem]:
    """Say that two children are no siblings

     Takes a link back, or settles what was not known (SIB6, A44). Reasoned, and on both records.

    Args:
        child (str):
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (LinkBody): Two children are siblings, or are not.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ChildRecorded | ChildRehearsed | Problem]
    """

    kwargs = _get_kwargs(
        child=child,
        body=body,
        idempotency_key=idempotency_key,
        if_match=if_match,
        prefer=prefer,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    child: str,
    *,
    client: AuthenticatedClient,
    body: LinkBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> ChildRecorded | ChildRehearsed | Problem | None:
    """Say that two children are no siblings

     Takes a link back, or settles what was not known (SIB6, A44). Reasoned, and on both records.

    Args:
        child (str):
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (LinkBody): Two children are siblings, or are not.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ChildRecorded | ChildRehearsed | Problem
    """

    return sync_detailed(
        child=child,
        client=client,
        body=body,
        idempotency_key=idempotency_key,
        if_match=if_match,
        prefer=prefer,
    ).parsed


async def asyncio_detailed(
    child: str,
    *,
    client: AuthenticatedClient,
    body: LinkBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[ChildRecorded | ChildRehearsed | Problem]:
    """Say that two children are no siblings

     Takes a link back, or settles what was not known (SIB6, A44). Reasoned, and on both records.

    Args:
        child (str):
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (LinkBody): Two children are siblings, or are not.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ChildRecorded | ChildRehearsed | Problem]
    """

    kwargs = _get_kwargs(
        child=child,
        body=body,
        idempotency_key=idempotency_key,
        if_match=if_match,
        prefer=prefer,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    child: str,
    *,
    client: AuthenticatedClient,
    body: LinkBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> ChildRecorded | ChildRehearsed | Problem | None:
    """Say that two children are no siblings

     Takes a link back, or settles what was not known (SIB6, A44). Reasoned, and on both records.

    Args:
        child (str):
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (LinkBody): Two children are siblings, or are not.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ChildRecorded | ChildRehearsed | Problem
    """

    return (
        await asyncio_detailed(
            child=child,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
            if_match=if_match,
            prefer=prefer,
        )
    ).parsed
