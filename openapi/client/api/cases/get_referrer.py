from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.referrer_purpose import ReferrerPurpose
from ...models.who_referred_view import WhoReferredView
from ...types import UNSET, Response


def _get_kwargs(
    case: str,
    *,
    purpose: ReferrerPurpose,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_purpose = purpose.value
    params["purpose"] = json_purpose

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/cases/{case}/referrer".format(
            case=quote(str(case), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | WhoReferredView:
    if response.status_code == 200:
        response_200 = WhoReferredView.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Problem | WhoReferredView]:
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
    purpose: ReferrerPurpose,
) -> Response[Problem | WhoReferredView]:
    """Who referred, and what one needs to know it for (CF2)

     For who screens, takes calls or works with the family, and nowhere else.

    Args:
        case (str):
        purpose (ReferrerPurpose): What somebody needs to know for who referred, a closed set.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | WhoReferredView]
    """

    kwargs = _get_kwargs(
        case=case,
        purpose=purpose,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    case: str,
    *,
    client: AuthenticatedClient,
    purpose: ReferrerPurpose,
) -> Problem | WhoReferredView | None:
    """Who referred, and what one needs to know it for (CF2)

     For who screens, takes calls or works with the family, and nowhere else.

    Args:
        case (str):
        purpose (ReferrerPurpose): What somebody needs to know for who referred, a closed set.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | WhoReferredView
    """

    return sync_detailed(
        case=case,
        client=client,
        purpose=purpose,
    ).parsed


async def asyncio_detailed(
    case: str,
    *,
    client: AuthenticatedClient,
    purpose: ReferrerPurpose,
) -> Response[Problem | WhoReferredView]:
    """Who referred, and what one needs to know it for (CF2)

     For who screens, takes calls or works with the family, and nowhere else.

    Args:
        case (str):
        purpose (ReferrerPurpose): What somebody needs to know for who referred, a closed set.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | WhoReferredView]
    """

    kwargs = _get_kwargs(
        case=case,
        purpose=purpose,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    case: str,
    *,
    client: AuthenticatedClient,
    purpose: ReferrerPurpose,
) -> Problem | WhoReferredView | None:
    """Who referred, and what one needs to know it for (CF2)

     For who screens, takes calls or works with the family, and nowhere else.

    Args:
        case (str):
        purpose (ReferrerPurpose): What somebody needs to know for who referred, a closed set.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | WhoReferredView
    """

    return (
        await asyncio_detailed(
            case=case,
            client=client,
            purpose=purpose,
        )
    ).parsed
