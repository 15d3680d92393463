import { Refusal, type RefusalCode, type RefusalOnTheWire } from '@mulin/shared-types/refusal';

/** Why a call gave no answer; the message is Chinese and is shown to a person as it is. */
export class CloudError extends Error {
  constructor(
    readonly code: RefusalCode | 'OFFLINE',
    message: string,
    /** The input field at fault, as a dotted path. */
    readonly field?: string,
  ) {
    super(message);
    this.name = 'CloudError';
  }

  /** The phone could not reach the cloud, so what it has kept may be shown. */
  get offline(): boolean {
    return this.code === 'OFFLINE';
  }
}

export const offline = (): CloudError => new CloudError('OFFLINE', '网络断了，看看手机连上网没有，再试一次');

const ours = (): CloudError => new CloudError('INTERNAL', '我们这边出了点问题，过一会儿再试一次');

export const refused = ({ code, message, field }: RefusalOnTheWire): CloudError => new CloudError(code, message, field);

/** Anything thrown, as the one error class; the domain refuses what was typed before it is sent. */
export function asCloudError(thrown: unknown): CloudError {
  if (thrown instanceof CloudError) return thrown;
  if (thrown instanceof Refusal) return refused(thrown);
  console.error(thrown);
  return ours();
}
