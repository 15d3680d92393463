import { useEffect } from 'react';
import { cloud } from '../../cloud/cloud';
import { useMe } from '../../who/me';

/** Counts the caller among the readers; who has not signed in, or has no network, just reads. */
export function useReading(textId: string | undefined): void {
  const signedIn = useMe().data !== undefined;
  useEffect(() => {
    if (signedIn && textId) cloud.library.noteRead({ textId }).catch(() => undefined);
  }, [signedIn, textId]);
}
