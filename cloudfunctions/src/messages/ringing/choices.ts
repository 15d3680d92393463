import { everyPurpose, type Purpose, purposes } from '@mulin/domain/ringing/purposes';
import { usualQuiet } from '@mulin/domain/ringing/quiet';
import { ringChoices } from '@mulin/shared-types/documents/ringing';
import type { messages } from '@mulin/shared-types/operations/messages';
import type { Handler } from '../../kit/context';
import { type Change, increase, type Row, table } from '../../kit/database';
import { templateFor } from '../../kit/templates';

type Messages = typeof messages;
export type Choices = Row<typeof ringChoices>;

/** Nobody needs more rings in store; a script that agrees for ever gains nothing. */
const MOST_IN_STORE = 30;

export const ringing: Handler<Messages, 'ringing'> = async (_, { caller: { openid }, now }) =>
  shown((await table(ringChoices).get(openid)) ?? freshFor(openid, now));

/** What the phone says WeChat said. If that is not true, WeChat answers 43101 at the first ring, and the store is empty again. */
export const agreeToRing: Handler<Messages, 'agreeToRing'> = async ({ accepted }, { caller: { openid }, now }) => {
  const before = await choicesOf(openid, now);
  const wanted = [...new Set(accepted)].filter((purpose) => (before.left[purpose] ?? 0) < MOST_IN_STORE);
  const more = wanted.map((purpose) => [`left.${purpose}`, increase(1)] as const);
  const change = { ...Object.fromEntries(more), off: before.off.filter((one) => !(wanted as string[]).includes(one)) };
  await table(ringChoices).update(openid, {}, { ...change, updatedAt: now } as Change<Choices>);
  return shown(await choicesOf(openid, now));
};

export const chooseRinging: Handler<Messages, 'chooseRinging'> = async (
  { off, quiet },
  { caller: { openid }, now },
) => {
  await choicesOf(openid, now);
  await table(ringChoices).update(openid, {}, { off: [...new Set(off)], quiet, updatedAt: now });
  return shown(await choicesOf(openid, now));
};

async function choicesOf(openid: string, now: Date): Promise<Choices> {
  const there = await table(ringChoices).get(openid);
  if (there) return there;
  const fresh = freshFor(openid, now);
  await table(ringChoices).insertIfAbsent(fresh);
  return (await table(ringChoices).get(openid)) ?? fresh;
}

const freshFor = (openid: string, now: Date): Choices => ({
  _id: openid,
  off: [],
  quiet: usualQuiet,
  left: Object.fromEntries(everyPurpose.map((purpose) => [purpose, 0])),
  updatedAt: now,
});

function shown({ off, quiet, left }: Choices) {
  const offered = everyPurpose.flatMap((purpose: Purpose) => {
    const templateId = templateFor(purpose);
    if (templateId === undefined) return [];
    const { title, detail } = purposes[purpose];
    return [{ purpose, title, detail, templateId, on: !off.includes(purpose), left: left[purpose] ?? 0 }];
  });
  return { available: offered.length > 0, quiet, purposes: offered };
}
