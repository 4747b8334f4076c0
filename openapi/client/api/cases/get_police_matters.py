from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.police_matters_view import PoliceMattersView
from ...models.police_purpose import PolicePurpose
from ...models.problem import Problem
from ...types import UNSET, Response


def _get_kwargs(
    case: str,
    *,
    purpose: PolicePurpose,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_purpose = purpose.value
    params["purpose"] = json_purpose

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/cases/{case}/police-matters".format(
            case=quote(str(case), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> PoliceMattersView | Problem:
    if response.status_code == 200:
        response_200 = PoliceMattersView.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[PoliceMattersView | Problem]:
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
    purpose: PolicePurpose,
) -> Response[PoliceMattersView | Problem]:
    """What the police are told and look into (CF1, CF6, SC9)

     For who screens, supervises, manages or is a social worker, and for those on the case; while a crime
    is suspected
    and the police do not know, for whoever may tell them.

    Args:
        case (str):
        purpose (PolicePurpose): What somebody needs to know for what the police are told and look
            into, a closed set.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PoliceMattersView | Problem]
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
    purpose: PolicePurpose,
) -> PoliceMattersView | Problem | None:
    """What the police are told and look into (CF1, CF6, SC9)

     For who screens, supervises, manages or is a social worker, and for those on the case; while a crime
    is suspected
    and the police do not know, for whoever may tell them.

    Args:
        case (str):
        purpose (PolicePurpose): What somebody needs to know for what the police are told and look
            into, a closed set.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PoliceMattersView | Problem
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
    purpose: PolicePurpose,
) -> Response[PoliceMattersView | Problem]:
    """What the police are told and look into (CF1, CF6, SC9)

     For who screens, supervises, manages or is a social worker, and for those on the case; while a crime
    is suspected
    and the police do not know, for whoever may tell them.

    Args:
        case (str):
        purpose (PolicePurpose): What somebody needs to know for what the police are told and look
            into, a closed set.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PoliceMattersView | Problem]
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
    purpose: PolicePurpose,
) -> PoliceMattersView | Problem | None:
    """What the police are told and look into (CF1, CF6, SC9)

     For who screens, supervises, manages or is a social worker, and for those on the case; while a crime
    is suspected
    and the police do not know, for whoever may tell them.

    Args:
        case (str):
        purpose (PolicePurpose): What somebody needs to know for what the police are told and look
            into, a closed set.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PoliceMattersView | Problem
    """

    return (
        await asyncio_detailed(
            case=case,
            client=client,
            purpose=purpose,
        )
    ).parsed
