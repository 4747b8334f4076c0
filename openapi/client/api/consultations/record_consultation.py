from http import HTTPStatus
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.consultation_body import ConsultationBody
from ...models.consultation_recorded import ConsultationRecorded
from ...models.consultation_rehearsed import ConsultationRehearsed
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: ConsultationBody,
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
        "url": "/v1/consultations",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ConsultationRecorded | ConsultationRehearsed | Problem:
    if response.status_code == 200:
        response_200 = ConsultationRehearsed.from_dict(response.json())

        return response_200

    if response.status_code == 201:
        response_201 = ConsultationRecorded.from_dict(response.json())

        return response_201

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ConsultationRecorded | ConsultationRehearsed | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: ConsultationBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[ConsultationRecorded | ConsultationRehearsed | Problem]:
    """Record a consultation without permission: a hypothetical one (E3, E8)

     With permission it is a contact (`record_contact`, intent `consultation`). Permission that comes
    later makes a
    new contact that names this one; nothing is filled in here afterwards.

    Words that identify a child or a family are refused under E5, which says what kind of thing stands
    in which field
    and from which character on, and never what it says: a number with an NHS number's or a unique pupil
    number's check
    character, a postcode, a date of birth, a name beside a date that may be one, the name of a child
    known here.

    Args:
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (ConsultationBody): A consultation for which permission was not given. Nothing that
            identifies a child or a family (E5, E8).

            caveat_said: that the professional was told that the consultation is hypothetical, and its
            advice may be the worse
            for it. agency: the code of the professional's agency, where it sends to us: it then sees
            what was advised.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ConsultationRecorded | ConsultationRehearsed | Problem]
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
    body: ConsultationBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> ConsultationRecorded | ConsultationRehearsed | Problem | None:
    """Record a consultation without permission: a hypothetical one (E3, E8)

     With permission it is a contact (`record_contact`, intent `consultation`). Permission that comes
    later makes a
    new contact that names this one; nothing is filled in here afterwards.

    Words that identify a child or a family are refused under E5, which says what kind of thing stands
    in which field
    and from which character on, and never what it says: a number with an NHS number's or a unique pupil
    number's check
    character, a postcode, a date of birth, a name beside a date that may be one, the name of a child
    known here.

    Args:
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (ConsultationBody): A consultation for which permission was not given. Nothing that
            identifies a child or a family (E5, E8).

            caveat_said: that the professional was told that the consultation is hypothetical, and its
            advice may be the worse
            for it. agency: the code of the professional's agency, where it sends to us: it then sees
            what was advised.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ConsultationRecorded | ConsultationRehearsed | Problem
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
    body: ConsultationBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> Response[ConsultationRecorded | ConsultationRehearsed | Problem]:
    """Record a consultation without permission: a hypothetical one (E3, E8)

     With permission it is a contact (`record_contact`, intent `consultation`). Permission that comes
    later makes a
    new contact that names this one; nothing is filled in here afterwards.

    Words that identify a child or a family are refused under E5, which says what kind of thing stands
    in which field
    and from which character on, and never what it says: a number with an NHS number's or a unique pupil
    number's check
    character, a postcode, a date of birth, a name beside a date that may be one, the name of a child
    known here.

    Args:
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (ConsultationBody): A consultation for which permission was not given. Nothing that
            identifies a child or a family (E5, E8).

            caveat_said: that the professional was told that the consultation is hypothetical, and its
            advice may be the worse
            for it. agency: the code of the professional's agency, where it sends to us: it then sees
            what was advised.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ConsultationRecorded | ConsultationRehearsed | Problem]
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
    body: ConsultationBody,
    idempotency_key: str | Unset = UNSET,
    prefer: str | Unset = UNSET,
) -> ConsultationRecorded | ConsultationRehearsed | Problem | None:
    """Record a consultation without permission: a hypothetical one (E3, E8)

     With permission it is a contact (`record_contact`, intent `consultation`). Permission that comes
    later makes a
    new contact that names this one; nothing is filled in here afterwards.

    Words that identify a child or a family are refused under E5, which says what kind of thing stands
    in which field
    and from which character on, and never what it says: a number with an NHS number's or a unique pupil
    number's check
    character, a postcode, a date of birth, a name beside a date that may be one, the name of a child
    known here.

    Args:
        idempotency_key (str | Unset):
        prefer (str | Unset):
        body (ConsultationBody): A consultation for which permission was not given. Nothing that
            identifies a child or a family (E5, E8).

            caveat_said: that the professional was told that the consultation is hypothetical, and its
            advice may be the worse
            for it. agency: the code of the professional's agency, where it sends to us: it then sees
            what was advised.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ConsultationRecorded | ConsultationRehearsed | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
            prefer=prefer,
        )
    ).parsed
