from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.partner_request import PartnerRequest
from ...models.problem import Problem
from ...models.request_view import RequestView
from ...types import Response


def _get_kwargs(
    request: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/section-27-requests/{request}".format(
            request=quote(str(request), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PartnerRequest | RequestView | Problem:
    if response.status_code == 200:

        def _parse_response_200(data: object) -> PartnerRequest | RequestView:
            try:
                if not isinstance(data, dict):
                    raise TypeError
                response_200_type_0 = RequestView.from_dict(data)

                return response_200_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError
            response_200_type_1 = PartnerRequest.from_dict(data)

            return response_200_type_1

        response_200 = _parse_response_200(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[PartnerRequest | RequestView | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    request: str,
    *,
    client: AuthenticatedClient,
) -> Response[PartnerRequest | RequestView | Problem]:
    """A section 27 request, and its answer

     The agency that is asked sees what for, and its own answer; nothing of whose case it is.

    Args:
        request (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PartnerRequest | RequestView | Problem]
    """

    kwargs = _get_kwargs(
        request=request,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    request: str,
    *,
    client: AuthenticatedClient,
) -> PartnerRequest | RequestView | Problem | None:
    """A section 27 request, and its answer

     The agency that is asked sees what for, and its own answer; nothing of whose case it is.

    Args:
        request (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PartnerRequest | RequestView | Problem
    """

    return sync_detailed(
        request=request,
        client=client,
    ).parsed


async def asyncio_detailed(
    request: str,
    *,
    client: AuthenticatedClient,
) -> Response[PartnerRequest | RequestView | Problem]:
    """A section 27 request, and its answer

     The agency that is asked sees what for, and its own answer; nothing of whose case it is.

    Args:
        request (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PartnerRequest | RequestView | Problem]
    """

    kwargs = _get_kwargs(
        request=request,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    request: str,
    *,
    client: AuthenticatedClient,
) -> PartnerRequest | RequestView | Problem | None:
    """A section 27 request, and its answer

     The agency that is asked sees what for, and its own answer; nothing of whose case it is.

    Args:
        request (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PartnerRequest | RequestView | Problem
    """

    return (
        await asyncio_detailed(
            request=request,
            client=client,
        )
    ).parsed
