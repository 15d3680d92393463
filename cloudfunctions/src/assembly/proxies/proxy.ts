import { polls } from '@mulin/shared-types/documents/assembly';
import type { proxies } from '@mulin/shared-types/documents/proxies';
import { Refusal } from '@mulin/shared-types/refusal';
import { type Row, table } from '../../kit/database';
import { type Poll, stateAt } from '../calling/poll';

/** 委托: a proxy on file. Not called Proxy, which JavaScript has taken. */
export type Mandate = Row<typeof proxies>;

/** Held or on its way: another one of the same head may not be given beside it. */
export const STANDING: readonly Mandate['state'][] = ['registered', 'granted', 'accepted'];

/** 期限: half-open, so that the last day named is a whole one. */
export const inTerm = ({ from, until }: Pick<Mandate, 'from' | 'until'>, now: Date): boolean =>
  from <= now && now < until;

/** What a proxy is for and how long, as all who may see it see it. */
export function termsOf(proxy: Mandate, titles: ReadonlyMap<string, { title: string }>) {
  const { _id: proxyId, state, from, until, pollId } = proxy;
  const scopeText = pollId === null ? '期限内的每次表决' : `只用于“${titles.get(pollId)?.title ?? '一次表决'}”`;
  return { proxyId, state, scopeText, from: from.toISOString(), until: until.toISOString() };
}

/** The votes some proxies name, for their titles. */
export const pollsOf = (found: readonly Mandate[]) => table(polls).getMany(found.flatMap(({ pollId }) => pollId ?? []));

/** Who has nothing to do with a proxy learns nothing of it. */
export const noSuchProxy = () => new Refusal('NOT_FOUND', '没有找到这份委托，可能已经撤回', 'proxyId');

/** Announced and not yet closed: a proxy given now can still be used. */
export const isRunning = (poll: Poll, now: Date): boolean => ['announced', 'open'].includes(stateAt(poll, now));
