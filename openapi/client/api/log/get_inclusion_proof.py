from http import HTTPStatus
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.inclusion_proof import InclusionProof
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    position: int,
    size: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["position"] = position

    params["size"] = size

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/log/proof",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> InclusionProof | Problem:
    if response.status_code == 200:
        response_200 = InclusionProof.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[InclusionProof | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    position: int,
    size: int | Unset = UNSET,
) -> Response[InclusionProof | Problem]:
    """The proof that the log holds what was recorded at a position

     `leaf` is the same as in the receipt of the command that recorded it. With the proof it leads to the
    root that
    the checkpoint signs.

    Args:
        position (int):
        size (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[InclusionProof | Problem]
    """

    kwargs = _get_kwargs(
        position=position,
        size=size,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    position: int,
    size: int | Unset = UNSET,
) -> InclusionProof | Problem | None:
    """The proof that the log holds what was recorded at a position

     `leaf` is the same as in the receipt of the command that recorded it. With the proof it leads to the
    root that
    the checkpoint signs.

    Args:
        position (int):
        size (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        InclusionProof | Problem
    """

    return sync_detailed(
        client=client,
        position=position,
        size=size,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    position: int,
    size: int | Unset = UNSET,
) -> Response[InclusionProof | Problem]:
    """The proof that the log holds what was recorded at a position

     `leaf` is the same as in the receipt of the command that recorded it. With the proof it leads to the
    root that
    the checkpoint signs.

    Args:
        position (int):
        size (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[InclusionProof | Problem]
    """

    kwargs = _get_kwargs(
        position=position,
        size=size,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    position: int,
    size: int | Unset = UNSET,
) -> InclusionProof | Problem | None:
    """The proof that the log holds what was recorded at a position

     `leaf` is the same as in the receipt of the command that recorded it. With the proof it leads to the
    root that
    the checkpoint signs.

    Args:
        position (int):
        size (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        InclusionProof | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            position=position,
            size=size,
        )
    ).parsed
