import { useEffect, useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { chooseText, textOf } from '../../../cloud/files';
import { type Action, useAction } from '../../../cloud/useAction';
import { type Recounted, recount } from './recount';

export interface Counting {
  /** What is counted now: the published package, or a file by its name. */
  source: string;
  /** How far the count is: 正在核对第 5 项，共 16 项. Empty while the file is on its way. */
  step: string;
  counted: Recounted | undefined;
  /** Fetches the published package and counts it. */
  fetch: Action<[]>;
  /** Counts a file that was downloaded before, without asking the cloud. */
  choose: Action<[]>;
}

/** Lets the page show how far it is before the phone is busy with the next check. */
const breath = () => new Promise<void>((resolve) => setTimeout(resolve, 30));

export function useRecount(pollId: string): Counting {
  const [source, setSource] = useState('');
  const [step, setStep] = useState('');
  const [counted, setCounted] = useState<Recounted>();
  const count = async (name: string, text: string) => {
    setSource(name);
    setCounted(undefined);
    await breath();
    const recounted = await recount(text, async (done, of) => {
      setStep(`正在核对第 ${Math.min(done + 1, of)} 项，共 ${of} 项…`);
      await breath();
    });
    setStep('');
    setCounted(recounted);
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
  return { source, step, counted, fetch, choose };
}
