import type { Inputs } from './compare';
import { billKinds } from './kinds-of-bill';
import { paymentKinds } from './kinds-of-payment';
import { publicKinds } from './kinds-of-public-money';

/** Every `inputs.kind` of the example file → the domain function that answers it. */
export const kinds: Record<string, ((inputs: Inputs) => unknown) | undefined> = {
  ...billKinds,
  ...paymentKinds,
  ...publicKinds,
};
