"""The kinds of problem an answer may tell of, by their lasting codes."""

from domain.frozen import frozen


@frozen
class ProblemKind:
    """A kind of problem: its status, its title, and the paragraph at `/problems/{code}`."""

    status: int
    title: str
    explanation: str


PROBLEMS: dict[str, ProblemKind] = {
    "malformed-request": ProblemKind(
        400,
        "The request is malformed",
        "It breaks a rule of HTTP/1.1 or of URLs, or holds a token the service never gave.",
    ),
    "malformed-json": ProblemKind(
        400,
        "The body is not usable JSON",
        "The body must be one JSON value in UTF-8: no NUL, no lone surrogate, no NaN or Infinity, no number beyond "
        "64 bits, no name twice in one object, at most 64 levels deep.",
    ),
    "bad-host": ProblemKind(
        400, "Exactly one valid Host header is needed", "Send one Host header: a name or an address."
    ),
    "idempotency-key-missing": ProblemKind(
        400,
        "This request needs an Idempotency-Key",
        "Whatever records something needs an Idempotency-Key, so that a retry can find what was recorded.",
    ),
    "idempotency-key-invalid": ProblemKind(
        400, "The Idempotency-Key is not valid", "Send it once, 1 to 255 printable ASCII characters, quoted or bare."
    ),
    "invalid-token-request": ProblemKind(
        400, "The token request is not valid", "See RFC 6749 section 5.2: `error` says what is wrong."
    ),
    "unauthenticated": ProblemKind(
        401,
        "Who is calling is not known",
        "Send `Authorization: Bearer` with an access token from `/oauth/token`. A token lasts ten minutes and ends "
        "with its client's registration.",
    ),
    "forbidden-scope": ProblemKind(
        403, "This kind of client may not use this", "The token is valid, but its kind of client has no such operation."
    ),
    "not-found": ProblemKind(
        404,
        "There is nothing here for you",
        "There is no such thing, or it is somebody else's: the answer is the same.",
    ),
    "method-not-allowed": ProblemKind(
        405, "No such method here", "The Allow header lists the methods of this address."
    ),
    "not-acceptable": ProblemKind(
        406, "No such representation", "The Accept header leaves nothing the service can send."
    ),
    "request-timeout": ProblemKind(408, "The request took too long to arrive", "Send it again, in one go."),
    "refused": ProblemKind(
        409,
        "The procedure does not allow this",
        "`clause` is the rule, `quote` its words, `source` where they stand; `missing` is what would have to be there "
        "and `who_may` the roles that may act. `/v1/procedure/{clause}` explains the rule.",
    ),
    "erased": ProblemKind(
        409,
        "What this needs was erased",
        "`erased` names whose words or details were erased from the case for good: nothing more is taken about them. "
        "The case stays readable, and whatever brings it to its end is still recorded.",
    ),
    "conflict": ProblemKind(
        409, "This conflicts with what is recorded", "Read the resource again before trying again."
    ),
    "precondition-failed": ProblemKind(
        412, "It has moved since you read it", "`moved` names what changed. Read it again, then decide again."
    ),
    "body-too-large": ProblemKind(413, "The body is too large", "A body may have 1 MiB."),
    "unsupported-media-type": ProblemKind(
        415, "No such kind of body here", "Send `application/json` in UTF-8, not compressed."
    ),
    "invalid-body": ProblemKind(
        422, "The request is not valid", "`errors` names each place by a JSON Pointer and says what is expected there."
    ),
    "not-as-announced": ProblemKind(
        422,
        "The file is not what was announced",
        "Its SHA-256 is another, or its first bytes are not those of its media type. Nothing was recorded.",
    ),
    "malware-found": ProblemKind(
        422,
        "Malware was found in the file",
        "It was not kept and is handed to nobody. That it was sent, when and by whom stands in the record.",
    ),
    "idempotency-key-reused": ProblemKind(
        422, "This Idempotency-Key was used for another request", "A key belongs to one request. Take a new one."
    ),
    "precondition-required": ProblemKind(
        428, "This request needs If-Match", "Send the ETag of what you read, so that nobody's work is overwritten."
    ),
    # The document promises it, so that clients are ready; nothing sends it yet.
    "too-many-requests": ProblemKind(429, "Too many requests", "Wait as long as Retry-After says."),
    "headers-too-large": ProblemKind(431, "The headers are too large", "At most 100 headers and 16 KiB."),
    "internal-error": ProblemKind(
        500, "The service failed", "Nothing was recorded unless a retry with the same Idempotency-Key says so."
    ),
    "database-unavailable": ProblemKind(
        503, "The record cannot be reached", "Nothing is lost: retry with the same Idempotency-Key after Retry-After."
    ),
    "not-sealed": ProblemKind(
        503,
        "The log cannot be sealed",
        "Its key cannot be reached, or it does not extend what was signed before: `/health/ready` tells the latter. "
        "What is recorded is recorded all the same.",
    ),
    "record-unreadable": ProblemKind(
        503,
        "This record cannot be read at the moment",
        "It holds something that this version of the service cannot read. Nothing is lost: it waits, all other records "
        "can be used, and it is taken up again by a version that can read it.",
    ),
    "record-unopenable": ProblemKind(
        503,
        "The keys of this record are not here",
        "The key store is older than the record: it was restored from a backup that does not hold this record's keys. "
        "Nothing of it was erased, and nothing is taken about it that could never be opened again. All other records "
        "can be used; it opens by itself when a newer backup of the keys is restored.",
    ),
    "keys-unavailable": ProblemKind(
        503,
        "The key store cannot be opened",
        "Whoever keeps its master key is away or refuses, so nothing can be read or recorded. Nothing is lost: retry "
        "with the same Idempotency-Key after Retry-After.",
    ),
    "scanner-unavailable": ProblemKind(
        503,
        "Nobody can look through files at the moment",
        "A file is recorded only once it was looked through for malware. What was sent of it is kept for a week.",
    ),
    "not-caught-up": ProblemKind(
        503, "The lists are not there yet", "The read models have not come to that position. Try again shortly."
    ),
    "outcome-unknown": ProblemKind(
        503,
        "Whether this was recorded is not known",
        "The record did not answer in time. Retry with the same Idempotency-Key: it finds what was recorded, or "
        "records it once.",
    ),
    "overloaded": ProblemKind(503, "The service is busy", "Retry with the same Idempotency-Key after Retry-After."),
}

