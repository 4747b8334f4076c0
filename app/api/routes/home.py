"""What somebody of the offices begins the day with."""

from fastapi import APIRouter, Request

from app.api.answers import LIST, AfterPosition
from app.api.desk import TheDesk
from app.api.edge import ParsedOnce
from app.api.home import Home, home
from app.api.listing import caught_up
from app.reading.queued import OF_QUEUES

router = APIRouter(prefix="/v1", tags=["queues"], route_class=ParsedOnce)


@router.get("/home", operation_id="get_home", summary="What waits, what is late, what came in and what failed",
            response_model=Home, responses=LIST)  # fmt: skip
async def get_home(desk: TheDesk, request: Request, after: AfterPosition = None) -> Home:
    """As it stands for whoever asks, of the authority's own; a manager is told who has how much, too."""
    await caught_up(desk, after, *OF_QUEUES, "deadlines", "notices")
    return await home(desk, request.app.state.receipts)
