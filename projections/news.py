"""What becomes of a projection that somebody may have to see."""

from domain.frozen import frozen


@frozen
class Stopped:
    """A projection that cannot write its tables at all. error: the exception's class, nothing of its text."""

    name: str
    position: int
    error: str


@frozen
class Parked:
    """A stream that waits in a projection since an event that could not be taken. error: as above."""

    name: str
    position: int
    event: str
    error: str


@frozen
class Built:
    """How far the rows beside a projection's have come. served: they are now the ones that are read. held: they are
    not, since somebody reads those at length; it is to be tried again.
    """

    name: str
    position: int
    served: bool
    held: bool = False


News = Stopped | Parked | Built
