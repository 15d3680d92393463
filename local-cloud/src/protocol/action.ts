/** The border inside the local cloud: the admin endpoint turns HTTP into an `AdminRequest`, a handler per action answers it. */

/** One running call of a cloud function; the SDK proves which one it speaks for by the token minted for it (WX_API_TOKEN). */
export interface Invocation {
  token: string;
  functionName: string;
  /** Absent for timers and payment callbacks. */
  openid?: string;
  /** wx_client, wx_trigger, timer … as `getWXContext().SOURCE` shows it. */
  source: string;
}

export interface AdminRequest {
  action: string;
  /** JSON actions: the body. Form actions: the text parts. */
  params: Record<string, unknown>;
  /** Form actions (wx.openApi, wx.wxPayApi): the binary parts `requestData`, `apiOptions`. */
  parts: Record<string, Buffer>;
  /** Absent when the caller is not a function of ours (a script using the SDK from outside). */
  invocation: Invocation | undefined;
}

export type AdminAnswer =
  /** Sent as `{requestId, ...json}`; most actions answer `{ data: {…} }`. */
  | { json: Record<string, unknown> }
  /** Sent as it is, for the WeChat calls whose answer is not JSON of the admin API. */
  | { raw: Buffer; contentType: string };

export type AdminHandler = (request: AdminRequest) => Promise<AdminAnswer>;
export type AdminHandlers = Record<string, AdminHandler>;

/** An error the SDK is meant to see: `code` as CloudBase names it (DATABASE_COLLECTION_NOT_EXIST …). */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'CloudError';
  }
}
