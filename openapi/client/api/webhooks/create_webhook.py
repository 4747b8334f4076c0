from http import HTTPStatus
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.webhook_body import WebhookBody
from ...models.webhook_made import WebhookMade
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: WebhookBody,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/webhooks",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Problem | WebhookMade:
    if response.status_code == 201:
        response_201 = WebhookMade.from_dict(response.json())

        return response_201

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Problem | WebhookMade]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: WebhookBody,
    idempotency_key: str | Unset = UNSET,
) -> Response[Problem | WebhookMade]:
    """Have what happens sent to your system

     What comes from now on is sent, signed as Standard Webhooks has it, each event once it was taken
    before the next.

    Answer 2xx within 15 seconds; anything else, a redirect too, is tried again for some three days, and
    410 ends it.

    Args:
        idempotency_key (str | Unset):
        body (WebhookBody): Where to send, and which types of events; without them every event
            that the agency may hear of.

            url: https, a name and not a number, which must mean public addresses alone; redirects are
            not followed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | WebhookMade]
    """

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: WebhookBody,
    idempotency_key: str | Unset = UNSET,
) -> Problem | WebhookMade | None:
    """Have what happens sent to your system

     What comes from now on is sent, signed as Standard Webhooks has it, each event once it was taken
    before the next.

    Answer 2xx within 15 seconds; anything else, a redirect too, is tried again for some three days, and
    410 ends it.

    Args:
        idempotency_key (str | Unset):
        body (WebhookBody): Where to send, and which types of events; without them every event
            that the agency may hear of.

            url: https, a name and not a number, which must mean public addresses alone; redirects are
            not followed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | WebhookMade
    """

    return sync_detailed(
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: WebhookBody,
    idempotency_key: str | Unset = UNSET,
) -> Response[Problem | WebhookMade]:
    """Have what happens sent to your system

     What comes from now on is sent, signed as Standard Webhooks has it, each event once it was taken
    before the next.

    Answer 2xx within 15 seconds; anything else, a redirect too, is tried again for some three days, and
    410 ends it.

    Args:
        idempotency_key (str | Unset):
        body (WebhookBody): Where to send, and which types of events; without them every event
            that the agency may hear of.

            url: https, a name and not a number, which must mean public addresses alone; redirects are
            not followed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | WebhookMade]
    """

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: WebhookBody,
    idempotency_key: str | Unset = UNSET,
) -> Problem | WebhookMade | None:
    """Have what happens sent to your system

     What comes from now on is sent, signed as Standard Webhooks has it, each event once it was taken
    before the next.

    Answer 2xx within 15 seconds; anything else, a redirect too, is tried again for some three days, and
    410 ends it.

    Args:
        idempotency_key (str | Unset):
        body (WebhookBody): Where to send, and which types of events; without them every event
            that the agency may hear of.

            url: https, a name and not a number, which must mean public addresses alone; redirects are
            not followed.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | WebhookMade
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed
