/** What the cloud says to a reason written under a difference. */
export interface Explained {
  explained: boolean;
  note: string;
}

/** Why a reason was not written down; undefined where it stands there, by this press or an earlier one. */
export function notWritten({ explained, note: standing }: Explained, note: string): string | undefined {
  if (explained || standing === note) return undefined;
  if (standing === '') return '这一处后来自己对上了，不用再查。您写的没有记下来。';
  return `刚才已经有同事查明了，写的是“${standing}”。您写的没有记下来；要改，请和那位同事商量。`;
}
