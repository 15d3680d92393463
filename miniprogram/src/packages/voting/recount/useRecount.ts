import { useEffect, useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { chooseText, textOf } from '../../../cloud/files';
import { type Action, useAction } from '../../../cloud/useAction';
import { type Recounted, recount } from './recount';

export interface Counting {
  /** What is counted now: the published package, or a file by its name. */
  source: string;
  counted: Recounted | undefined;
  /** Fetches the published package and counts it. */
  fetch: Action<[]>;
  /** Counts a file that was downloaded before, without asking the cloud. */
  choose: Action<[]>;
}

/** Lets the page say that it is counting before the phone is busy with it. */
const breath = () => new Promise((resolve) => setTimeout(resolve, 60));

export function useRecount(pollId: string): Counting {
  const [source, setSource] = useState('');
  const [counted, setCounted] = useState<Recounted>();
  const count = async (name: string, text: string) => {
    setSource(name);
    setCounted(undefined);
    await breath();
    setCounted(recount(text));
  };
  const fetch = useAction(async () => {
    const { file, fileName } = await cloud.assembly.recountPackage({ pollId });
    await count(fileName, await textOf(file.url));
  });
  const choose = useAction(async () => {
    const chosen = await chooseText('json');
    if (chosen) await count(chosen.name, chosen.text);
  });
  const { run } = fetch;
  useEffect(() => {
    if (pollId) void run();
  }, [pollId, run]);
  return { source, counted, fetch, choose };
}
