import { type Purpose, purposeOf, RING_PAGE } from '@mulin/domain/ringing/purposes';
import { heldUntil } from '@mulin/domain/ringing/quiet';
import { dataFor } from '@mulin/domain/ringing/template';
import { messages } from '@mulin/shared-types/documents/messages';
import { ringChoices } from '@mulin/shared-types/documents/ringing';
import { now } from '../../kit/clock';
import { above, atMost, type Change, increase, oneOf, type Row, table } from '../../kit/database';
import { templateFor } from '../../kit/templates';
import { type Rung, sendRing } from '../../kit/wechat';
import type { Choices } from './choices';
import { openRingFaults, type RingFaults } from './faults';
import { haltPurpose } from './halt';
import { isSettled } from './settled';
import { GIVEN_UP_MS, HOUR_MS, LATER_MS } from './waits';

type Message = Row<typeof messages>;

const BATCH = 100;

/** 微信提醒: rings for what waits in the inboxes, the oldest first, until there is no time left or WeChat has had enough. */
export async function ringWaiting(until: Date): Promise<void> {
  const faults = await openRingFaults();
  for (;;) {
    const waiting = await table(messages).find(
      { ring: 'waiting', ringAt: atMost(now()) },
      { limit: BATCH, orderBy: [['ringAt', 'asc']] },
    );
    const choices = await table(ringChoices).getMany(new Set(waiting.map(({ openid }) => openid)));
    const silent = waiting.filter((message) => !wants(message, choices.get(message.openid)));
    if (silent.length > 0) {
      const ids = silent.map(({ _id }) => _id);
      await table(messages).updateWhere({ _id: oneOf(ids), ring: 'waiting' }, { ring: 'none' });
    }
    const halted = new Set<Purpose>();
    for (const message of waiting) {
      const theirs = choices.get(message.openid);
      const purpose = purposeOf[message.kind];
      if (!theirs || silent.includes(message) || halted.has(purpose)) continue;
      if (now() >= until) return;
      const rung = await ringFor(message, theirs, faults);
      if (rung === 'quota') return;
      if (rung === 'halted') {
        halted.add(purpose);
        await haltPurpose(purpose);
      }
    }
    if (waiting.length < BATCH || now() >= until) return;
  }
}

/** Whether it should ring at all: agreed to, wanted, not read meanwhile. */
function wants({ kind, readAt }: Message, choices: Choices | undefined): boolean {
  const purpose = purposeOf[kind];
  return readAt === null && choices !== undefined && !choices.off.includes(purpose) && (choices.left[purpose] ?? 0) > 0;
}

/** Taken up before it is sent, so that two ticks ring once; killed in between, this one does not ring, and the inbox has it. */
async function ringFor(message: Message, { quiet }: Choices, faults: RingFaults): Promise<Rung | undefined> {
  const held = message.urgent ? undefined : heldUntil(now(), quiet);
  if (held) return put(message, 'waiting', { ring: 'waiting', ringAt: held });
  if (await isSettled(message)) return put(message, 'waiting', { ring: 'none' });
  const purpose = purposeOf[message.kind];
  const templateId = templateFor(purpose);
  if (templateId === undefined) return put(message, 'waiting', { ring: 'none' });
  if (!(await table(messages).update(message._id, { ring: 'waiting' }, { ring: 'sending' }))) return undefined;
  if (!(await spend(message.openid, purpose))) return put(message, 'sending', { ring: 'none' });
  const { rung, code } = await sendRing({
    ...{ openid: message.openid, templateId, page: RING_PAGE },
    data: dataFor(purpose, message),
  });
  await after(rung, message, purpose);
  if (rung === 'sent') await faults.over(purpose);
  if (rung === 'wrong' || rung === 'halted') await faults.found(purpose, code);
  return rung;
}

async function after(rung: Rung, message: Message, purpose: Purpose): Promise<void> {
  const { openid, at } = message;
  if (rung === 'sent') return void (await put(message, 'sending', { ring: 'sent' }));
  if (rung === 'refused' || rung === 'nobody') {
    await change(openid, purpose, 0);
    return void (await put(message, 'sending', { ring: 'none' }));
  }
  // WeChat has not used the agreement up; if it did and its answer was lost, the next one is 43101.
  await change(openid, purpose, increase(1));
  const again = new Date(now().getTime() + (rung === 'later' ? LATER_MS : HOUR_MS));
  const worth = rung !== 'wrong' && again.getTime() < at.getTime() + GIVEN_UP_MS;
  await put(message, 'sending', worth ? { ring: 'waiting', ringAt: again } : { ring: 'failed' });
}

async function put({ _id }: Message, from: Message['ring'], to: Pick<Change<Message>, 'ring' | 'ringAt'>) {
  await table(messages).update(_id, { ring: from }, to);
  return undefined;
}

/** One agreement, if there is one left at this moment. */
const spend = (openid: string, purpose: Purpose): Promise<boolean> =>
  table(ringChoices).update(openid, { [`left.${purpose}`]: above(0) }, {
    [`left.${purpose}`]: increase(-1),
  } as Change<Choices>);

const change = (openid: string, purpose: Purpose, to: number | ReturnType<typeof increase>): Promise<boolean> =>
  table(ringChoices).update(openid, {}, { [`left.${purpose}`]: to } as Change<Choices>);
