import type { CloudEvent, Operations, Problem } from "./schema.js";

export type * from "./schema.js";

/** A private key as it was registered: Ed25519, P-256 or RSA, as a JWK, such as `privateKey.export({ format: "jwk" })`. */
export type PrivateKey = { kty?: string; [name: string]: unknown };

/** clientId and key, or a token from elsewhere. patience: milliseconds for which a call is tried again. */
export type Who = { clientId: string; key: PrivateKey; patience?: number } | { token: string; patience?: number };

type Name = keyof Operations;
type IfAny<Field extends string, T> = {} extends T ? { [F in Field]?: T } : { [F in Field]: T };
type TheBody<T> = [T] extends [undefined] ? {} : { body: T };

/** What a call is given: what stands in the path, the query, the body. */
export type Given<O extends Name> = IfAny<"path", Operations[O]["path"]> &
  IfAny<"query", Operations[O]["query"]> &
  TheBody<Operations[O]["body"]> & { idempotencyKey?: string; ifMatch?: string; headers?: Record<string, string> };

export interface Answer<T> {
  value: T;
  status: number;
  headers: Headers;
  /** The Idempotency-Key it was sent under. */
  key: string | undefined;
  /** The version, for `ifMatch`. */
  etag: string | undefined;
  position: string | undefined;
  /** Whether this is the first answer again, and nothing was recorded by this call. */
  replayed: boolean;
}

export declare class FrontDoor {
  constructor(address: string, who: Who);
  call<O extends Name>(operation: O, ...given: {} extends Given<O> ? [Given<O>?] : [Given<O>]): Promise<Answer<Operations[O]["answer"]>>;
  sendFile(
    theCase: string,
    content: Uint8Array,
    what: { kind: string; name: string; mediaType: string },
  ): Promise<Answer<Operations["complete_attachment"]["answer"]>>;
  pages<O extends Name>(
    operation: O,
    ...given: {} extends Given<O> ? [Given<O>?] : [Given<O>]
  ): AsyncGenerator<Operations[O]["answer"] extends { items: (infer Item)[] } ? Item : never>;
  events(after?: string, how?: { wait?: number; forEver?: boolean }): AsyncGenerator<CloudEvent>;
}

export declare class ProblemError extends Error {
  problem: Problem;
  key: string | undefined;
  status: number;
  code: string;
  clause: string | undefined;
  quote: string | undefined;
  missing: string | undefined;
  whoMay: string[];
  errors: Problem["errors"];
  traceId: string;
}
export declare class Refused extends ProblemError {}
export declare class OutcomeUnknown extends Error {
  key: string | undefined;
}

/** headers: by lower-case names, as Node has them. Throws where the secret did not sign it, or long ago. */
export declare function verifiedWebhook(
  secret: string,
  headers: Record<string, string | string[] | undefined>,
  body: Uint8Array,
  now?: number,
): CloudEvent;
