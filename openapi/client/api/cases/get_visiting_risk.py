from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.visiting_purpose import VisitingPurpose
from ...models.visiting_risk_view import VisitingRiskView
from ...types import UNSET, Response


def _get_kwargs(
    case: str,
    *,
    purpose: VisitingPurpose,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_purpose = purpose.value
    params["purpose"] = json_purpose

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/cases/{case}/visiting-risk".format(
            case=quote(str(case), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | VisitingRiskView:
    if response.status_code == 200:
        response_200 = VisitingRiskView.from_dict(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Problem | VisitingRiskView]:
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
    purpose: VisitingPurpose,
) -> Response[Problem | VisitingRiskView]:
    """What whoever visits should know (R24, SC9)

     For who visits, leads or screens, of whichever team: an emergency waits for nobody.

    Args:
        case (str):
        purpose (VisitingPurpose): What somebody needs to know for how dangerous a visit may be, a
            closed set.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | VisitingRiskView]
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
    purpose: VisitingPurpose,
) -> Problem | VisitingRiskView | None:
    """What whoever visits should know (R24, SC9)

     For who visits, leads or screens, of whichever team: an emergency waits for nobody.

    Args:
        case (str):
        purpose (VisitingPurpose): What somebody needs to know for how dangerous a visit may be, a
            closed set.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | VisitingRiskView
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
    purpose: VisitingPurpose,
) -> Response[Problem | VisitingRiskView]:
    """What whoever visits should know (R24, SC9)

     For who visits, leads or screens, of whichever team: an emergency waits for nobody.

    Args:
        case (str):
        purpose (VisitingPurpose): What somebody needs to know for how dangerous a visit may be, a
            closed set.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | VisitingRiskView]
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
    purpose: VisitingPurpose,
) -> Problem | VisitingRiskView | None:
    """What whoever visits should know (R24, SC9)

     For who visits, leads or screens, of whichever team: an emergency waits for nobody.

    Args:
        case (str):
        purpose (VisitingPurpose): What somebody needs to know for how dangerous a visit may be, a
            closed set.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | VisitingRiskView
    """

    return (
        await asyncio_detailed(
            case=case,
            client=client,
            purpose=purpose,
        )
    ).parsed
