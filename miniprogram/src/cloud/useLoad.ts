import { momentText } from '@mulin/domain/day/spoken';
import Taro, { useDidHide, useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { asCloudError, type CloudError } from './error';
import { keep, kept } from './kept';

export interface Load<T> {
  /** The answer; an older one while a new one is being fetched or could not be. */
  data: T | undefined;
  error: CloudError | undefined;
  /** Nothing to show yet and more than 300 ms have gone by: time for a skeleton. */
  slow: boolean;
  /** When `data` was fetched, in words, if it comes from what the phone has kept. */
  savedAt: string | undefined;
  reload: () => void;
}

interface Held<T> {
  name: string | undefined;
  data?: T;
  error?: CloudError;
  savedAt?: string;
}

const patience = 300;

/**
 * Fetches what a page shows: when it opens, when it is shown again, when it is pulled down, and on `reload`.
 * `name` names the answer among those kept on the phone (`bills.${unitId}`); a new name fetches anew, `undefined` waits.
 * For offline reading use one name per question asked, with its input in the name.
 */
export function useLoad<T>(name: string | undefined, fetch: () => Promise<T>): Load<T> {
  const [held, setHeld] = useState<Held<T>>({ name });
  const [slow, setSlow] = useState(false);
  const latest = useRef(0);
  const question = useRef(fetch);
  question.current = fetch;

  const reload = useCallback(async () => {
    if (name === undefined) return;
    const turn = ++latest.current;
    const timer = setTimeout(() => turn === latest.current && setSlow(true), patience);
    const next = await answer(name, question.current);
    clearTimeout(timer);
    if (turn !== latest.current) return;
    setSlow(false);
    setHeld((before) => (next.data === undefined && before.name === name ? { ...before, ...next } : next));
  }, [name]);

  useEffect(() => {
    void reload();
    return () => {
      latest.current += 1;
    };
  }, [reload]);

  // Not on the first showing, which a part of the page that came later has missed.
  const hidden = useRef(false);
  useDidHide(() => {
    hidden.current = true;
  });
  useDidShow(() => {
    if (hidden.current) void reload();
    hidden.current = false;
  });
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()));

  const mine = held.name === name ? held : undefined;
  return {
    data: mine?.data,
    error: mine?.error,
    slow,
    savedAt: mine?.savedAt,
    reload: () => void reload(),
  };
}

async function answer<T>(name: string, fetch: () => Promise<T>): Promise<Held<T>> {
  try {
    const data = await fetch();
    keep(name, data);
    return { name, data };
  } catch (thrown) {
    const error = asCloudError(thrown);
    const older = error.offline ? kept<T>(name) : undefined;
    return older ? { name, error, data: older.data, savedAt: momentText(older.at) } : { name, error };
  }
}
