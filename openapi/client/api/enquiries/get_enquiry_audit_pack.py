from http import HTTPStatus
from io import BytesIO
from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...types import UNSET, File, Response, Unset


def _get_kwargs(
    enquiry: str,
    *,
    extends: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["extends"] = extends

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/enquiries/{enquiry}/audit-pack".format(
            enquiry=quote(str(enquiry), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> File | Problem:
    if response.status_code == 200:
        response_200 = File(payload=BytesIO(response.content))

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[File | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    enquiry: str,
    *,
    client: AuthenticatedClient,
    extends: int | Unset = UNSET,
) -> Response[File | Problem]:
    """An enquiry's history in one file that proves itself

     As `get_audit_pack` of a case.

    Args:
        enquiry (str):
        extends (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        enquiry=enquiry,
        extends=extends,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    enquiry: str,
    *,
    client: AuthenticatedClient,
    extends: int | Unset = UNSET,
) -> File | Problem | None:
    """An enquiry's history in one file that proves itself

     As `get_audit_pack` of a case.

    Args:
        enquiry (str):
        extends (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Problem
    """

    return sync_detailed(
        enquiry=enquiry,
        client=client,
        extends=extends,
    ).parsed


async def asyncio_detailed(
    enquiry: str,
    *,
    client: AuthenticatedClient,
    extends: int | Unset = UNSET,
) -> Response[File | Problem]:
    """An enquiry's history in one file that proves itself

     As `get_audit_pack` of a case.

    Args:
        enquiry (str):
        extends (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        enquiry=enquiry,
        extends=extends,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    enquiry: str,
    *,
    client: AuthenticatedClient,
    extends: int | Unset = UNSET,
) -> File | Problem | None:
    """An enquiry's history in one file that proves itself

     As `get_audit_pack` of a case.

    Args:
        enquiry (str):
        extends (int | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Problem
    """

    return (
        await asyncio_detailed(
            enquiry=enquiry,
            client=client,
            extends=extends,
        )
    ).parsed
