import datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.enquiry_view import EnquiryView
from ...models.partner_enquiry import PartnerEnquiry
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    enquiry: str,
    *,
    version: int | Unset = UNSET,
    position: int | Unset = UNSET,
    as_of: datetime.datetime | Unset = UNSET,
    happened_by: datetime.datetime | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["version"] = version

    params["position"] = position

    json_as_of: str | Unset = UNSET
    if not isinstance(as_of, Unset):
        json_as_of = as_of.isoformat()
    params["as_of"] = json_as_of

    json_happened_by: str | Unset = UNSET
    if not isinstance(happened_by, Unset):
        json_happened_by = happened_by.isoformat()
    params["happened_by"] = json_happened_by

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/enquiries/{enquiry}".format(
            enquiry=quote(str(enquiry), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> EnquiryView | PartnerEnquiry | Problem:
    if response.status_code == 200:

        def _parse_response_200(data: object) -> EnquiryView | PartnerEnquiry:
            try:
                if not isinstance(data, dict):
                    raise TypeError
                response_200_type_0 = EnquiryView.from_dict(data)

                return response_200_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError
            response_200_type_1 = PartnerEnquiry.from_dict(data)

            return response_200_type_1

        response_200 = _parse_response_200(response.json())

        return response_200

    response_default = Problem.from_dict(response.json())

    return response_default


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[EnquiryView | PartnerEnquiry | Problem]:
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
    version: int | Unset = UNSET,
    position: int | Unset = UNSET,
    as_of: datetime.datetime | Unset = UNSET,
    happened_by: datetime.datetime | Unset = UNSET,
) -> Response[EnquiryView | PartnerEnquiry | Problem]:
    """A child safeguarding enquiry as it stands, or as it was

     For the authority's own workers as it stands, or as it was: as `get_case`. The agency whose enquiry
    it is sees
    what it told and, once the response is given, what it is answered.

    Args:
        enquiry (str):
        version (int | Unset):
        position (int | Unset):
        as_of (datetime.datetime | Unset):
        happened_by (datetime.datetime | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[EnquiryView | PartnerEnquiry | Problem]
    """

    kwargs = _get_kwargs(
        enquiry=enquiry,
        version=version,
        position=position,
        as_of=as_of,
        happened_by=happened_by,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    enquiry: str,
    *,
    client: AuthenticatedClient,
    version: int | Unset = UNSET,
    position: int | Unset = UNSET,
    as_of: datetime.datetime | Unset = UNSET,
    happened_by: datetime.datetime | Unset = UNSET,
) -> EnquiryView | PartnerEnquiry | Problem | None:
    """A child safeguarding enquiry as it stands, or as it was

     For the authority's own workers as it stands, or as it was: as `get_case`. The agency whose enquiry
    it is sees
    what it told and, once the response is given, what it is answered.

    Args:
        enquiry (str):
        version (int | Unset):
        position (int | Unset):
        as_of (datetime.datetime | Unset):
        happened_by (datetime.datetime | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        EnquiryView | PartnerEnquiry | Problem
    """

    return sync_detailed(
        enquiry=enquiry,
        client=client,
        version=version,
        position=position,
        as_of=as_of,
        happened_by=happened_by,
    ).parsed


async def asyncio_detailed(
    enquiry: str,
    *,
    client: AuthenticatedClient,
    version: int | Unset = UNSET,
    position: int | Unset = UNSET,
    as_of: datetime.datetime | Unset = UNSET,
    happened_by: datetime.datetime | Unset = UNSET,
) -> Response[EnquiryView | PartnerEnquiry | Problem]:
    """A child safeguarding enquiry as it stands, or as it was

     For the authority's own workers as it stands, or as it was: as `get_case`. The agency whose enquiry
    it is sees
    what it told and, once the response is given, what it is answered.

    Args:
        enquiry (str):
        version (int | Unset):
        position (int | Unset):
        as_of (datetime.datetime | Unset):
        happened_by (datetime.datetime | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[EnquiryView | PartnerEnquiry | Problem]
    """

    kwargs = _get_kwargs(
        enquiry=enquiry,
        version=version,
        position=position,
        as_of=as_of,
        happened_by=happened_by,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    enquiry: str,
    *,
    client: AuthenticatedClient,
    version: int | Unset = UNSET,
    position: int | Unset = UNSET,
    as_of: datetime.datetime | Unset = UNSET,
    happened_by: datetime.datetime | Unset = UNSET,
) -> EnquiryView | PartnerEnquiry | Problem | None:
    """A child safeguarding enquiry as it stands, or as it was

     For the authority's own workers as it stands, or as it was: as `get_case`. The agency whose enquiry
    it is sees
    what it told and, once the response is given, what it is answered.

    Args:
        enquiry (str):
        version (int | Unset):
        position (int | Unset):
        as_of (datetime.datetime | Unset):
        happened_by (datetime.datetime | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        EnquiryView | PartnerEnquiry | Problem
    """

    return (
        await asyncio_detailed(
            enquiry=enquiry,
            client=client,
            version=version,
            position=position,
            as_of=as_of,
            happened_by=happened_by,
        )
    ).parsed
