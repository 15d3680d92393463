import { appealTitles, type Hearer, type Standing } from '@mulin/domain/disclosure/question';
import { notices, type questions } from '@mulin/shared-types/documents/board';
import { oneOf, type Row, table } from '../kit/database';
import { residentsOf } from '../kit/recipients';
import { tell } from '../kit/tell';

export type Asked = Row<typeof questions>;

/** As many questions as one list shows. */
export const MOST = 500;

/** Where a question stands, and whether the level there has answered. */
export function standingOf({ heardBy, answer, dueDay, appeals }: Asked): Standing {
  const last = appeals.at(-1);
  return { heardBy, answered: (last ?? { answer }).answer !== null, dueDay: last?.dueDay ?? dueDay };
}

export const shownAppeals = ({ appeals }: Pick<Asked, 'appeals'>) =>
  appeals.map(({ to, why, at, dueDay, answer, answeredAt }) => ({
    ...{ to, why, dueDay, answer },
    at: at.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
  }));

/** Titles of the notices they stand under. */
export async function titlesOf(asked: readonly Pick<Asked, 'noticeId'>[]): Promise<Map<string, string>> {
  const under = await table(notices).find(
    { _id: oneOf([...new Set(asked.map(({ noticeId }) => noticeId))]) },
    { limit: MOST, fields: ['title'] },
  );
  return new Map(under.map(({ _id, title }) => [_id, title]));
}

/** Whoever asked hears of the answer, as long as they live there. */
export async function tellAsker(asked: Asked, by: Hearer, byTitle: string, now: Date): Promise<void> {
  const { _id, communityId, unitId, noticeId, askedBy, text } = asked;
  const there = (await residentsOf([unitId], now)).some(({ openid }) => openid === askedBy);
  if (!there) return;
  const next =
    by === 'street' ? '' : `不满意，可以再找${by === 'firm' ? appealTitles.community : appealTitles.street}。`;
  const message = {
    ...{ key: `question.${_id}.${by}`, communityId, kind: 'question' as const },
    title: `${byTitle}答复了您的提问`,
    body: `您问的：${text.length > 60 ? `${text.slice(0, 60)}…` : text}。${next}`,
    about: { kind: 'notice' as const, id: noticeId },
  };
  await tell([askedBy], message, now);
}
