import { useEffect } from 'react';
import { cloud } from '../cloud/cloud';
import { elderChosen, setElder, useElder } from '../settings/elder';
import type { Me } from './me';

/** 大字版 as the person wants it: the phone remembers at once, the profile follows so that the next phone knows. */
export function useElderChoice(me: Me | undefined): [on: boolean, choose: (on: boolean) => void] {
  const [elder] = useElder();
  const profile = me?.known === true ? me.elder : undefined;
  useEffect(() => {
    if (profile === true && !elderChosen()) setElder(true);
  }, [profile]);
  const choose = (on: boolean) => {
    setElder(on);
    if (profile === undefined) return;
    cloud.account.setElder({ elder: on }).catch((thrown) => console.warn('大字版 only on this phone', thrown));
  };
  return [elder, choose];
}
