import type { SentInputOf } from '@mulin/shared-types/contract';
import type { surveys } from '@mulin/shared-types/operations/surveys';

export type Asked = SentInputOf<(typeof surveys)['operations']['open']>;
export type QuestionKind = Asked['questions'][number]['kind'];

/** A question as it is typed: options line by line. */
export interface DraftedQuestion {
  id: string;
  text: string;
  kind: QuestionKind;
  lines: string;
}

export const questionKinds: readonly { id: QuestionKind; text: string }[] = [
  { id: 'score', text: '满意不满意' },
  { id: 'one', text: '选一个' },
  { id: 'many', text: '选几个' },
  { id: 'words', text: '自己写' },
];

export const hasOptions = (kind: QuestionKind): boolean => kind === 'one' || kind === 'many';

export const askedFrom = ({ id, text, kind, lines }: DraftedQuestion): Asked['questions'][number] => ({
  id,
  text,
  kind,
  options: hasOptions(kind)
    ? lines
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
    : [],
});
