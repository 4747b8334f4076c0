from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.challenge_answer_body import ChallengeAnswerBody
from ...models.challenge_recorded import ChallengeRecorded
from ...models.challenge_rehearsed import ChallengeRehearsed
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    challenge: str,
    *,
    body: ChallengeAnswerBody,
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
        "url": "/v1/challenges/{challenge}/answers".format(
            challenge=quote(str(challenge), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ChallengeRecorded | ChallengeRehearsed | Problem:
    if response.status_code == 200:
        response_200 = ChallengeRehearsed.from_dict(response.json())

        return response_200

    if response.status_code == 201:
        response_201 = ChallengeRecorded.from_dict(response.json())

        return response_201

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ChallengeRecorded | ChallengeRehearsed | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    challenge: str,
    *,
    client: AuthenticatedClient,
    body: ChallengeAnswerBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[ChallengeRecorded | ChallengeRehearsed | Problem]:
    """Answer a challenge at a rung, for the authority (P3)

     Once at each rung, by whom the pack names there, and by another person at each; also after it went
    on (A26).

    A changed decision is owed by every case the challenge is over.

    Args:
        challenge (str):
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (ChallengeAnswerBody): Answer at a rung for the authority, and say why (P3); and
            which alternative is offered, where one is.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ChallengeRecorded | ChallengeRehearsed | Problem]
    """

    kwargs = _get_kwargs(
        challenge=challenge,
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
    challenge: str,
    *,
    client: AuthenticatedClient,
    body: ChallengeAnswerBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> ChallengeRecorded | ChallengeRehearsed | Problem | None:
    """Answer a challenge at a rung, for the authority (P3)

     Once at each rung, by whom the pack names there, and by another person at each; also after it went
    on (A26).

    A changed decision is owed by every case the challenge is over.

    Args:
        challenge (str):
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (ChallengeAnswerBody): Answer at a rung for the authority, and say why (P3); and
            which alternative is offered, where one is.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ChallengeRecorded | ChallengeRehearsed | Problem
    """

    return sync_detailed(
        challenge=challenge,
        client=client,
        body=body,
        idempotency_key=idempotency_key,
        if_match=if_match,
        prefer=prefer,
    ).parsed


async def asyncio_detailed(
    challenge: str,
    *,
    client: AuthenticatedClient,
    body: ChallengeAnswerBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[ChallengeRecorded | ChallengeRehearsed | Problem]:
    """Answer a challenge at a rung, for the authority (P3)

     Once at each rung, by whom the pack names there, and by another person at each; also after it went
    on (A26).

    A changed decision is owed by every case the challenge is over.

    Args:
        challenge (str):
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (ChallengeAnswerBody): Answer at a rung for the authority, and say why (P3); and
            which alternative is offered, where one is.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ChallengeRecorded | ChallengeRehearsed | Problem]
    """

    kwargs = _get_kwargs(
        challenge=challenge,
        body=body,
        idempotency_key=idempotency_key,
        if_match=if_match,
        prefer=prefer,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    challenge: str,
    *,
    client: AuthenticatedClient,
    body: ChallengeAnswerBody,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> ChallengeRecorded | ChallengeRehearsed | Problem | None:
    """Answer a challenge at a rung, for the authority (P3)

     Once at each rung, by whom the pack names there, and by another person at each; also after it went
    on (A26).

    A changed decision is owed by every case the challenge is over.

    Args:
        challenge (str):
        idempotency_key (str | Unset):
        if_match (str | Unset):
        prefer (str | Unset):
        body (ChallengeAnswerBody): Answer at a rung for the authority, and say why (P3); and
            which alternative is offered, where one is.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ChallengeRecorded | ChallengeRehearsed | Problem
    """

    return (
        await asyncio_detailed(
            challenge=challenge,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
            if_match=if_match,
            prefer=prefer,
        )
    ).parsed
