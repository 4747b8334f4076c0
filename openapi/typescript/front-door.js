/**
 * Front Door as a partner's system calls it, with fetch alone.
 *
 * It signs for its tokens and keeps them until they end, sends an Idempotency-Key with whatever records, tries again
 * under the same key where an answer says so or none came, sends back the ETag of what was read, and throws a problem
 * as an error that carries the rule. What it takes and answers is typed in front-door.d.ts.
 */
import { constants, createHash, createHmac, createPrivateKey, randomUUID, sign, timingSafeEqual } from "node:crypto";
import { OPERATIONS } from "./operations.js";

const ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
const METADATA = "/.well-known/oauth-authorization-server";
const TRY_AGAIN = new Set([429, 502, 503, 504]);
const EARLY = 60_000;
const LONGEST_PAUSE = 10_000;
const TIMEOUT = 30_000;

/** An answer that is a problem document (RFC 9457). */
export class ProblemError extends Error {
  constructor(problem, key) {
    super([`${problem.status} ${problem.code}: ${problem.detail}`, ...(problem.errors ?? []).map(placeOf)].join("\n"));
    this.name = new.target.name;
    this.problem = problem;
    this.key = key;
    this.status = problem.status;
    this.code = problem.code;
    this.clause = problem.clause;
    this.quote = problem.quote;
    this.missing = problem.missing ?? undefined;
    this.whoMay = problem.who_may ?? [];
    this.errors = problem.errors;
    this.traceId = problem.trace_id;
  }
}

/** The procedure does not allow it; `clause` says by which rule. Nothing was recorded. */
export class Refused extends ProblemError {}

/** No answer came within the patience: it may be recorded or not. Call again with the same idempotencyKey. */
export class OutcomeUnknown extends Error {
  constructor(key, why) {
    super(key ? `${why}; ask again with the Idempotency-Key ${key}` : why);
    this.name = "OutcomeUnknown";
    this.key = key;
  }
}

export class FrontDoor {
  #address;
  #clientId;
  #key;
  #patience;
  #token;
  #ends;
  #endpoint;
  #renewing;
  #seen = new Map();

  constructor(address, { clientId, key, token, patience = 60_000 } = {}) {
    if (!token && !(clientId && key)) throw new TypeError("FrontDoor needs clientId and key, or a token");
    this.#address = address.replace(/\/$/, "");
    this.#clientId = clientId;
    this.#key = key && { jwk: key, private: createPrivateKey({ key, format: "jwk" }) };
    this.#patience = patience;
    this.#token = token;
    this.#ends = token ? Infinity : 0;
  }

  /** Call an operation by its name: `door.call("get_case", { path: { case: "C0000000000AX" } })`. */
  async call(operation, { path = {}, query = {}, body, idempotencyKey, ifMatch, headers = {} } = {}) {
    if (!Object.hasOwn(OPERATIONS, operation)) throw new TypeError(`There is no operation "${operation}"; /developers/reference lists them`);
    const [method, place, kind] = OPERATIONS[operation];
    for (const [, name] of place.matchAll(/\{(\w+)\}/g)) if (path[name] == null) throw new TypeError(`${operation}: path.${name} is missing`);
    const raw = kind === "application/octet-stream";
    if (!raw && body !== undefined && (typeof body !== "object" || body === null)) throw new TypeError(`${operation}: the body is an object, not a ${body === null ? "null" : typeof body}`);
    const reference = Object.values(path)[0];
    const address = new URL(this.#address + place.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(path[name])));
    for (const [name, value] of Object.entries(query)) if (value !== undefined) address.searchParams.set(name, String(value));
    const key = idempotencyKey ?? (method === "POST" || method === "PUT" ? randomUUID() : undefined);
    const version = ifMatch ?? (method === "GET" ? undefined : this.#seen.get(reference));
    const sent = { Accept: "application/json, */*;q=0.5", ...headers };
    if (key) sent["Idempotency-Key"] = key;
    if (version) sent["If-Match"] = version;
    if (body !== undefined) sent["Content-Type"] = kind;
    const answer = await this.#signed(address, { method, headers: sent, body: body === undefined || raw ? body : JSON.stringify(body) }, key);
    const value = await valueOf(answer, key);
    if (!answer.ok) throw raised(value, key);
    const etag = answer.headers.get("ETag") ?? undefined;
    if (reference && etag) this.#seen.set(reference, etag);
    return {
      value,
      status: answer.status,
      headers: answer.headers,
      key,
      etag,
      position: answer.headers.get("Front-Door-Position") ?? undefined,
      replayed: answer.headers.has("Idempotency-Replayed"),
    };
  }

  /** Add a file to a case: announced, sent in parts, completed. */
  async sendFile(theCase, content, { kind, name, mediaType }) {
    const told = { kind, name, media_type: mediaType, length: content.length, sha256: createHash("sha256").update(content).digest("hex") };
    const { value: begun } = await this.call("announce_attachment", { path: { case: theCase }, body: told });
    for (const number of begun.missing) {
      const body = content.subarray((number - 1) * begun.part_length, number * begun.part_length);
      const headers = { "Content-Digest": `sha-256=:${createHash("sha256").update(body).digest("base64")}:` };
      await this.call("send_attachment_part", { path: { case: theCase, attachment: begun.attachment, number }, body, headers });
    }
    return this.call("complete_attachment", { path: { case: theCase, attachment: begun.attachment }, body: {} });
  }

  /** Every item of a list, page after page. */
  async *pages(operation, { query = {}, ...given } = {}) {
    let cursor;
    do {
      const { value } = await this.call(operation, { ...given, query: { ...query, cursor } });
      yield* value.items;
      cursor = value.next;
    } while (cursor);
  }

  /** The change feed, each event once and in order; keep the `cursor` of the last one that you have dealt with. */
  async *events(after, { wait = 20, forEver = true } = {}) {
    for (;;) {
      const answer = await this.call("list_events", { query: { after, wait } });
      yield* answer.value;
      after = answer.headers.get("Front-Door-Cursor");
      if (!answer.value.length && !forEver) return;
    }
  }

  async #signed(address, request, key) {
    const used = await this.#bearer();
    const first = await this.#patient(address, request, used, key);
    if (first.status !== 401 || !this.#key) return first;
    await first.arrayBuffer();
    return this.#patient(address, request, await this.#bearer(used), key);
  }

  /** The same request until it is answered: what records has a key, what has none records nothing. */
  async #patient(address, request, token, key) {
    const ends = Date.now() + this.#patience;
    for (let pause = 200; ; pause *= 2) {
      const again = Date.now() < ends;
      try {
        const headers = token ? { ...request.headers, Authorization: `Bearer ${token}` } : request.headers;
        const answer = await fetch(address, { ...request, headers, redirect: "error", signal: AbortSignal.timeout(TIMEOUT) });
        if (!again || !TRY_AGAIN.has(answer.status)) return answer;
        await answer.arrayBuffer();
        pause = Math.max(pause, 1_000 * Number(answer.headers.get("Retry-After") ?? 0) || 0);
      } catch (error) {
        if (!again) throw new OutcomeUnknown(key, `No answer: ${error.name}`);
      }
      await new Promise((go) => setTimeout(go, Math.min(pause, LONGEST_PAUSE, Math.max(0, ends - Date.now()))));
    }
  }

  async #bearer(but) {
    if (Date.now() > this.#ends - EARLY || this.#token === but) {
      this.#renewing ??= this.#renew().finally(() => (this.#renewing = undefined));
      await this.#renewing;
    }
    return this.#token;
  }

