import { samePerson } from '../../kit/same-person';
import { cardOf, type Poll } from '../calling/poll';
import type { Paper } from './paper';

/** 截止前收下的可以录入到 `paperUntil`. */
const ended = ({ paperUntil }: Poll, now: Date): string => (now < paperUntil ? '' : '纸质票录入已经截止');

const DONE: readonly Paper['state'][] = ['confirmed', 'handed-in', 'void'];

/** Why somebody cannot type a sheet in first, or anew; empty if nothing stands against it. */
export function whyNotEnter({ state, enteredBy }: Paper, poll: Poll, openid: string, now: Date): string {
  if (DONE.includes(state)) return state === 'void' ? '这张票已经作废' : '这张票已经录完';
  // Typed in before the close it would lie open to the operator, unlike the ballots of phones.
  if (cardOf(poll).sealedTo !== null && now < poll.closesAt) return '三方封存的表决，纸票先收下，截止以后再录入';
  if (state === 'entered' && enteredBy !== openid) return '已经有人录过，请看着照片复核';
  return ended(poll, now);
}

/** Why somebody cannot confirm a sheet; empty if nothing stands against it. */
export async function whyNotConfirm(paper: Paper, poll: Poll, openid: string, now: Date): Promise<string> {
  if (paper.state === 'received') return '还没有人录入';
  if (paper.state === 'differs') return '两次录入不一致，要重新录入';
  if (paper.state !== 'entered' || paper.enteredBy === null)
    return paper.state === 'void' ? '这张票已经作废' : '这张票已经录完';
  if (await samePerson(paper.enteredBy, openid)) return '录入的人不能自己复核，请另一个人来';
  return ended(poll, now);
}
