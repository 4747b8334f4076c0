from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.ladder_rung import LadderRung
    from ..models.pack_view_disposals import PackViewDisposals
    from ..models.pack_view_outcomes import PackViewOutcomes
    from ..models.pack_view_prompts import PackViewPrompts
    from ..models.pack_view_retention import PackViewRetention
    from ..models.pack_view_templates import PackViewTemplates
    from ..models.pack_view_timescales import PackViewTimescales
    from ..models.pack_view_whose_clock import PackViewWhoseClock


T = TypeVar("T", bound="PackView")


@_attrs_define
class PackView:
    """A policy pack. judges: whether cases are judged under it; one that is not is there to replay cases under.

    procedure: whose it is. calendar: the version of the bank holidays. digest, calendar_digest: SHA-256 of what they
    say, as events pin it. duty_to_share: the agencies of which it is decided before the outcome whether to share with
    them (SC9). ladder: the rungs of a challenge, the lowest first (P3). outcomes, disposals: what each is called.
    thresholds_document: by what the level of response is decided (C2). prompts: of each circumstance, its questions and
    how they are put (X1). whose_clock: by its clause, the role that is told of a deadline. templates: the ids of GOV.UK
    Notify's templates, by means and kind of notice, and `usual` of every other kind.
    retention: how many years a kind of record is kept, and the source; nothing of those no period is set for.

        Attributes:
            pack (str):
            title (str):
            procedure (str):
            effective_from (datetime.date):
            judges (bool):
            digest (str):
            calendar (str):
            calendar_digest (str):
            timescales (PackViewTimescales):
            duty_to_share (list[str]):
            ladder (list[LadderRung]):
            outcomes (PackViewOutcomes):
            disposals (PackViewDisposals):
            thresholds_document (str):
            prompts (PackViewPrompts):
            whose_clock (PackViewWhoseClock):
            templates (PackViewTemplates):
            retention (PackViewRetention):
    """

    pack: str
    title: str
    procedure: str
    effective_from: datetime.date
    judges: bool
    digest: str
    calendar: str
    calendar_digest: str
    timescales: PackViewTimescales
    duty_to_share: list[str]
    ladder: list[LadderRung]
    outcomes: PackViewOutcomes
    disposals: PackViewDisposals
    thresholds_document: str
    prompts: PackViewPrompts
    whose_clock: PackViewWhoseClock
    templates: PackViewTemplates
    retention: PackViewRetention
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        pack = self.pack

        title = self.title

        procedure = self.procedure

        effective_from = self.effective_from.isoformat()

        judges = self.judges

        digest = self.digest

        calendar = self.calendar

        calendar_digest = self.calendar_digest

        timescales = self.timescales.to_dict()

        duty_to_share = self.duty_to_share

        ladder = []
        for ladder_item_data in self.ladder:
            ladder_item = ladder_item_data.to_dict()
            ladder.append(ladder_item)

        outcomes = self.outcomes.to_dict()

        disposals = self.disposals.to_dict()

        thresholds_document = self.thresholds_document

        prompts = self.prompts.to_dict()

        whose_clock = self.whose_clock.to_dict()

        templates = self.templates.to_dict()

        retention = self.retention.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "pack": pack,
                "title": title,
                "procedure": procedure,
                "effective_from": effective_from,
                "judges": judges,
                "digest": digest,
                "calendar": calendar,
                "calendar_digest": calendar_digest,
                "timescales": timescales,
                "duty_to_share": duty_to_share,
                "ladder": ladder,
                "outcomes": outcomes,
                "disposals": disposals,
                "thresholds_document": thresholds_document,
                "prompts": prompts,
                "whose_clock": whose_clock,
                "templates": templates,
                "retention": retention,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.ladder_rung import LadderRung
        from ..models.pack_view_disposals import PackViewDisposals
        from ..models.pack_view_outcomes import PackViewOutcomes
        from ..models.pack_view_prompts import PackViewPrompts
        from ..models.pack_view_retention import PackViewRetention
        from ..models.pack_view_templates import PackViewTemplates
        from ..models.pack_view_timescales import PackViewTimescales
        from ..models.pack_view_whose_clock import PackViewWhoseClock

        d = dict(src_dict)
        pack = d.pop("pack")

        title = d.pop("title")

        procedure = d.pop("procedure")

        effective_from = datetime.date.fromisoformat(d.pop("effective_from"))

        judges = d.pop("judges")

        digest = d.pop("digest")

        calendar = d.pop("calendar")

        calendar_digest = d.pop("calendar_digest")

        timescales = PackViewTimescales.from_dict(d.pop("timescales"))

        duty_to_share = cast(list[str], d.pop("duty_to_share"))

        ladder = []
        _ladder = d.pop("ladder")
        for ladder_item_data in _ladder:
            ladder_item = LadderRung.from_dict(ladder_item_data)

            ladder.append(ladder_item)

        outcomes = PackViewOutcomes.from_dict(d.pop("outcomes"))

        disposals = PackViewDisposals.from_dict(d.pop("disposals"))

        thresholds_document = d.pop("thresholds_document")

        prompts = PackViewPrompts.from_dict(d.pop("prompts"))

        whose_clock = PackViewWhoseClock.from_dict(d.pop("whose_clock"))

        templates = PackViewTemplates.from_dict(d.pop("templates"))

        retention = PackViewRetention.from_dict(d.pop("retention"))

        pack_view = cls(
            pack=pack,
            title=title,
            procedure=procedure,
            effective_from=effective_from,
            judges=judges,
            digest=digest,
            calendar=calendar,
            calendar_digest=calendar_digest,
            timescales=timescales,
            duty_to_share=duty_to_share,
            ladder=ladder,
            outcomes=outcomes,
            disposals=disposals,
            thresholds_document=thresholds_document,
            prompts=prompts,
            whose_clock=whose_clock,
            templates=templates,
            retention=retention,
        )

        pack_view.additional_properties = d
        return pack_view

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
