"""What a request prefers (RFC 7240): of all there is, a dry run alone is heard here."""

import re

from starlette.datastructures import Headers

_names_it = re.compile(r'(?:^|[,;])\s*(?i:handling)\s*=\s*("?)dry-run\1\s*(?=$|[,;])').search


def of_a_dry_run(headers: Headers) -> bool:
    """Whether `Prefer: handling=dry-run` is among them, however it is written: what is not heard would be recorded."""
    return _names_it(",".join(headers.getlist("prefer"))) is not None
