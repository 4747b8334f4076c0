from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.fhir_bundle import FhirBundle
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    case: str,
    *,
    if_none_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_none_match, Unset):
        headers["If-None-Match"] = if_none_match

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/cases/{case}/fhir".format(
            case=quote(str(case), safe=""),
        ),
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Any | FhirBundle | Problem:
    if response.status_code == 200:
        response_200 = FhirBundle.from_dict(response.json())

        return response_200

    if response.status_code == 304:
        response_304 = cast(Any, None)
        return response_304

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Any | FhirBundle | Problem]:
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
    if_none_match: str | Unset = UNSET,
) -> Response[Any | FhirBundle | Problem]:
    """A referral in FHIR R4, for health partners

     For the agency whose contact it is, and for the offices: a Bundle of what was sent, where it stands,
    and what the
    professional who referred was told. Of a referrer who is no professional it has neither the name nor
    the words.
    ETag and 304 are those of `get_case`. It is base FHIR 4.0.1, and claims no profile.

    Args:
        case (str):
        if_none_match (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | FhirBundle | Problem]
    """

    kwargs = _get_kwargs(
        case=case,
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
    if_none_match: str | Unset = UNSET,
) -> Any | FhirBundle | Problem | None:
    """A referral in FHIR R4, for health partners

     For the agency whose contact it is, and for the offices: a Bundle of what was sent, where it stands,
    and what the
    professional who referred was told. Of a referrer who is no professional it has neither the name nor
    the words.
    ETag and 304 are those of `get_case`. It is base FHIR 4.0.1, and claims no profile.

    Args:
        case (str):
        if_none_match (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | FhirBundle | Problem
    """

    return sync_detailed(
        case=case,
        client=client,
        if_none_match=if_none_match,
    ).parsed


async def asyncio_detailed(
    case: str,
    *,
    client: AuthenticatedClient,
    if_none_match: str | Unset = UNSET,
) -> Response[Any | FhirBundle | Problem]:
    """A referral in FHIR R4, for health partners

     For the agency whose contact it is, and for the offices: a Bundle of what was sent, where it stands,
    and what the
    professional who referred was told. Of a referrer who is no professional it has neither the name nor
    the words.
    ETag and 304 are those of `get_case`. It is base FHIR 4.0.1, and claims no profile.

    Args:
        case (str):
        if_none_match (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | FhirBundle | Problem]
    """

    kwargs = _get_kwargs(
        case=case,
        if_none_match=if_none_match,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    case: str,
    *,
    client: AuthenticatedClient,
    if_none_match: str | Unset = UNSET,
) -> Any | FhirBundle | Problem | None:
    """A referral in FHIR R4, for health partners

     For the agency whose contact it is, and for the offices: a Bundle of what was sent, where it stands,
    and what the
    professional who referred was told. Of a referrer who is no professional it has neither the name nor
    the words.
    ETag and 304 are those of `get_case`. It is base FHIR 4.0.1, and claims no profile.

    Args:
        case (str):
        if_none_match (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | FhirBundle | Problem
    """

    return (
        await asyncio_detailed(
            case=case,
            client=client,
            if_none_match=if_none_match,
        )
    ).parsed
