from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.board_view import BoardView
    from ..models.care_plan_view import CarePlanView
    from ..models.detention_support_view import DetentionSupportView
    from ..models.detention_visit_view import DetentionVisitView
    from ..models.unit_application_view import UnitApplicationView
    from ..models.unit_assessment_view import UnitAssessmentView
    from ..models.unit_placement_view import UnitPlacementView


T = TypeVar("T", bound="CustodyView")


@_attrs_define
class CustodyView:
    """What was done for a child in youth detention, or in a mother and baby unit; null while there is nothing (X13 to
    X17).

        Attributes:
            visited (DetentionVisitView | None):
            support (DetentionSupportView | None):
            plan (CarePlanView | None):
            applied (None | UnitApplicationView):
            assessed (None | UnitAssessmentView):
            board (BoardView | None):
            placed (None | UnitPlacementView):
    """

    visited: DetentionVisitView | None
    support: DetentionSupportView | None
    plan: CarePlanView | None
    applied: UnitApplicationView | None
    assessed: UnitAssessmentView | None
    board: BoardView | None
    placed: UnitPlacementView | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.board_view import BoardView
        from ..models.care_plan_view import CarePlanView
        from ..models.detention_support_view import DetentionSupportView
        from ..models.detention_visit_view import DetentionVisitView
        from ..models.unit_application_view import UnitApplicationView
        from ..models.unit_assessment_view import UnitAssessmentView
        from ..models.unit_placement_view import UnitPlacementView

        visited: dict[str, Any] | None
        if isinstance(self.visited, DetentionVisitView):
            visited = self.visited.to_dict()
        else:
            visited = self.visited

        support: dict[str, Any] | None
        if isinstance(self.support, DetentionSupportView):
            support = self.support.to_dict()
        else:
            support = self.support

        plan: dict[str, Any] | None
        if isinstance(self.plan, CarePlanView):
            plan = self.plan.to_dict()
        else:
            plan = self.plan

        applied: dict[str, Any] | None
        if isinstance(self.applied, UnitApplicationView):
            applied = self.applied.to_dict()
        else:
            applied = self.applied

        assessed: dict[str, Any] | None
        if isinstance(self.assessed, UnitAssessmentView):
            assessed = self.assessed.to_dict()
        else:
            assessed = self.assessed

        board: dict[str, Any] | None
        if isinstance(self.board, BoardView):
            board = self.board.to_dict()
        else:
            board = self.board

        placed: dict[str, Any] | None
        if isinstance(self.placed, UnitPlacementView):
            placed = self.placed.to_dict()
        else:
            placed = self.placed

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "visited": visited,
                "support": support,
                "plan": plan,
                "applied": applied,
                "assessed": assessed,
                "board": board,
                "placed": placed,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.board_view import BoardView
        from ..models.care_plan_view import CarePlanView
        from ..models.detention_support_view import DetentionSupportView
        from ..models.detention_visit_view import DetentionVisitView
        from ..models.unit_application_view import UnitApplicationView
        from ..models.unit_assessment_view import UnitAssessmentView
        from ..models.unit_placement_view import UnitPlacementView

        d = dict(src_dict)

        def _parse_visited(data: object) -> DetentionVisitView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                visited_type_0 = DetentionVisitView.from_dict(data)

                return visited_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DetentionVisitView | None, data)

        visited = _parse_visited(d.pop("visited"))

        def _parse_support(data: object) -> DetentionSupportView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                support_type_0 = DetentionSupportView.from_dict(data)

                return support_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DetentionSupportView | None, data)

        support = _parse_support(d.pop("support"))

        def _parse_plan(data: object) -> CarePlanView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                plan_type_0 = CarePlanView.from_dict(data)

                return plan_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CarePlanView | None, data)

        plan = _parse_plan(d.pop("plan"))

        def _parse_applied(data: object) -> UnitApplicationView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                applied_type_0 = UnitApplicationView.from_dict(data)

                return applied_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UnitApplicationView, data)

        applied = _parse_applied(d.pop("applied"))

        def _parse_assessed(data: object) -> UnitAssessmentView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                assessed_type_0 = UnitAssessmentView.from_dict(data)

                return assessed_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UnitAssessmentView, data)

        assessed = _parse_assessed(d.pop("assessed"))

        def _parse_board(data: object) -> BoardView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                board_type_0 = BoardView.from_dict(data)

                return board_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(BoardView | None, data)

        board = _parse_board(d.pop("board"))

        def _parse_placed(data: object) -> UnitPlacementView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                placed_type_0 = UnitPlacementView.from_dict(data)

                return placed_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UnitPlacementView, data)

        placed = _parse_placed(d.pop("placed"))

        custody_view = cls(
            visited=visited,
            support=support,
            plan=plan,
            applied=applied,
            assessed=assessed,
            board=board,
            placed=placed,
        )

        custody_view.additional_properties = d
        return custody_view

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
