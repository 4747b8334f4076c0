from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.inspected_history import InspectedHistory
from ...models.problem import Problem
from ...types import Response


def _get_kwargs(
    case: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/inspection/cases/{case}".format(
            case=quote(str(case), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> InspectedHistory | Problem:
    if response.status_code == 200:
        response_200 = InspectedHistory.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[InspectedHistory | Problem]:
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
) -> Response[InspectedHistory | Problem]:
    """The history of a case that an inspector samples

     For auditors, by the pseudonym: what happened, when, and in which role; nobody's name or words.

    Args:
        case (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[InspectedHistory | Problem]
    """

    kwargs = _get_kwargs(
        case=case,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    case: str,
    *,
    client: AuthenticatedClient,
) -> InspectedHistory | Problem | None:
    """The history of a case that an inspector samples

     For auditors, by the pseudonym: what happened, when, and in which role; nobody's name or words.

    Args:
        case (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        InspectedHistory | Problem
    """

    return sync_detailed(
        case=case,
        client=client,
    ).parsed


async def asyncio_detailed(
    case: str,
    *,
    client: AuthenticatedClient,
) -> Response[InspectedHistory | Problem]:
    """The history of a case that an inspector samples

     For auditors, by the pseudonym: what happened, when, and in which role; nobody's name or words.

    Args:
        case (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[InspectedHistory | Problem]
    """

    kwargs = _get_kwargs(
        case=case,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    case: str,
    *,
    client: AuthenticatedClient,
) -> InspectedHistory | Problem | None:
    """The history of a case that an inspector samples

     For auditors, by the pseudonym: what happened, when, and in which role; nobody's name or words.

    Args:
        case (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        InspectedHistory | Problem
    """

    return (
        await asyncio_detailed(
            case=case,
            client=client,
        )
    ).parsed
