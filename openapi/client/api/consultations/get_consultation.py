from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.consultation_view import ConsultationView
from ...models.problem import Problem
from ...types import Response


def _get_kwargs(
    consultation: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/consultations/{consultation}".format(
            consultation=quote(str(consultation), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> ConsultationView | Problem:
    if response.status_code == 200:
        response_200 = ConsultationView.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ConsultationView | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    consultation: str,
    *,
    client: AuthenticatedClient,
) -> Response[ConsultationView | Problem]:
    """A hypothetical consultation

     For the authority's own workers.

    Args:
        consultation (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ConsultationView | Problem]
    """

    kwargs = _get_kwargs(
        consultation=consultation,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    consultation: str,
    *,
    client: AuthenticatedClient,
) -> ConsultationView | Problem | None:
    """A hypothetical consultation

     For the authority's own workers.

    Args:
        consultation (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ConsultationView | Problem
    """

    return sync_detailed(
        consultation=consultation,
        client=client,
    ).parsed


async def asyncio_detailed(
    consultation: str,
    *,
    client: AuthenticatedClient,
) -> Response[ConsultationView | Problem]:
    """A hypothetical consultation

     For the authority's own workers.

    Args:
        consultation (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ConsultationView | Problem]
    """

    kwargs = _get_kwargs(
        consultation=consultation,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    consultation: str,
    *,
    client: AuthenticatedClient,
) -> ConsultationView | Problem | None:
    """A hypothetical consultation

     For the authority's own workers.

    Args:
        consultation (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ConsultationView | Problem
    """

    return (
        await asyncio_detailed(
            consultation=consultation,
            client=client,
        )
    ).parsed
