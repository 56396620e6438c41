/** What a service says when it refuses (RFC 9457). */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  instance?: string;
  violations?: { field: string; message: string }[];
}

export class ProblemError extends Error implements Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly violations: { field: string; message: string }[];
  /** What a service says beyond the standard, such as both versions of something two people changed. */
  readonly more: object;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.type = problem.type;
    this.title = problem.title;
    this.status = problem.status;
    this.detail = problem.detail ?? problem.title;
    this.violations = problem.violations ?? [];
    this.more = problem;
  }
}

export function isProblem(error: unknown): error is ProblemError {
  return error instanceof ProblemError;
}

/** Milliseconds that the server's clock is ahead of this device's: legal time is the server's. */
let serverAhead = 0;

export function serverNow(): number {
  return Date.now() + serverAhead;
}

export function noteServerTime(instant: string) {
  serverAhead = Date.parse(instant) - Date.now();
}

interface Options {
  /** JSON, or a file as it is. */
  body?: unknown;
  ifMatch?: string;
  /** Kept by a form over its retries, so that a second press does nothing new. */
  key?: string;
  signal?: AbortSignal;
}

export interface Answer<T> {
  data: T;
  etag: string | null;
}

/** Calls a service through the gateway. Everything that is not a success is thrown as a ProblemError. */
export async function call<T>(method: string, path: string, options: Options = {}): Promise<Answer<T>> {
  const headers: Record<string, string> = { Accept: "application/json" };
  const file = options.body instanceof Blob;
  if (options.body !== undefined) headers["Content-Type"] = file ? "application/octet-stream" : "application/json";
  if (options.ifMatch) headers["If-Match"] = options.ifMatch;
  if (method === "POST" || options.key) headers["Idempotency-Key"] = options.key ?? newKey();
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers,
      credentials: "same-origin",
      ...(options.body === undefined ? {} : { body: file ? (options.body as Blob) : JSON.stringify(options.body) }),
      ...(options.signal ? { signal: options.signal } : {}),
    });
  } catch (unreachable) {
    if (unreachable instanceof DOMException) throw unreachable;
    throw new ProblemError({
      type: "urn:dutydesk:problem:offline",
      title: "Not sent",
      status: 0,
      detail: "Duty Desk could not be reached. Nothing was sent. Check the connection and try again.",
    });
  }
  const text = await response.text();
  if (!response.ok) throw new ProblemError(problemOf(response, text));
  return { data: (text === "" ? undefined : JSON.parse(text)) as T, etag: response.headers.get("ETag") };
}

function problemOf(response: Response, text: string): Problem {
  try {
    const problem = JSON.parse(text) as Problem;
    return { ...problem, status: response.status };
  } catch {
    return {
      type: "about:blank",
      title: "Something went wrong",
      status: response.status,
      detail: "Duty Desk could not answer. Try again in a moment.",
    };
  }
}

export function newKey(): string {
  return crypto.randomUUID();
}

export const get = async <T,>(path: string, signal?: AbortSignal) => (await call<T>("GET", path, signal ? { signal } : {})).data;
export const post = async <T,>(path: string, body?: unknown, key?: string) =>
  (await call<T>("POST", path, { body: body ?? {}, ...(key ? { key } : {}) })).data;
export const put = async <T,>(path: string, body: unknown, ifMatch?: string, key?: string) =>
  (await call<T>("PUT", path, { body, ...(ifMatch ? { ifMatch } : {}), ...(key ? { key } : {}) })).data;
export const remove = async <T,>(path: string, ifMatch?: string) =>
  (await call<T>("DELETE", path, ifMatch ? { ifMatch } : {})).data;
