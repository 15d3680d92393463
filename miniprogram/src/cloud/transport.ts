import type { CallOnTheWire } from '@mulin/shared-types/contract';
import { callFunction } from './weapp';
import { postFunction } from './web';

/** Carries one call to a cloud function and brings back what it answered. Throws `CloudError` when nothing came back. */
export type Transport = (functionName: string, call: CallOnTheWire) => Promise<unknown>;

export const transport: Transport = process.env.TARO_ENV === 'weapp' ? callFunction : postFunction;
