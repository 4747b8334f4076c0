from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...types import Response


def _get_kwargs(
    consultation: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/consultations/{consultation}/form".format(
            consultation=quote(str(consultation), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | str:
    if response.status_code == 200:
        response_200 = response.text
        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Problem | str]:
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
) -> Response[Problem | str]:
    """The hypothetical consultation record form, a page to be printed (E8)

     For the Early Help Advisor it was sent to: who asks, a brief summary, that permission was not given
    and what that
    may do to the advice, and the three outcomes. As it stands: once it was answered, with the answer.

    Args:
        consultation (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | str]
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
) -> Problem | str | None:
    """The hypothetical consultation record form, a page to be printed (E8)

     For the Early Help Advisor it was sent to: who asks, a brief summary, that permission was not given
    and what that
    may do to the advice, and the three outcomes. As it stands: once it was answered, with the answer.

    Args:
        consultation (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | str
    """

    return sync_detailed(
        consultation=consultation,
        client=client,
    ).parsed


async def asyncio_detailed(
    consultation: str,
    *,
    client: AuthenticatedClient,
) -> Response[Problem | str]:
    """The hypothetical consultation record form, a page to be printed (E8)

     For the Early Help Advisor it was sent to: who asks, a brief summary, that permission was not given
    and what that
    may do to the advice, and the three outcomes. As it stands: once it was answered, with the answer.

    Args:
        consultation (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | str]
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
) -> Problem | str | None:
    """The hypothetical consultation record form, a page to be printed (E8)

     For the Early Help Advisor it was sent to: who asks, a brief summary, that permission was not given
    and what that
    may do to the advice, and the three outcomes. As it stands: once it was answered, with the answer.

    Args:
        consultation (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | str
    """

    return (
        await asyncio_detailed(
            consultation=consultation,
            client=client,
        )
    ).parsed
