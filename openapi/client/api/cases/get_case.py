import datetime
from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.auditor_case import AuditorCase
from ...models.office_case import OfficeCase
from ...models.partner_case import PartnerCase
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    case: str,
    *,
    version: int | Unset = UNSET,
    position: int | Unset = UNSET,
    as_of: datetime.datetime | Unset = UNSET,
    happened_by: datetime.datetime | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    params: dict[str, Any] = {}

    params["version"] = version

    params["position"] = position

    json_as_of: str | Unset = UNSET
    if not isinstance(as_of, Unset):
        json_as_of = as_of.isoformat()
    params["as_of"] = json_as_of

    json_happened_by: str | Unset = UNSET
    if not isinstance(happened_by, Unset):
        json_happened_by = happened_by.isoformat()
    params["happened_by"] = json_happened_by

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/cases/{case}".format(
            case=quote(str(case), safe=""),
        ),
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | AuditorCase | OfficeCase | PartnerCase | Problem:
    if response.status_code == 200:

        def _parse_response_200(data: object) -> AuditorCase | OfficeCase | PartnerCase:
            try:
                if not isinstance(data, dict):
                    raise TypeError
                response_200_type_0 = OfficeCase.from_dict(data)

                return response_200_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError
                response_200_type_1 = AuditorCase.from_dict(data)

                return response_200_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError
            response_200_type_2 = PartnerCase.from_dict(data)

            return response_200_type_2

        response_200 = _parse_response_200(response.json())

        return response_200

    if response.status_code == 304:
        response_304 = cast(Any, None)
        return response_304

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Any | AuditorCase | OfficeCase | PartnerCase | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    case: str,
    *,
    client: AuthenticatedClient,
    version: int | Unset = UNSET,
    position: int | Unset = UNSET,
    as_of: datetime.datetime | Unset = UNSET,
    happened_by: datetime.datetime | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Response[Any | AuditorCase | OfficeCase | PartnerCase | Problem]:
    """A case as it stands, or as it was

     The ETag is the version. `as_of` is what was known by then, `happened_by` what had happened by then
    as we know
    now; both may be asked at once. The answer quotes the position of the log it was read at: asked
    again with
    `position`, it is the same for ever. Nothing under a version's ETag depends on the present time: a
    clock is called
    missed only against a moment that was asked about, or that of the last event of a version or
    position. Only a
    fast-tracked contact that waits for its outcome, read as it stands, lists its siblings' decisions
    among its duties
    as they are now, and is never answered with 304 (A27). Nor is an agency when it named several
    children in one
    message, or its contact was joined or superseded: what came of the others, and what it was told,
    stands elsewhere.

    Args:
        case (str):
        version (int | Unset):
        position (int | Unset):
        as_of (datetime.datetime | Unset):
        happened_by (datetime.datetime | Unset):
        if_none_match (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | AuditorCase | OfficeCase | PartnerCase | Problem]
    """

    kwargs = _get_kwargs(
        case=case,
        version=version,
        position=position,
        as_of=as_of,
        happened_by=happened_by,
        if_none_match=if_none_match,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    case: str,
    *,
    client: AuthenticatedClient,
    version: int | Unset = UNSET,
    position: int | Unset = UNSET,
    as_of: datetime.datetime | Unset = UNSET,
    happened_by: datetime.datetime | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Any | AuditorCase | OfficeCase | PartnerCase | Problem | None:
    """A case as it stands, or as it was

     The ETag is the version. `as_of` is what was known by then, `happened_by` what had happened by then
    as we know
    now; both may be asked at once. The answer quotes the position of the log it was read at: asked
    again with
    `position`, it is the same for ever. Nothing under a version's ETag depends on the present time: a
    clock is called
    missed only against a moment that was asked about, or that of the last event of a version or
    position. Only a
    fast-tracked contact that waits for its outcome, read as it stands, lists its siblings' decisions
    among its duties
    as they are now, and is never answered with 304 (A27). Nor is an agency when it named several
    children in one
    message, or its contact was joined or superseded: what came of the others, and what it was told,
    stands elsewhere.

    Args:
        case (str):
        version (int | Unset):
        position (int | Unset):
        as_of (datetime.datetime | Unset):
        happened_by (datetime.datetime | Unset):
        if_none_match (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | AuditorCase | OfficeCase | PartnerCase | Problem
    """

    return sync_detailed(
        case=case,
        client=client,
        version=version,
        position=position,
        as_of=as_of,
        happened_by=happened_by,
        if_none_match=if_none_match,
    ).parsed


async def asyncio_detailed(
    case: str,
    *,
    client: AuthenticatedClient,
    version: int | Unset = UNSET,
    position: int | Unset = UNSET,
    as_of: datetime.datetime | Unset = UNSET,
    happened_by: datetime.datetime | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Response[Any | AuditorCase | OfficeCase | PartnerCase | Problem]:
    """A case as it stands, or as it was

     The ETag is the version. `as_of` is what was known by then, `happened_by` what had happened by then
    as we know
    now; both may be asked at once. The answer quotes the position of the log it was read at: asked
    again with
    `position`, it is the same for ever. Nothing under a version's ETag depends on the present time: a
    clock is called
    missed only against a moment that was asked about, or that of the last event of a version or
    position. Only a
    fast-tracked contact that waits for its outcome, read as it stands, lists its siblings' decisions
    among its duties
    as they are now, and is never answered with 304 (A27). Nor is an agency when it named several
    children in one
    message, or its contact was joined or superseded: what came of the others, and what it was told,
    stands elsewhere.

    Args:
        case (str):
        version (int | Unset):
        position (int | Unset):
        as_of (datetime.datetime | Unset):
        happened_by (datetime.datetime | Unset):
        if_none_match (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | AuditorCase | OfficeCase | PartnerCase | Problem]
    """

    kwargs = _get_kwargs(
        case=case,
        version=version,
        position=position,
        as_of=as_of,
        happened_by=happened_by,
        if_none_match=if_none_match,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    case: str,
    *,
    client: AuthenticatedClient,
    version: int | Unset = UNSET,
    position: int | Unset = UNSET,
    as_of: datetime.datetime | Unset = UNSET,
    happened_by: datetime.datetime | Unset = UNSET,
    if_none_match: str | Unset = UNSET,
) -> Any | AuditorCase | OfficeCase | PartnerCase | Problem | None:
    """A case as it stands, or as it was

     The ETag is the version. `as_of` is what was known by then, `happened_by` what had happened by then
    as we know
    now; both may be asked at once. The answer quotes the position of the log it was read at: asked
    again with
    `position`, it is the same for ever. Nothing under a version's ETag depends on the present time: a
    clock is called
    missed only against a moment that was asked about, or that of the last event of a version or
    position. Only a
    fast-tracked contact that waits for its outcome, read as it stands, lists its siblings' decisions
    among its duties
    as they are now, and is never answered with 304 (A27). Nor is an agency when it named several
    children in one
    message, or its contact was joined or superseded: what came of the others, and what it was told,
    stands elsewhere.

    Args:
        case (str):
        version (int | Unset):
        position (int | Unset):
        as_of (datetime.datetime | Unset):
        happened_by (datetime.datetime | Unset):
        if_none_match (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | AuditorCase | OfficeCase | PartnerCase | Problem
    """

    return (
        await asyncio_detailed(
            case=case,
            client=client,
            version=version,
            position=position,
            as_of=as_of,
            happened_by=happened_by,
            if_none_match=if_none_match,
        )
    ).parsed