REMEDIES: dict[str, str] = {
    "malformed-request": "Mend the request as `detail` says. Send tokens such as cursors back as they were given.",
    "malformed-json": "Have a JSON library write the body; send it in UTF-8.",
    "bad-host": "Send one Host header. A proxy in between may be adding a second.",
    "idempotency-key-missing": (
        "Make a key, such as a UUID, keep it beside what you send, and send it again with every retry."
    ),
    "idempotency-key-invalid": "Use a UUID.",
    "invalid-token-request": (
        "Mend what `error_description` names, sign another assertion with another `jti`, and ask again."
    ),
    "unauthenticated": (
        "Get another token and send the request again, once. Look at your clock and your client's "
        "registration if it comes again."
    ),
    "forbidden-scope": "Nothing to retry. The operation is for the authority's staff, or for agencies.",
    "not-found": "Look at the reference. Ask the authority if the case should be yours.",
    "method-not-allowed": "Use one of the methods in Allow.",
    "not-acceptable": "Accept `application/json`, or leave the header out.",
    "request-timeout": "Send it again under the same Idempotency-Key.",
    "refused": (
        "Show the person the rule and what is missing. Record what is missing first, or have somebody act who "
        "may; then send it under another key."
    ),
    "erased": "Nothing to retry: what was erased does not come back.",
    "conflict": "Read the resource, then decide again.",
    "precondition-failed": "Read again what `moved` names, show it, decide again, and send the ETag you then have.",
    "body-too-large": "Leave out what is no part of the referral. Long documents are sent apart.",
    "unsupported-media-type": "Send `Content-Type: application/json` and no Content-Encoding.",
    "invalid-body": "Mend the places in `errors`. Nothing was recorded, and the key may be used again.",
    "idempotency-key-reused": (
        "Make another key for another request. If it was a retry, send what was sent the first time."
    ),
    "not-as-announced": "Look at the file, and announce it anew, under another key, as what it is.",
    "malware-found": (
        "Do not send it again. Have your own system looked at, and tell the authority by other means what stands in it."
    ),
    "precondition-required": "Read the case, and send its ETag as If-Match.",
    "too-many-requests": (
        "Wait as long as Retry-After says, then send it again under the same key. Ask the feed instead of asking often."
    ),
    "headers-too-large": "Send fewer or shorter headers; a proxy or cookies may be adding some.",
    "internal-error": (
        "Send it again under the same key after a pause. If it comes again, tell the authority the `trace_id`."
    ),
    "database-unavailable": (
        "Keep what you send and send it again under the same key after Retry-After. If a child cannot wait, telephone."
    ),
    "not-sealed": "Nothing of what you recorded is in doubt. Ask for the proof later.",
    "record-unreadable": "Send it again later under the same key. If a child cannot wait, telephone.",
    "record-unopenable": "Send it again later under the same key. If a child cannot wait, telephone.",
    "keys-unavailable": "Send it again under the same key after Retry-After. If a child cannot wait, telephone.",
    "scanner-unavailable": (
        "Complete it again under the same key after Retry-After. If a child cannot wait, telephone: no referral waits "
        "for a file."
    ),
    "not-caught-up": "Ask again after Retry-After, or without Front-Door-Position.",
    "outcome-unknown": "Send it again under the same key until you are answered. If a child cannot wait, telephone.",
    "overloaded": "Send it again under the same key after Retry-After.",
}
"""What a caller does about each of them."""
