from http import HTTPStatus
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.challenge_body import ChallengeBody
from ...models.challenge_recorded import ChallengeRecorded
from ...models.challenge_rehearsed import ChallengeRehearsed
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: ChallengeBody,
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
        "url": "/v1/challenges",
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
    *,
    client: AuthenticatedClient,
    body: ChallengeBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[ChallengeRecorded | ChallengeRehearsed | Problem]:
    """Raise a challenge over one or several cases (P2)

     An agency challenges what was decided of its own cases; somebody of the offices writes it down on
    its behalf.

    It climbs the ladder of the policy pack under which the case received last is judged, and begins at
    its first rung;
    about informing the parents, where they have spoken already, at the second (CF8).

    Args:
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (ChallengeBody): A challenge over one or several cases of one agency.

            professional: of the agency, who says so. at_risk, risk: whether the child is believed at
            risk if nothing is done,
            and why (P6). rung: by its code, where it does not begin at the first in turn: that needs
            the immediate_risk (P3).
            supervision: where that led to the challenge (V3). after: which of the agency's own
            concerns keeps it; nothing more
            of it is told here.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ChallengeRecorded | ChallengeRehearsed | Problem]
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
    body: ChallengeBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> ChallengeRecorded | ChallengeRehearsed | Problem | None:
    """Raise a challenge over one or several cases (P2)

     An agency challenges what was decided of its own cases; somebody of the offices writes it down on
    its behalf.

    It climbs the ladder of the policy pack under which the case received last is judged, and begins at
    its first rung;
    about informing the parents, where they have spoken already, at the second (CF8).

    Args:
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (ChallengeBody): A challenge over one or several cases of one agency.

            professional: of the agency, who says so. at_risk, risk: whether the child is believed at
            risk if nothing is done,
            and why (P6). rung: by its code, where it does not begin at the first in turn: that needs
            the immediate_risk (P3).
            supervision: where that led to the challenge (V3). after: which of the agency's own
            concerns keeps it; nothing more
            of it is told here.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ChallengeRecorded | ChallengeRehearsed | Problem
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
    body: ChallengeBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[ChallengeRecorded | ChallengeRehearsed | Problem]:
    """Raise a challenge over one or several cases (P2)

     An agency challenges what was decided of its own cases; somebody of the offices writes it down on
    its behalf.

    It climbs the ladder of the policy pack under which the case received last is judged, and begins at
    its first rung;
    about informing the parents, where they have spoken already, at the second (CF8).

    Args:
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (ChallengeBody): A challenge over one or several cases of one agency.

            professional: of the agency, who says so. at_risk, risk: whether the child is believed at
            risk if nothing is done,
            and why (P6). rung: by its code, where it does not begin at the first in turn: that needs
            the immediate_risk (P3).
            supervision: where that led to the challenge (V3). after: which of the agency's own
            concerns keeps it; nothing more
            of it is told here.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ChallengeRecorded | ChallengeRehearsed | Problem]
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
    body: ChallengeBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> ChallengeRecorded | ChallengeRehearsed | Problem | None:
    """Raise a challenge over one or several cases (P2)

     An agency challenges what was decided of its own cases; somebody of the offices writes it down on
    its behalf.

    It climbs the ladder of the policy pack under which the case received last is judged, and begins at
    its first rung;
    about informing the parents, where they have spoken already, at the second (CF8).

    Args:
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (ChallengeBody): A challenge over one or several cases of one agency.

            professional: of the agency, who says so. at_risk, risk: whether the child is believed at
            risk if nothing is done,
            and why (P6). rung: by its code, where it does not begin at the first in turn: that needs
            the immediate_risk (P3).
            supervision: where that led to the challenge (V3). after: which of the agency's own
            concerns keeps it; nothing more
            of it is told here.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ChallengeRecorded | ChallengeRehearsed | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
            prefer=prefer,
        )
    ).parsed