  async #renew() {
    this.#endpoint ??= (await (await this.#patient(this.#address + METADATA, { headers: {} })).json()).token_endpoint;
    const asked = Date.now();
    const form = { grant_type: "client_credentials", client_assertion_type: ASSERTION, client_assertion: this.#assertion() };
    const answer = await fetch(this.#endpoint, { method: "POST", body: new URLSearchParams(form), redirect: "error", signal: AbortSignal.timeout(TIMEOUT) });
    const told = await answer.json();
    if (!answer.ok) throw new ProblemError(told);
    this.#token = told.access_token;
    this.#ends = asked + 1_000 * told.expires_in;
  }

  #assertion() {
    const now = Math.floor(Date.now() / 1_000);
    const { alg, digest, how } = {
      OKP: { alg: "Ed25519", digest: null, how: {} },
      EC: { alg: "ES256", digest: "sha256", how: { dsaEncoding: "ieee-p1363" } },
      RSA: { alg: "PS256", digest: "sha256", how: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 } },
    }[this.#key.jwk.kty];
    const claims = { iss: this.#clientId, sub: this.#clientId, aud: this.#endpoint, iat: now, exp: now + 240, jti: randomUUID() };
    const said = [{ alg }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
    return `${said}.${sign(digest, Buffer.from(said), { key: this.#key.private, ...how }).toString("base64url")}`;
  }
}

/** The event of a webhook that Front Door signed (Standard Webhooks). headers: by lower-case names; body: as it came. */
export function verifiedWebhook(secret, headers, body, now = Date.now() / 1_000) {
  const [number, sent] = [headers["webhook-id"], headers["webhook-timestamp"]];
  if (!(Math.abs(now - Number(sent)) <= 300)) throw new Error("The webhook was signed long ago.");
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const wanted = createHmac("sha256", key).update(`${number}.${sent}.`).update(body).digest();
  const signatures = String(headers["webhook-signature"]).split(" ").filter((each) => each.startsWith("v1,"));
  const found = signatures.map((each) => Buffer.from(each.slice(3), "base64"));
  if (!found.some((each) => each.length === wanted.length && timingSafeEqual(each, wanted)))
    throw new Error("The webhook is not signed with this secret.");
  return JSON.parse(body.toString());
}

async function valueOf(answer, key) {
  if (answer.status === 204 || answer.status === 304) return undefined;
  if (!/json/.test(answer.headers.get("Content-Type") ?? "")) {
    if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
    throw new OutcomeUnknown(key, `An answer that is not the service's: ${answer.status}`);
  }
  try {
    return await answer.json();
  } catch (error) {
    throw new OutcomeUnknown(key, `The answer broke off: ${error.name}`);
  }
}

/** One place that is wrong: "/account/expectations: At least 1 character." */
function placeOf(error) {
  return `${error.pointer || "the whole of it"}${error.in === "body" ? "" : ` (${error.in})`}: ${error.detail}`;
}

function raised(problem, key) {
  if (problem.code === "outcome-unknown") return new OutcomeUnknown(key, problem.detail);
  return new (problem.code === "refused" ? Refused : ProblemError)(problem, key);
}
