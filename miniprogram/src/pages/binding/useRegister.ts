import { PRIVACY_VERSION } from '@mulin/domain/people/privacy';
import { type Cloud, cloud } from '../../cloud/cloud';
import { type Action, useAction } from '../../cloud/useAction';

/** What a proven phone number brought: homes to bind, posts already taken up. */
export type Found = Awaited<ReturnType<Cloud['account']['register']>>;

/** Hands WeChat's code for the number to the cloud, with the consent the person has just given. */
export function useRegister(onFound: (found: Found) => void): Action<[code: string]> {
  return useAction(async (phoneCode: string) => {
    onFound(await cloud.account.register({ consent: true, version: PRIVACY_VERSION, phoneCode }));
  });
}
