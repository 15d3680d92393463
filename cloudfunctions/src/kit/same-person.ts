import { persons } from '@mulin/shared-types/documents/people';
import { Refusal } from '@mulin/shared-types/refusal';
import { table } from './database';

/**
 * 一人经手、另一人复核: whether two accounts are one person as far as anybody can tell, by the number proved to WeChat. Somebody with two
 * telephones and two posts is for the committee to notice; who did what is in the audit.
 */
export async function samePerson(one: string, other: string): Promise<boolean> {
  if (one === other) return true;
  const known = await table(persons).getMany([one, other]);
  const number = known.get(one)?.phoneHash;
  return number !== undefined && number !== '' && number === known.get(other)?.phoneHash;
}

/** 会计法 25, 35: whoever did the one does not also do the other; `why` says which two. */
export async function requireOther(one: string | null, other: string, why: string, field?: string): Promise<void> {
  if (one !== null && one !== '' && (await samePerson(one, other))) throw new Refusal('FORBIDDEN', why, field);
}

/** Accounts that proved one number: one as a rule. */
const MOST_ACCOUNTS = 20;

/** Every account that is this person as far as anybody can tell, this one among them. */
export async function accountsOfPerson(openid: string): Promise<string[]> {
  const phoneHash = (await table(persons).get(openid))?.phoneHash ?? '';
  return [...new Set([openid, ...(phoneHash === '' ? [] : await accountsOfNumber(phoneHash))])];
}

/** Every account that proved this number to WeChat. */
export async function accountsOfNumber(phoneHash: string): Promise<string[]> {
  const known = await table(persons).find({ phoneHash }, { limit: MOST_ACCOUNTS, fields: ['phoneHash'] });
  return known.map(({ _id }) => _id);
}
